import { isoDay, dayOfMinute } from '../../model/day';
import { figure } from '../figure';
import type { Measure } from '../measure';
import { counted } from '../words';
import { promiseEvidence } from './promise-evidence';
import { isUnanswered, promiseLedger } from './promise-ledger';

/**
 * **Unanswered requests**: blockers that a team raised with another one, that are still waited for, and that nobody
 * has accepted, countered with another day, or declined.
 */
export const unansweredAsks: Measure = {
  key: 'unanswered-asks',
  name: 'Unanswered requests',
  group: 'Dependencies',
  unit: 'requests',
  better: 'lower',
  formula: 'Requests between teams that are still waited for and that nobody has answered.',
  source: null,
  followed: true,
  compute: ({ program }) => {
    const all = promiseLedger(program);
    const unanswered = all.filter(isUnanswered);
    const asked = (minute: number): string => isoDay(dayOfMinute(minute, program.settings.timeZone));
    return figure(unanswered.length, `${counted(unanswered.length, 'request')} of ${counted(all.length, 'request')} in all`, {
      issues: () => promiseEvidence(unanswered, ({ promise, blocked }) => `${blocked.team} asked on ${asked(promise.askedAt)}`),
    });
  },
};

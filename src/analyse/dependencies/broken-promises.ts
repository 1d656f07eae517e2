import { isoDay } from '../../model/day';
import { figure } from '../figure';
import type { Measure } from '../measure';
import { counted } from '../words';
import { promiseEvidence } from './promise-evidence';
import { promiseLedger } from './promise-ledger';

/**
 * **Broken promises**: requests between teams whose promised day has passed by a working day or more without what was
 * asked for being there, or whose blocker was dropped (see `promiseLedger`). One that is delivered later is no longer
 * broken but kept late.
 */
export const brokenPromises: Measure = {
  key: 'broken-promises',
  name: 'Broken promises',
  group: 'Dependencies',
  unit: 'requests',
  better: 'lower',
  formula: 'Requests between teams whose promised day has passed and that are not there, or whose blocker was dropped.',
  source: null,
  followed: true,
  compute: ({ program }) => {
    const all = promiseLedger(program);
    const broken = all.filter(({ state }) => state === 'broken');
    const promised = all.filter(({ promisedFor }) => promisedFor !== null).length;
    return figure(broken.length, `${counted(broken.length, 'promise')} of ${counted(promised, 'promise')} with a day`, {
      issues: () => promiseEvidence(broken, ({ promisedFor, blocked, lateBy }) =>
        `promised to ${blocked.team}${promisedFor === null ? '' : ` for ${isoDay(promisedFor)}`}${lateBy === null ? ', dropped' : `, ${counted(lateBy, 'working day')} late`}`),
    });
  },
};

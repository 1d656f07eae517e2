import { isoDay } from '../../model/day';
import { figure, input, unknownFigure } from '../figure';
import type { Measure } from '../measure';
import { counted, plain } from '../words';
import { promiseEvidence } from './promise-evidence';
import { cameDue, type JudgedPromise, promiseLedger } from './promise-ledger';

const words: Partial<Record<JudgedPromise['state'], string>> = { kept: 'kept', 'kept-late': 'kept late', broken: 'broken' };

const wordOf = ({ state, promisedFor, lateBy, blocked }: JudgedPromise): string => {
  const late = lateBy === null ? '' : `, ${counted(lateBy, 'working day')} late`;
  return `${words[state] ?? state}${late}: promised to ${blocked.team}${promisedFor === null ? '' : ` for ${isoDay(promisedFor)}`}`;
};

const noneDue = (all: readonly JudgedPromise[]): string => {
  if (all.length === 0) return 'No team has asked another one for anything yet. Blockers are raised on the issue that waits.';
  return all.some(({ promisedFor }) => promisedFor !== null)
    ? 'No promised day has come yet.'
    : 'No day was promised: a request counts once it is accepted with a day, or answered with another day.';
};

/**
 * **Promises kept**: of the requests between teams whose promised day has come (or that were delivered before it), the
 * share that was there by that day, in working days (see `promiseLedger`). What was declined, not answered, not needed
 * any more, or accepted without a day is in neither number.
 */
export const promisesKept: Measure = {
  key: 'promises-kept',
  name: 'Promises kept',
  group: 'Dependencies',
  unit: 'percent',
  better: 'higher',
  formula: 'Requests between teams that were there by the promised day / all that were promised for a day and came due.',
  source: null,
  followed: true,
  compute: ({ program }) => {
    const all = promiseLedger(program);
    const due = all.filter(cameDue);
    if (due.length === 0) return unknownFigure(noneDue(all));
    const count = (state: JudgedPromise['state']): number => due.filter((one) => one.state === state).length;
    return figure((100 * count('kept')) / due.length, `${plain(count('kept'))} of ${plain(due.length)} promises that came due`, {
      note: `${count('kept')} of ${due.length}`,
      inputs: [
        input('Kept', count('kept'), null), input('Kept late', count('kept-late'), null), input('Broken', count('broken'), null),
        input('Not due yet, or nothing promised (apart)', all.length - due.length, null),
      ],
      issues: () => promiseEvidence(due, wordOf),
    });
  },
};

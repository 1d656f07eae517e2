import { membersOf, openOutside, outsideKeys } from './ends-outside';
import { figure, input, unknownFigure } from '../figure';
import type { Measure } from '../measure';
import { counted } from '../words';

/**
 * **Open ends outside**: different issues outside the program that are not done and stand in a dependency with an
 * issue of the program, done or not. Of an earlier day it is not known where the outside issue is done today.
 */
export const endsOutsideOpen: Measure = {
  key: 'ends-outside-open',
  name: 'Open ends outside',
  group: 'Dependencies',
  unit: 'issues',
  better: 'none',
  formula: 'Issues outside the program, not done by what their links show, that an issue of the program depends on or blocks.',
  source: null,
  followed: false,
  compute: (analysis) => {
    const { program } = analysis;
    const silent = program.outside.filter((end) => end.status === null).length;
    if (program.outside.length > 0 && silent === program.outside.length) return unknownFigure('The links do not show the status of the issues outside.');
    const found = openOutside(analysis);
    const keys = outsideKeys(program, found);
    const blockers = outsideKeys(program, found.filter((one) => one.blocker < 0));
    return figure(keys.size, `${counted(keys.size, 'issue')} of ${program.outside.length} outside`, {
      note: silent === 0 ? null : `${silent} unknown`,
      inputs: [
        input('Of these, blockers', blockers.size, 'issues'),
        input('Dependencies to open ends outside', found.length, 'links'),
        input('Outside issues whose status is not known', silent, 'issues'),
      ],
      issues: () => membersOf(program, found),
    });
  },
};

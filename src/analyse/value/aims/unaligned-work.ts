import { figure, input, setAsideLeftOut, unknownFigure } from '../../figure';
import type { Measure } from '../../measure';
import { tally } from '../../tally';
import { plain } from '../../words';
import { activeAims, servesAim } from './served';

/** Why nothing is aligned or not. */
export const noAims = 'No aim is entered yet: what the program is for, with the projects and epics that serve it.';

/**
 * **Unaligned work**: open issues that serve none of the program's aims / open issues. Work serves an aim where its
 * project is linked to it, or an epic above it, or itself. By count; points stand beside it. Links are as they are now,
 * also for an earlier day.
 */
export const unalignedWork: Measure = {
  key: 'unaligned-work',
  name: 'Work that serves no aim',
  group: 'Objectives and outcome',
  unit: 'percent',
  better: 'lower',
  formula: 'Open issues that are linked to none of the program’s aims, neither by their project nor by an epic / open issues.',
  source: null,
  followed: false,
  compute: ({ program }) => {
    if (activeAims(program).length === 0) return unknownFigure(noAims);
    const open = tally(program).open.filter(({ leaf }) => leaf);
    if (open.length === 0) return unknownFigure('There is no open work.');
    const serves = servesAim(program);
    const unaligned = open.filter(({ index }) => serves[index] === 0);
    const points = (issues: typeof open): number => issues.reduce((sum, issue) => sum + (issue.points ?? 0), 0);
    return figure(100 * unaligned.length / open.length, `${plain(unaligned.length)} of ${plain(open.length)} open issues serve no aim`, {
      note: `${plain(unaligned.length)} of ${plain(open.length)} issues`,
      inputs: () => [
        input('Open issues', open.length, 'issues'), input('Serve no aim', unaligned.length, 'issues'),
        input('Points of open issues that have some', points(open), 'points'), input('Points that serve no aim', points(unaligned), 'points'),
      ],
      issues: () => unaligned.map((issue) => ({ issue, why: issue.project.name })),
      leftOut: () => setAsideLeftOut(program, ({ leaf }) => leaf),
    });
  },
};

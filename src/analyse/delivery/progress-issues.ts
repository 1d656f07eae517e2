import { evidence, leftOut, setAsideLeftOut } from '../figure';
import type { Measure } from '../measure';
import { progressFigure } from './progress';
import { partOf } from '../../model/columns';
import { tally } from '../tally';

const words = { delivered: 'delivered', dropped: null, unknown: 'done, outcome unknown', doing: 'in progress', todo: 'not started', setAside: null } as const;

/**
 * **Progress (issues)**: delivered leaves / leaves that were not dropped. Issues with children are summaries of them
 * and are not counted again.
 */
export const progressIssues: Measure = {
  key: 'progress-issues',
  name: 'Progress (issues)',
  group: 'Delivery',
  unit: 'percent',
  better: 'higher',
  formula: 'Delivered issues / issues that were not dropped, both without children. Done work with an unknown outcome is in the denominator only.',
  source: null,
  followed: true,
  compute: ({ program }) => {
    const { leaves } = tally(program);
    return progressFigure({ ...leaves, open: leaves.doing + leaves.todo }, { unit: 'issues', noun: 'issue', none: 'There is no work yet.' }, {
      issues: () => evidence(program.issues, (issue) => (issue.leaf ? words[partOf(issue)] : null)),
      leftOut: () => [
        ...leftOut('Dropped', program.issues.filter((issue) => issue.leaf && partOf(issue) === 'dropped')),
        ...leftOut('Has children, so it is a summary of them', program.issues.filter((issue) => !issue.leaf)),
        ...setAsideLeftOut(program, (issue) => issue.leaf),
      ],
    });
  },
};

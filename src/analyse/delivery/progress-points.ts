import { evidence, leftOut, setAsideLeftOut } from '../figure';
import type { Measure } from '../measure';
import { progressFigure } from './progress';
import { carriersOf, pointsOf, sizedWork, withoutSize } from './sized-work';
import { partOf } from '../../model/columns';
import { counted } from '../words';

/**
 * **Progress (points)**: story points delivered / story points not dropped. Only issues with points are in it (see
 * sized-work for which of a story and its sub-tasks carries them); those without are left out and said.
 */
export const progressPoints: Measure = {
  key: 'progress-points',
  name: 'Progress (points)',
  group: 'Delivery',
  unit: 'percent',
  better: 'higher',
  formula: 'Story points delivered / story points that were not dropped. Issues without points are left out.',
  source: null,
  followed: true,
  compute: ({ program }) => progressFigure(sizedWork(program, pointsOf), { unit: 'points', noun: 'point', none: 'No issue has story points.' }, {
    issues: () => {
      const carries = carriersOf(program, pointsOf);
      return evidence(program.issues, (issue) => (issue.points !== null && carries[issue.index] === 1 && !issue.setAside
        ? `${counted(issue.points, 'point')}, ${partOf(issue)}` : null));
    },
    leftOut: () => [
      ...leftOut('Has no points', withoutSize(program, pointsOf).filter((issue) => !issue.setAside)),
      ...setAsideLeftOut(program, (issue) => issue.points !== null),
    ],
  }),
};

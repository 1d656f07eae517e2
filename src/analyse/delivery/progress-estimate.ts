import { evidence, leftOut, setAsideLeftOut } from '../figure';
import type { Measure } from '../measure';
import { progressFigure } from './progress';
import { carriersOf, estimateOf, sizedWork, withoutSize } from './sized-work';
import { partOf } from '../../model/columns';
import { plain } from '../words';

const SECONDS_AN_HOUR = 3600;

/**
 * **Progress (estimate)**: hours of original estimate delivered / hours not dropped, from Jira's time tracking. Only
 * issues with an estimate are in it; those without are left out and said. Points are never turned into hours.
 */
export const progressEstimate: Measure = {
  key: 'progress-estimate',
  name: 'Progress (estimate)',
  group: 'Delivery',
  unit: 'percent',
  better: 'higher',
  formula: 'Hours of original estimate delivered / hours that were not dropped. Issues without an estimate are left out.',
  source: null,
  followed: true,
  compute: ({ program }) => {
    const { delivered, dropped, unknown, open } = sizedWork(program, estimateOf);
    const hours = { delivered: delivered / SECONDS_AN_HOUR, dropped: dropped / SECONDS_AN_HOUR, unknown: unknown / SECONDS_AN_HOUR, open: open / SECONDS_AN_HOUR };
    return progressFigure(hours, { unit: 'hours', noun: 'hour', none: 'No issue has an original estimate.' }, {
      issues: () => {
        const carries = carriersOf(program, estimateOf);
        return evidence(program.issues, (issue) => (issue.estimateSeconds !== null && carries[issue.index] === 1 && !issue.setAside
          ? `${plain(issue.estimateSeconds / SECONDS_AN_HOUR, 1)} h, ${partOf(issue)}` : null));
      },
      leftOut: () => [
        ...leftOut('Has no original estimate', withoutSize(program, estimateOf).filter((issue) => !issue.setAside)),
        ...setAsideLeftOut(program, (issue) => issue.estimateSeconds !== null),
      ],
    });
  },
};

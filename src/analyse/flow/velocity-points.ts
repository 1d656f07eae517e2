import { isoDay } from '../../model/day';
import { columns, NO_DAY, parts } from '../../model/columns';
import { issueAt } from '../../model/past-issues';
import type { Issue, Program } from '../../model/program';
import { evidence, figure, input, unknownFigure } from '../figure';
import type { Measure } from '../measure';
import { carriersOf, pointsOf } from '../delivery/sized-work';
import { VELOCITY_WEEKS, unknownVelocity } from './velocity';
import { counted, plain } from '../words';

const delivered = parts.indexOf('delivered');

const deliveredWithPoints = (program: Program): readonly Issue[] => {
  const carries = carriersOf(program, pointsOf);
  const from = program.asOf - 7 * VELOCITY_WEEKS;
  const { part, done } = columns(program);
  const found: Issue[] = [];
  for (let index = 0; index < part.length; index += 1) {
    const day = part[index] === delivered && carries[index] === 1 ? done[index] ?? NO_DAY : NO_DAY;
    if (day < from || day >= program.asOf) continue;
    const issue = issueAt(program, index);
    if (issue !== undefined) found.push(issue);
  }
  return found;
};

const sumOfPoints = (issues: readonly Issue[]): number => issues.reduce((sum, { points }) => sum + (points ?? 0), 0);

/**
 * **Velocity (points)**: story points delivered per week, the mean of the last 6 complete weeks. Not known where
 * nothing that was delivered in them has points.
 */
export const velocityPoints: Measure = {
  key: 'velocity-points',
  name: 'Velocity (points)',
  group: 'Flow',
  unit: 'per-week',
  better: 'higher',
  formula: 'Story points delivered in the last 6 complete weeks / 6. Issues without points do not count.',
  source: null,
  followed: true,
  compute: ({ program }) => {
    const reason = unknownVelocity(program);
    if (reason !== null) return unknownFigure(reason);
    const issues = deliveredWithPoints(program);
    if (issues.length === 0) return unknownFigure(`Nothing delivered in the last ${VELOCITY_WEEKS} weeks has story points.`);
    const points = sumOfPoints(issues);
    return figure(points / VELOCITY_WEEKS, `${counted(points, 'point')} / ${VELOCITY_WEEKS} weeks = ${plain(points / VELOCITY_WEEKS, 1)}`, {
      note: 'points a week',
      inputs: [input('Points delivered', points, 'points'), input('Issues with points delivered', issues.length, 'issues')],
      issues: () => evidence(issues, ({ points: own, done }) => (done === null ? null : `${counted(own ?? 0, 'point')}, done ${isoDay(done)}`)),
    });
  },
};

import { issueCount } from '../issue-count';
import { carriersOf, estimateOf, pointsOf } from '../delivery/sized-work';
import { tally } from '../tally';

/**
 * **Without an estimate**: open leaves that have neither story points nor an original estimate, and whose story has
 * none either: no figure in points or hours sees them.
 */
export const withoutEstimate = issueCount({
  key: 'without-estimate',
  name: 'Without an estimate',
  group: 'Data quality',
  better: 'lower',
  formula: 'Open issues without children that have neither story points nor an original estimate.',
  followed: true,
  among: (program) => tally(program).open.filter((issue) => issue.leaf),
  of: 'open issues without children',
  counts: (program) => {
    const inPoints = carriersOf(program, pointsOf);
    const inHours = carriersOf(program, estimateOf);
    return (issue) => {
      const parent = program.issues[issue.parent];
      const sized = issue.points !== null || issue.estimateSeconds !== null;
      return !sized && !(parent !== undefined && (inPoints(parent) || inHours(parent)));
    };
  },
  why: () => '',
});

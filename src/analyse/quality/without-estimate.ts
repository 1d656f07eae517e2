import { columns } from '../../model/columns';
import { issueCount } from '../issue-count';
import { indicesAmong } from '../issue-indices';
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
  among: (program) => {
    const { leaf } = columns(program);
    return indicesAmong(tally(program).openAt, (index) => leaf[index] === 1);
  },
  of: 'open issues without children',
  counts: (program) => {
    const { sizes, parent } = columns(program);
    const [inPoints, inHours] = [carriersOf(program, pointsOf), carriersOf(program, estimateOf)];
    return (index) => {
      const above = parent[index] ?? -1;
      return sizes[index] === 0 && inPoints[above] !== 1 && inHours[above] !== 1;
    };
  },
  why: () => '',
});

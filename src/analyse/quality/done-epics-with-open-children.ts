import { columns, parts } from '../../model/columns';
import type { Program } from '../../model/program';
import { issueCount } from '../issue-count';
import { indicesWhere } from '../issue-indices';
import { tally } from '../tally';

/** What is delivered, dropped or done somehow comes before. */
const firstNotDone = parts.indexOf('doing');

/** How many open children each issue has. */
const openChildren = (program: Program): Int32Array => {
  const { parent } = columns(program);
  const children = new Int32Array(parent.length);
  for (const index of tally(program).openAt) {
    const above = parent[index] ?? -1;
    if (above >= 0) children[above] = (children[above] ?? 0) + 1;
  }
  return children;
};

const doneEpics = (program: Program): Int32Array => {
  const { level, part } = columns(program);
  return indicesWhere(level.length, (index) => (level[index] ?? 0) > 0 && (part[index] ?? 0) < firstNotDone);
};

/**
 * **Done epics with open children**: issues above stories (epics and higher) in a done status that are the parent of
 * at least one open issue.
 */
export const doneEpicsWithOpenChildren = issueCount({
  key: 'done-epics-with-open-children',
  name: 'Done epics with open children',
  group: 'Data quality',
  better: 'lower',
  formula: 'Epics in a done status that still have at least one open child.',
  followed: true,
  among: doneEpics,
  of: 'done epics',
  counts: (program) => {
    const children = openChildren(program);
    return (index) => (children[index] ?? 0) > 0;
  },
  why: () => 'done, with open children',
});

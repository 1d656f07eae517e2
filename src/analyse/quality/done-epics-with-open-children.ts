import { columns, parts } from '../../model/columns';
import type { Issue, Program } from '../../model/program';
import { issueCount } from '../issue-count';
import { tally } from '../tally';

/** What is delivered, dropped or done somehow comes before. */
const firstNotDone = parts.indexOf('doing');

const openChildren = (program: Program): Int32Array => {
  const children = new Int32Array(program.issues.length);
  for (const issue of tally(program).open) {
    if (issue.parent >= 0) children[issue.parent] = (children[issue.parent] ?? 0) + 1;
  }
  return children;
};

const doneEpics = (program: Program): readonly Issue[] => {
  const { level, part } = columns(program);
  const found: Issue[] = [];
  for (let index = 0; index < level.length; index += 1) {
    const issue = (level[index] ?? 0) > 0 && (part[index] ?? 0) < firstNotDone ? program.issues[index] : undefined;
    if (issue !== undefined) found.push(issue);
  }
  return found;
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
    return (issue) => (children[issue.index] ?? 0) > 0;
  },
  why: () => 'done, with open children',
});

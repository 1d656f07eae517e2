import { issueAt } from '../../model/past-issues';
import type { Issue, Program } from '../../model/program';
import { columns, HAS_ESTIMATE, HAS_POINTS, parts, type Columns } from '../../model/columns';
import { indicesWhere, issuesAt } from '../issue-indices';
import { oncePer } from '../once-per';
import type { Work } from './progress';

/** The size of an issue in one unit, null where it has none; and the bit that says in the columns whether it has. */
export type Size = { readonly of: (issue: Issue) => number | null; readonly bit: number };

export const pointsOf: Size = { of: (issue) => issue.points, bit: HAS_POINTS };

/** In seconds. */
export const estimateOf: Size = { of: (issue) => issue.estimateSeconds, bit: HAS_ESTIMATE };

const [delivered, dropped, unknown] = [parts.indexOf('delivered'), parts.indexOf('dropped'), parts.indexOf('unknown')];
const [doing, todo] = [parts.indexOf('doing'), parts.indexOf('todo')];

/** Which issues carry a size, by the bit of the size. */
const known = oncePer((_program: Program) => new Map<number, Uint8Array>());

/**
 * Says by index which issues carry the size of the work (1), so that nothing is counted twice: leaves that have a size, and
 * stories and tasks that have one themselves while none of their sub-tasks has (points usually stand on the story, not on
 * its sub-tasks). An epic with children is a summary and never carries.
 */
export const carriersOf = (program: Program, { bit }: Size): Uint8Array => {
  const before = known(program).get(bit);
  if (before !== undefined) return before;
  const carries = findCarriers(columns(program), bit);
  known(program).set(bit, carries);
  return carries;
};

const findCarriers = ({ sizes, leaf, level, parent }: Columns, bit: number): Uint8Array => {
  const parentOfSized = new Uint8Array(sizes.length);
  for (let index = 0; index < sizes.length; index += 1) {
    const above = ((sizes[index] ?? 0) & bit) === 0 ? -1 : parent[index] ?? -1;
    if (above >= 0) parentOfSized[above] = 1;
  }
  const carries = new Uint8Array(sizes.length);
  for (let index = 0; index < sizes.length; index += 1) {
    if (((sizes[index] ?? 0) & bit) === 0) continue;
    if (leaf[index] === 1 || ((level[index] ?? 0) <= 0 && parentOfSized[index] === 0)) carries[index] = 1;
  }
  return carries;
};

/** The sizes of a program's work by what became of it; set aside work is not in it. */
export const sizedWork = (program: Program, size: Size): Work => {
  const carries = carriersOf(program, size);
  const { part } = columns(program);
  const sums = new Float64Array(parts.length);
  for (let index = 0; index < carries.length; index += 1) {
    const issue = carries[index] === 1 ? issueAt(program, index) : undefined;
    const became = part[index] === todo ? doing : part[index] ?? 0;
    if (issue !== undefined) sums[became] = (sums[became] ?? 0) + (size.of(issue) ?? 0);
  }
  return { delivered: sums[delivered] ?? 0, dropped: sums[dropped] ?? 0, unknown: sums[unknown] ?? 0, open: sums[doing] ?? 0 };
};

/** Work without a size: leaves that have none and whose parent does not carry it for them. */
export const withoutSize = (program: Program, size: Size): readonly Issue[] => {
  const carries = carriersOf(program, size);
  const { sizes, leaf, parent } = columns(program);
  const isWithout = (index: number): boolean => leaf[index] === 1 && ((sizes[index] ?? 0) & size.bit) === 0 && carries[parent[index] ?? -1] !== 1;
  return issuesAt(program, indicesWhere(sizes.length, isWithout));
};

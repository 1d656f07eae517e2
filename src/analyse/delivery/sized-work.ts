import type { Issue, Program } from '../../model/program';
import { columns, HAS_ESTIMATE, HAS_POINTS, partOf } from '../../model/columns';
import { oncePer } from '../once-per';
import type { Work } from './progress';

/** The size of an issue in one unit, null where it has none; and the bit that says in the columns whether it has. */
export type Size = { readonly of: (issue: Issue) => number | null; readonly bit: number };

export const pointsOf: Size = { of: (issue) => issue.points, bit: HAS_POINTS };

/** In seconds. */
export const estimateOf: Size = { of: (issue) => issue.estimateSeconds, bit: HAS_ESTIMATE };

/** The issues that have a size themselves, by the bit of the size. */
const sizedOf = oncePer((_program: Program) => new Map<number, readonly Issue[]>());

const sized = (program: Program, size: Size): readonly Issue[] => {
  const known = sizedOf(program).get(size.bit);
  if (known !== undefined) return known;
  const found = findSized(program, size);
  sizedOf(program).set(size.bit, found);
  return found;
};

const findSized = (program: Program, { bit }: Size): readonly Issue[] => {
  const { sizes } = columns(program);
  const found: Issue[] = [];
  for (let index = 0; index < sizes.length; index += 1) {
    const issue = ((sizes[index] ?? 0) & bit) === 0 ? undefined : program.issues[index];
    if (issue !== undefined) found.push(issue);
  }
  return found;
};

/**
 * Says which issues carry the size of the work, so that nothing is counted twice: leaves that have a size, and stories
 * and tasks that have one themselves while none of their sub-tasks has (points usually stand on the story, not on its
 * sub-tasks). An epic with children is a summary and never carries.
 */
export const carriersOf = (program: Program, size: Size): ((issue: Issue) => boolean) => {
  const parentOfSized = new Uint8Array(program.issues.length);
  for (const { parent } of sized(program, size)) if (parent >= 0) parentOfSized[parent] = 1;
  return (issue) => size.of(issue) !== null && (issue.leaf || (issue.level <= 0 && parentOfSized[issue.index] === 0));
};

/** The sizes of a program's work by what became of it; set aside work is not in it. */
export const sizedWork = (program: Program, size: Size): Work => {
  const carries = carriersOf(program, size);
  const work = { delivered: 0, dropped: 0, unknown: 0, open: 0 };
  for (const issue of sized(program, size)) {
    const part = partOf(issue);
    if (part === 'setAside' || !carries(issue)) continue;
    work[part === 'doing' || part === 'todo' ? 'open' : part] += size.of(issue) ?? 0;
  }
  return work;
};

/** Work without a size: leaves that have none and whose parent does not carry it for them. */
export const withoutSize = (program: Program, size: Size): readonly Issue[] => {
  const carries = carriersOf(program, size);
  return program.issues.filter((issue) => {
    const parent = program.issues[issue.parent];
    return issue.leaf && size.of(issue) === null && !(parent !== undefined && carries(parent));
  });
};

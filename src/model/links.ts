import { columns } from './columns';
import type { JiraIssue, JiraLink } from './jira-issue';
import { issueAt } from './past-issues';
import type { Program } from './program';
import type { Run } from './rows/runs';
import { HAS_LINKS } from './signs';

/** Links as the issues of a program show them, each issue its own side: by the index of the issue, then in its order. */
export type Links = {
  /** The indices of the issue that shows it and of the one it leads to; -1 for an end that is no member. */
  readonly issue: Int32Array;
  readonly other: Int32Array;
  readonly otherId: Float64Array;
  /** The place of its type's id in `typeIds`. */
  readonly type: Int32Array;
  readonly typeIds: readonly string[];
  /** 1 where the other end stands on the outward side. */
  readonly outward: Uint8Array;
  /** All that Jira says of it: an object is made of few. */
  readonly told: (link: number) => JiraLink;
};

/** Positions of ids, by the ids. */
type Members = Pick<ReadonlyMap<number, number>, 'get'>;

const newLinks = (count: number) => ({
  issue: new Int32Array(count), other: new Int32Array(count), otherId: new Float64Array(count), type: new Int32Array(count), outward: new Uint8Array(count),
});

/** The links of issues of today, whose indices are their places in the list. */
export const linksIn = (issues: readonly JiraIssue[], runs: readonly Run[], members: Members): Links => {
  const first = firstLinks(issues.length, runs);
  const links = newLinks(first[issues.length] ?? 0);
  const typeIds: string[] = [];
  for (const run of runs) write(run, first, members, typeIds, links);
  return { ...links, typeIds, told: (link) => toldBy(issues[links.issue[link] ?? -1], link - (first[links.issue[link] ?? -1] ?? 0)) };
};

/** Where the links of each issue begin; at the end, how many there are. */
const firstLinks = (length: number, runs: readonly Run[]): Int32Array => {
  const first = new Int32Array(length + 1);
  for (const { rows, row, at } of runs) {
    const its = rows.links().first;
    for (let n = 0; n < row.length; n += 1) first[(at[n] ?? 0) + 1] = (its[(row[n] ?? 0) + 1] ?? 0) - (its[row[n] ?? 0] ?? 0);
  }
  for (let index = 0; index < length; index += 1) first[index + 1] = (first[index + 1] ?? 0) + (first[index] ?? 0);
  return first;
};

const write = ({ rows, row, at }: Run, first: Int32Array, members: Members, typeIds: string[], to: ReturnType<typeof newLinks>): void => {
  const { first: from, type, outward, otherId } = rows.links();
  const types = type.values.map((id) => placeOf(id, typeIds));
  for (let n = 0; n < row.length; n += 1) {
    const index = at[n] ?? 0;
    const end = from[(row[n] ?? 0) + 1] ?? 0;
    let link = first[index] ?? 0;
    for (let of = from[row[n] ?? 0] ?? 0; of < end; of += 1, link += 1) {
      const id = otherId[of] ?? Number.NaN;
      to.issue[link] = index;
      to.other[link] = members.get(id) ?? -1;
      to.otherId[link] = id;
      to.type[link] = types[type.of[of] ?? -1] ?? -1;
      to.outward[link] = outward[of] ?? 0;
    }
  }
};

/** The links of issues that are read one by one, with their indices. */
export const linksAmong = (issues: Iterable<readonly [number, JiraIssue]>, members: Members): Links => {
  const shown: (readonly [number, JiraLink])[] = [];
  for (const [index, { links }] of issues) for (const link of links) shown.push([index, link]);
  const links = newLinks(shown.length);
  const typeIds: string[] = [];
  for (const [at, [index, { typeId, side, otherId }]] of shown.entries()) {
    links.issue[at] = index;
    links.other[at] = members.get(otherId) ?? -1;
    links.otherId[at] = otherId;
    links.type[at] = placeOf(typeId, typeIds);
    links.outward[at] = side === 'outward' ? 1 : 0;
  }
  return { ...links, typeIds, told: (link) => shown[link]?.[1] ?? missing(link) };
};

const placeOf = (typeId: string, typeIds: string[]): number => {
  const known = typeIds.indexOf(typeId);
  return known >= 0 ? known : typeIds.push(typeId) - 1;
};

const toldBy = (issue: JiraIssue | undefined, number: number): JiraLink => issue?.links[number] ?? missing(number);

const missing = (link: number): never => {
  throw new RangeError(`No link ${link} was read`);
};

const known = new WeakMap<Program, Links>();

/** Keeps the links of a program for as long as it lives. */
export const rememberLinks = (program: Program, links: Links): void => { known.set(program, links); };

/** The links of a program's issues, on whatever day: of a past one they are read anew for each who asks. */
export const linksOf = (program: Program): Links => known.get(program) ?? linksAmong(linked(program), program.byId);

const linked = (program: Program): readonly (readonly [number, JiraIssue])[] => {
  const { signs } = columns(program);
  const found: (readonly [number, JiraIssue])[] = [];
  for (let index = 0; index < signs.length; index += 1) {
    const issue = ((signs[index] ?? 0) & HAS_LINKS) === 0 ? undefined : issueAt(program, index);
    if (issue !== undefined) found.push([index, issue.jira]);
  }
  return found;
};

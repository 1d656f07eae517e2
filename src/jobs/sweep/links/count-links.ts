import { BadRequest } from '../../../jira/errors';
import { siteId } from '../../../jira/site';
import type { Pointer } from '../../../store/pointer';
import { loadProject } from '../../../store/snapshot';
import type { LinkCounts } from '../../../store/sweep-state';
import { siteCatalog } from '../../site-catalog';
import { withinBudget } from '../../within-budget';
import { wholeProjects } from '../counts';
import { countIn, findDifferences, ownOf } from '../differences';
import type { Sought } from '../differences';
import { linkQuestions } from './link-questions';
import type { LinkQuestion } from './link-questions';
import { twoParts } from './two-parts';

const DAY_MS = 24 * 60 * 60_000;
/** What a search for differences may spend; what it does not find on that, the next hour goes on with. */
const LEAST = 150;
const WANTED = 600;

type Known = LinkCounts['known'][string];

/** A question with the numbers of the snapshot. */
type Asked = LinkQuestion & { readonly own: ReadonlyMap<number, number> };

/**
 * Once a day holds links against Jira's counts of issues that have such links, two calls for each kind of link and side:
 * links change neither the date nor the number of issues, and where their event got lost nothing else tells of them.
 * Issues in question are found by halves and marked, and such links counted again an hour later. A difference
 * that stays in a project, as where the app does not see the other ends, is expected there from then on. What counts
 * cannot see, since both ends have another link alike, is found by the walk.
 */
export const countLinks = async (pointers: readonly Pointer[], before: LinkCounts | null, now: number): Promise<LinkCounts | null> => {
  const daily = before === null || now - before.at >= DAY_MS;
  if (!daily && before.again.length === 0) return before;
  const projectIds = (await wholeProjects(pointers)).map(({ projectId }) => projectId);
  if (projectIds.length === 0) return before;
  const at = daily ? now : before.at;
  const parts = twoParts(projectIds, Math.floor(at / DAY_MS));
  const known = new Map(Object.entries(before?.known ?? {}));
  const again: string[] = [];
  for (const asked of await askedOf(projectIds)) {
    if (!daily && !before.again.includes(asked.clause)) continue;
    const { found, differences } = await compare(asked, parts, known.get(asked.clause) ?? {});
    known.set(asked.clause, differences);
    if (found > 0) again.push(asked.clause);
  }
  return { at, known: Object.fromEntries(known), again };
};

/** Project by project, so that nothing but numbers of all of them is held at once. */
const askedOf = async (projectIds: readonly number[]): Promise<readonly Asked[]> => {
  const questions = linkQuestions((await siteCatalog()).linkTypes).map((question) => ({ ...question, own: new Map<number, number>() }));
  for (const projectId of projectIds) {
    const issues = (await loadProject(siteId(), projectId))?.segments.flat().filter(({ links }) => links.length > 0) ?? [];
    for (const { own, holds } of questions) own.set(projectId, issues.filter(holds).length);
  }
  return questions;
};

/** `found`: how many issues were marked. `differences`: what is known of them now. */
const compare = async ({ clause, holds, own }: Asked, parts: readonly (readonly number[])[], known: Known): Promise<{ readonly found: number; readonly differences: Known }> => {
  const differences = new Map(Object.entries(known));
  const sought: Sought = {
    clause, holds, drift: 'links',
    own: new Map([...own].map(([projectId, count]) => [projectId, count + (known[String(projectId)] ?? 0)])),
    differs: (projectId, by) => { differences.set(String(projectId), by); },
  };
  let found = 0;
  for (const part of parts) found += await findIn(sought, part);
  return { found, differences: Object.fromEntries([...differences].filter(([, by]) => by !== 0)) };
};

const findIn = async (sought: Sought, projectIds: readonly number[]): Promise<number> => {
  const jira = await countOrNull(sought, projectIds);
  if (jira === null || jira === ownOf(sought, projectIds)) return 0;
  return withinBudget('sweep', { least: LEAST, wanted: WANTED }, (points) => findDifferences(sought, projectIds, jira, points));
};

/** Null where Jira does not know the type any more. */
const countOrNull = async (sought: Sought, projectIds: readonly number[]): Promise<number | null> => {
  try {
    return await countIn(projectIds, sought);
  } catch (error) {
    if (error instanceof BadRequest) return null;
    throw error;
  }
};

import { BadRequest } from '../../../jira/errors';
import { countMatching } from '../../../jira/jql';
import { linksById } from '../../../jira/links-by-id';
import { hourOf } from '../../../jira/points';
import { siteId } from '../../../jira/site';
import type { JiraIssue, JiraLink } from '../../../model/jira-issue';
import { markDirty } from '../../../store/dirty';
import { noteDrift } from '../../../store/health';
import type { Pointer } from '../../../store/pointer';
import { readSpent } from '../../../store/points';
import { loadProject } from '../../../store/snapshot';
import type { LinkWalk } from '../../../store/sweep-state';
import { siteCatalog } from '../../site-catalog';
import { withinBudget } from '../../within-budget';
import { wholeProjects } from '../counts';
import { type LinkCheck, linkChecks } from './links-clause';

const HOUR_MS = 60 * 60_000;
/** Points a day where nothing happens at all. */
const FEW = 33;
/** Points an hour at most. */
const MOST = 300;
/** What following one change costs, so that the walk goes as fast as the site changes. */
const POINTS_A_CHANGE = 2;
/** Issues that one point tells of; what there is more of is left to the next time. */
const ISSUES_A_POINT = 40;

/**
 * Asks Jira whether issues that have links have the same there, some dozens with one count, and reads the links of those
 * of which one has not: on and on through all projects, a point for each issue that changed in the last hour, and some
 * each day. It finds what counts of links cannot: a link in place of another of its kind, or one more between issues that
 * have others alike.
 */
export const walkLinks = async (pointers: readonly Pointer[], before: LinkWalk | null, now: number): Promise<LinkWalk | null> => {
  const points = await paceOf(before, now);
  if (points === 0) return before;
  const projectIds = (await wholeProjects(pointers)).map(({ projectId }) => projectId).sort((a, b) => a - b);
  const issues = await linkedAfter(projectIds, before, points * ISSUES_A_POINT);
  const last = await checkOn(linkChecks(issues, (await siteCatalog()).linkTypes), points);
  return last === null ? { at: now, projectId: 0, issueId: 0 } : { at: now, projectId: last.projectId, issueId: last.id };
};

const paceOf = async (before: LinkWalk | null, now: number): Promise<number> => {
  const hour = hourOf(now - HOUR_MS);
  const points = (await readSpent(hour)).find((spent) => spent.hour === hour)?.causes['events'] ?? 0;
  const changes = Math.min(MOST, Math.floor(points / POINTS_A_CHANGE));
  if (changes >= FEW) return changes;
  return before === null || now - before.at >= 24 * HOUR_MS ? FEW : 0;
};

/** The next issues with links behind the last, in the order of projects and ids; from the beginning again behind the end. */
const linkedAfter = async (projectIds: readonly number[], before: LinkWalk | null, count: number): Promise<readonly JiraIssue[]> => {
  const from = Math.max(0, projectIds.findIndex((id) => id >= (before?.projectId ?? 0)));
  const turn = [...projectIds.slice(from), ...projectIds.slice(0, from)];
  const issues: JiraIssue[] = [];
  const take = (some: readonly JiraIssue[]): void => { issues.push(...some.slice(0, count - issues.length)); };
  const isBehind = ({ projectId, id }: JiraIssue): boolean => projectId !== before?.projectId || id > before.issueId;
  for (const projectId of turn) {
    if (issues.length < count) take((await linkedIn(projectId)).filter(isBehind));
  }
  // Once around: what comes before the place in its own project.
  const [first] = turn;
  if (first !== undefined && issues.length < count) take((await linkedIn(first)).filter((issue) => !isBehind(issue)));
  return issues;
};

const linkedIn = async (projectId: number): Promise<readonly JiraIssue[]> => {
  const loaded = await loadProject(siteId(), projectId);
  return (loaded?.segments.flat() ?? []).filter(({ links }) => links.length > 0).sort((a, b) => a.id - b.id);
};

/** Goes on as long as there are points. Answers the last issue that was looked at; null where there was none. */
const checkOn = async (checks: readonly LinkCheck[], points: number): Promise<JiraIssue | null> => {
  let left = points;
  let last: JiraIssue | null = null;
  for (const { issues, clause } of checks) {
    if (left <= 0) break;
    left -= 1;
    if (await finds(clause)) left -= await markDifferent(issues);
    last = issues.at(-1) ?? last;
  }
  return last;
};

/** A query that names an issue which is not there any more is refused: then a link has gone with it. */
const finds = async (clause: string): Promise<boolean> => {
  try {
    return await withinBudget('sweep', { least: 1, wanted: 1 }, () => countMatching(clause, 'app')) > 0;
  } catch (error) {
    if (error instanceof BadRequest) return true;
    throw error;
  }
};

/** Reads the links of these issues and marks those that have others in Jira. Answers what it cost. */
const markDifferent = async (issues: readonly JiraIssue[]): Promise<number> => {
  const points = issues.length + Math.ceil(issues.length / 100);
  const now = await withinBudget('sweep', { least: points, wanted: points }, () => linksById(issues.map(({ id }) => id)));
  const other = issues.filter(({ id, links }) => namesOf(links) !== namesOf(now.get(id)));
  await markDirty(other.map(({ id }) => id));
  for (const projectId of new Set(other.map((issue) => issue.projectId))) {
    await noteDrift({ at: Date.now(), projectId, kind: 'links', issues: other.filter((issue) => issue.projectId === projectId).length });
  }
  return points;
};

const namesOf = (links: readonly JiraLink[] | undefined): string | null =>
  links?.map(({ linkId, typeId, side, otherId }) => [linkId, typeId, side, otherId].join('|')).sort().join() ?? null;

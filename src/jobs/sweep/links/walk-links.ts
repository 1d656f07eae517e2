import { hourOf } from '../../../jira/points';
import { linksById } from '../../../jira/links-by-id';
import { siteId } from '../../../jira/site';
import type { JiraIssue, JiraLink } from '../../../model/jira-issue';
import { markDirty } from '../../../store/dirty';
import { noteDrift } from '../../../store/health';
import type { Pointer } from '../../../store/pointer';
import { readSpent } from '../../../store/points';
import { loadProject } from '../../../store/snapshot';
import type { LinkWalk } from '../../../store/sweep-state';
import { withinBudget } from '../../within-budget';
import { wholeProjects } from '../counts';

const HOUR_MS = 60 * 60_000;
/** Issues a day where nothing happens at all. */
const FEW = 20;
/** Issues an hour at most: fifty thousand within a week. */
const MOST = 300;
/** What following one change costs, so that the walk goes as fast as the site changes. */
const POINTS_A_CHANGE = 2;

/**
 * Reads the links of some issues that have any, straight from Jira, and marks those that have others there: on and on
 * through all projects, an issue for each that changed in the last hour. It finds what counts of links cannot: a link
 * in place of another of its kind, or one more between issues that have others alike.
 */
export const walkLinks = async (pointers: readonly Pointer[], before: LinkWalk | null, now: number): Promise<LinkWalk | null> => {
  const count = await paceOf(before, now);
  if (count === 0) return before;
  const projectIds = (await wholeProjects(pointers)).map(({ projectId }) => projectId).sort((a, b) => a - b);
  const { issues, end } = await linkedAfter(projectIds, before, count);
  await markDifferent(issues);
  return { at: now, ...end };
};

const paceOf = async (before: LinkWalk | null, now: number): Promise<number> => {
  const hour = hourOf(now - HOUR_MS);
  const points = (await readSpent(hour)).find((spent) => spent.hour === hour)?.causes['events'] ?? 0;
  const changes = Math.min(MOST, Math.floor(points / POINTS_A_CHANGE));
  if (changes >= FEW) return changes;
  return before === null || now - before.at >= 24 * HOUR_MS ? FEW : 0;
};

type Place = Pick<LinkWalk, 'projectId' | 'issueId'>;
type Stretch = { readonly issues: readonly JiraIssue[]; readonly end: Place };

/** The next issues with links behind the last, in the order of projects and ids; from the beginning again behind the end. */
const linkedAfter = async (projectIds: readonly number[], before: Place | null, count: number): Promise<Stretch> => {
  const from = Math.max(0, projectIds.findIndex((id) => id >= (before?.projectId ?? 0)));
  const turn = [...projectIds.slice(from), ...projectIds.slice(0, from)];
  const issues: JiraIssue[] = [];
  for (const projectId of turn) {
    const behind = projectId === before?.projectId && issues.length === 0 ? before.issueId : 0;
    issues.push(...(await linkedIn(projectId)).filter(({ id }) => id > behind).slice(0, count - issues.length));
    if (issues.length >= count) break;
  }
  const last = issues.at(-1);
  return { issues, end: { projectId: last?.projectId ?? 0, issueId: last?.id ?? 0 } };
};

const linkedIn = async (projectId: number): Promise<readonly JiraIssue[]> => {
  const loaded = await loadProject(siteId(), projectId);
  return (loaded?.segments.flat() ?? []).filter(({ links }) => links.length > 0).sort((a, b) => a.id - b.id);
};

const markDifferent = async (issues: readonly JiraIssue[]): Promise<void> => {
  const points = issues.length + Math.ceil(issues.length / 100);
  if (points === 0) return;
  const now = await withinBudget('sweep', { least: points, wanted: points }, () => linksById(issues.map(({ id }) => id)));
  const other = issues.filter(({ id, links }) => namesOf(links) !== namesOf(now.get(id)));
  await markDirty(other.map(({ id }) => id));
  for (const projectId of new Set(other.map((issue) => issue.projectId))) {
    await noteDrift({ at: Date.now(), projectId, kind: 'links', issues: other.filter((issue) => issue.projectId === projectId).length });
  }
};

const namesOf = (links: readonly JiraLink[] | undefined): string | null =>
  links?.map(({ linkId, typeId, side, otherId }) => [linkId, typeId, side, otherId].join('|')).sort().join() ?? null;

import { editIssue } from './issue-edits';
import type { Site } from './site';
import { fieldIds } from './standard-fields';
import type { Issue, Sprint } from './types';

const heldSprints = (issue: Issue): readonly number[] => {
  const held = issue.custom[fieldIds.sprint];
  return Array.isArray(held) ? held.map(Number) : [];
};

/** The sprints an issue was in when they were closed: they stay with it. */
export const closedSprintsOf = (site: Site, issue: Issue): readonly Sprint[] =>
  heldSprints(issue).map((id) => site.tables.sprint.get(String(id))).filter((sprint) => sprint?.state === 'closed').filter((sprint) => sprint !== undefined);

/** The active or future sprint of an issue. */
export const openSprintOf = (site: Site, issue: Issue): Sprint | null =>
  heldSprints(issue).map((id) => site.tables.sprint.get(String(id))).findLast((sprint) => sprint !== undefined && sprint.state !== 'closed') ?? null;

const place = (site: Site, actorId: string | null, issue: Issue, open: readonly number[]): void => {
  const closed = closedSprintsOf(site, issue).map(({ id }) => id);
  const sprints = [...closed, ...open];
  editIssue(site, actorId, issue.id, { custom: { [fieldIds.sprint]: sprints.length === 0 ? null : sprints } });
};

/** Puts the issue into this sprint and takes it out of every other one that is not closed. */
export const moveToSprint = (site: Site, actorId: string | null, issue: Issue, sprint: Sprint): void => place(site, actorId, issue, [sprint.id]);

export const moveToBacklog = (site: Site, actorId: string | null, issue: Issue): void => place(site, actorId, issue, []);

import { projectsById } from '../../jira/projects';
import type { JiraIssue } from '../../model/jira-issue';
import { markDirty } from '../../store/dirty';
import { noteDrift } from '../../store/health';
import { allPointers } from '../../store/pointer';
import { knownProjects } from '../known-projects';
import { purgeProject } from '../purge';
import { requestPull } from '../request-pull';

/** Marks issues of other projects that link to issues of this one, or have them as parents. Answers how many issues this one has. */
export const markNeighbours = async (projectId: number): Promise<number> => {
  const { loaded } = await knownProjects();
  const inside = new Set(loaded.get(projectId)?.segments.flat().map(({ id }) => id));
  const names = ({ parentId, links }: JiraIssue): boolean => (parentId !== null && inside.has(parentId)) || links.some(({ otherId }) => inside.has(otherId));
  const others = [...loaded.values()].filter(({ project }) => project.id !== projectId).flatMap(({ segments }) => segments.flat());
  await markDirty(inside.size === 0 ? [] : others.filter(names).map(({ id }) => id));
  return inside.size;
};

/**
 * Takes a project out of the snapshot at once that was deleted or archived, or is hidden from the app now. What other
 * projects say of its issues, as ends of links and as parents, is read again: Jira tells the app nothing of them any more.
 */
export const loseProject = async (projectId: number): Promise<void> => {
  const issues = await markNeighbours(projectId);
  await purgeProject(projectId);
  if (issues > 0) await noteDrift({ at: Date.now(), projectId, kind: 'gone', issues });
};

/** After projects came into the snapshot, or came back: issues elsewhere that do not know of a link that these tell are read again. */
export const findOtherEnds = async (): Promise<void> => {
  const { loaded, issueById } = await knownProjects();
  const stale = new Set<number>();
  for (const { segments } of loaded.values()) {
    for (const { projectId, links } of segments.flat()) {
      for (const { linkId, otherId } of links) {
        const other = issueById(otherId);
        if (other !== null && other.projectId !== projectId && !other.links.some((link) => link.linkId === linkId)) stale.add(otherId);
      }
    }
  }
  await markDirty(stale);
};

/** Those of the projects that the app sees now. */
export const presentAmong = async (projectIds: readonly number[]): Promise<readonly number[]> =>
  (projectIds.length === 0 ? [] : (await projectsById(projectIds, 'app')).map(({ id }) => id));

/**
 * Of projects of which Jira does not take a query, loses those that the app does not see any more, and has them pulled:
 * the pull says why nothing of them is there. That once: where a step before found them lost, another pull would count
 * as one more failure, and they were tried again the later. Answers the others.
 */
export const withoutLost = async (projectIds: readonly number[]): Promise<readonly number[]> => {
  const present = new Set(await presentAmong(projectIds));
  const gone = projectIds.filter((id) => !present.has(id));
  const held = new Set(gone.length === 0 ? [] : (await allPointers()).map(({ projectId }) => projectId));
  const lost = gone.filter((id) => held.has(id));
  for (const projectId of lost) await loseProject(projectId);
  await requestPull(lost, true);
  return projectIds.filter((id) => present.has(id));
};

/** Pulls projects that are wanted, are not in the snapshot, and that the app sees (again). */
export const regain = async (wanted: Iterable<number>, inSnapshot: ReadonlySet<number>): Promise<void> => {
  const missing = [...wanted].filter((id) => !inSnapshot.has(id));
  await requestPull(await presentAmong(missing), true);
};

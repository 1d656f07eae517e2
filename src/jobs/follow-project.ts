import { NotFound } from '../jira/errors';
import { readProject } from '../jira/projects';
import { siteId } from '../jira/site';
import type { JiraIssue, Version } from '../model/jira-issue';
import { markDirty } from '../store/dirty';
import { loadProject } from '../store/snapshot';
import { updateSnapshot } from '../store/update-snapshot';
import { knownProjects } from './known-projects';

/**
 * Reads a project and its versions anew. Issues carry copies of their versions: where only the version changed they
 * are corrected on the spot, and where a version is gone Jira is asked about the issues.
 */
export const followProject = async (projectId: number): Promise<void> => {
  const site = siteId();
  const loaded = await loadProject(site, projectId);
  if (loaded === null) return;
  const project = await readOrNull(projectId);
  if (project === null) return;
  const versions = new Map(project.versions.map((version) => [version.id, version]));
  const issues = loaded.segments.flat().filter((issue) => issue.fixVersions.some((version) => !isSame(version, versions.get(version.id))));
  const lost = (issue: JiraIssue): boolean => issue.fixVersions.some((version) => !versions.has(version.id));
  const corrected = issues.filter((issue) => !lost(issue)).map((issue) => ({
    issue: { ...issue, fixVersions: issue.fixVersions.map((version) => versions.get(version.id) ?? version) }, summary: null,
  }));
  await markDirty(issues.filter(lost).map((issue) => issue.id));
  await updateSnapshot(site, projectId, { project: { ...project, mapping: loaded.project.mapping }, upsert: corrected });
};

/** Ids of the snapshot's issues that are in a sprint: they say themselves whether it runs. */
export const issuesInSprint = async (sprintId: number): Promise<readonly number[]> => {
  const { loaded } = await knownProjects();
  return [...loaded.values()].flatMap((project) => project.segments.flat())
    .filter((issue) => issue.sprints.some((sprint) => sprint.id === sprintId))
    .map((issue) => issue.id);
};

const isSame = (one: Version, other: Version | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A project that is gone is the pull's business: it takes the snapshot away. */
const readOrNull = async (projectId: number) => {
  try {
    return await readProject(projectId);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
};

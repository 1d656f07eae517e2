import { isDeepStrictEqual } from 'node:util';
import { NotAllowed, NotFound } from '../jira/errors';
import { readProject } from '../jira/projects';
import { siteId } from '../jira/site';
import type { JiraIssue, Version } from '../model/jira-issue';
import type { Project } from '../model/program';
import { wholeIssue } from '../model/whole-issue';
import { markDirty } from '../store/dirty';
import { projectsInUse } from '../store/programs';
import { loadProject } from '../store/snapshot';
import type { LoadedProject } from '../store/snapshot';
import { updateSnapshot } from '../store/update-snapshot';
import { knownProjects } from './known-projects';
import { requestPull } from './request-pull';
import { markNeighbours, regain, withoutLost } from './sweep/lost-projects';

/**
 * Reads a project and its versions anew. One that is gone, archived or hidden leaves the snapshot at once; one that a
 * program wants and that is not in the snapshot, since it was archived or hidden before, is pulled; and so is one with
 * a new key, which all its issues have from then on.
 */
export const followProject = async (projectId: number): Promise<void> => {
  const loaded = await loadProject(siteId(), projectId);
  if (loaded === null) return pullIfWanted(projectId);
  const project = await readOrNull(projectId);
  if (project === null) await withoutLost([projectId]);
  else if (project.key !== loaded.project.key) await followNewKey(projectId);
  else await followVersions(loaded, project);
};

const pullIfWanted = async (projectId: number): Promise<void> => {
  if ((await projectsInUse()).has(projectId)) await regain([projectId], new Set());
};

/** Links to its issues, and children of them, name their keys. */
const followNewKey = async (projectId: number): Promise<void> => {
  await markNeighbours(projectId);
  await requestPull([projectId], true);
};

/**
 * Issues carry copies of their versions: where only the version changed they are corrected on the spot, and where a
 * version is gone Jira is asked about the issues. Where nothing changed, nothing is written.
 */
const followVersions = async (loaded: LoadedProject, project: Project): Promise<void> => {
  const versions = new Map(project.versions.map((version) => [version.id, version]));
  const issues = loaded.segments.flat().filter((issue) => issue.fixVersions.some((version) => !isSame(version, versions.get(version.id))));
  const lost = (issue: JiraIssue): boolean => issue.fixVersions.some((version) => !versions.has(version.id));
  const corrected = issues.filter((issue) => !lost(issue)).map((issue) => ({
    issue: { ...wholeIssue(issue), fixVersions: issue.fixVersions.map((version) => versions.get(version.id) ?? version) }, summary: null,
  }));
  await markDirty(issues.filter(lost).map((issue) => issue.id));
  const { mapping, ...before } = loaded.project;
  const same = corrected.length === 0 && isDeepStrictEqual(before, project);
  if (!same) await updateSnapshot(siteId(), project.id, { project: { ...project, mapping }, upsert: corrected });
};

/** Ids of the snapshot's issues that are in a sprint: they say themselves whether it runs. */
export const issuesInSprint = async (sprintId: number): Promise<readonly number[]> => {
  const { loaded } = await knownProjects();
  return [...loaded.values()].flatMap((project) => project.segments.flat())
    .filter((issue) => issue.sprints.some((sprint) => sprint.id === sprintId))
    .map((issue) => issue.id);
};

const isSame = (one: Version, other: Version | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);

const readOrNull = async (projectId: number): Promise<Project | null> => {
  try {
    return await readProject(projectId);
  } catch (error) {
    if (error instanceof NotFound || error instanceof NotAllowed) return null;
    throw error;
  }
};

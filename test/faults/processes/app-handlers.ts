import { randomUUID } from 'node:crypto';
import { catalog } from '../../../src/jira/catalog';
import { siteId } from '../../../src/jira/site';
import * as events from '../../../src/jobs/events';
import * as flags from '../../../src/jobs/flags/flags';
import * as follow from '../../../src/jobs/follow';
import * as pull from '../../../src/jobs/pull';
import { requestPull } from '../../../src/jobs/request-pull';
import * as sweep from '../../../src/jobs/sweep';
import { defaultSettings } from '../../../src/model/default-settings';
import type { JiraIssue } from '../../../src/model/jira-issue';
import { createProgram } from '../../../src/store/programs';
import { loadProject } from '../../../src/store/snapshot';

type Handler = (body: unknown) => unknown;

const ids = (body: unknown): readonly number[] => (body as { readonly projectIds: readonly number[] }).projectIds;

/** What a process of its own knows of projects, by the storage alone. */
const readIssues = async (body: unknown): Promise<readonly JiraIssue[]> => {
  const found: JiraIssue[] = [];
  for (const id of ids(body)) found.push(...(await loadProject(siteId(), id))?.segments.flat() ?? []);
  return found;
};

/** So that the projects belong to a program; a project in none is forgotten. */
const begin = async (body: unknown): Promise<void> => {
  const projectIds = ids(body);
  const rules = projectIds.map((id) => ({ kind: 'project' as const, projectId: String(id) }));
  const settings = defaultSettings({ ...await catalog(), teamShare: 0, timeZone: 'Europe/Berlin', rules });
  const program = { name: 'All', ownerId: 'nobody', visibility: 'draft' as const, everyone: 'viewer' as const, grants: [], archivedAt: null, settings, projectIds };
  await createProgram(program, randomUUID(), { who: null, action: 'program-created', changes: [], people: [], issues: [] });
  await requestPull(projectIds);
};

/** The jobs as the manifest names them, and two tasks of a test. */
export const handlers: Readonly<Record<string, Handler>> = {
  ...(({ ...events, ...flags, ...follow, ...pull, ...sweep }) as Readonly<Record<string, Handler>>),
  begin,
  readIssues,
};

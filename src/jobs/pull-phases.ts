import { catalog } from '../jira/catalog';
import { withHistory } from '../jira/changelogs';
import { BrokenAnswer } from '../jira/errors';
import { issueFields, mappingFor } from '../jira/field-mapping';
import type { IssueFields } from '../jira/issue-fields';
import { readProject } from '../jira/projects';
import { siteId } from '../jira/site';
import type { DescribedIssue } from '../model/described-issue';
import { BrokenSnapshot } from '../store/columns';
import { markDirty } from '../store/dirty';
import { getSiteConfig } from '../store/site-config';
import { readSeen, removeSeen, writePullState, writeSeen } from '../store/pull-state';
import type { PullPhase, PullState } from '../store/pull-state';
import { forgetUnread, markUnread, readUnread } from '../store/unread';
import { loadProject } from '../store/snapshot';
import type { LoadedProject } from '../store/snapshot';
import { updateSnapshot } from '../store/update-snapshot';
import { forgotten } from './forgotten-values';
import { countAsApp, readPages } from './pull-pages';
import type { ReadPages } from './pull-pages';
import { purgeProject } from './purge';
import { finishPull } from './finish-pull';
import { logLine } from './log';

/** Changelogs that are stored in one go: each time, the segments they belong to are written anew. */
const HISTORIES_AT_ONCE = 1_000;

/**
 * Does the next piece of a pull and answers the state after it. Every piece can be done twice without harm. `mayGoOn`
 * says whether there is time for another call to Jira.
 */
export const advance = (state: PullState, mayGoOn: () => boolean): Promise<PullState> => {
  if (state.phase === 'waiting') return begin(state);
  if (state.phase === 'history') return readHistories(state);
  return readIssues(state, mayGoOn);
};

/** Open issues are read first: the first picture is about them. */
const enter = (state: PullState, phase: PullPhase): PullState => ({ ...state, phase, pageToken: null, lastKeys: [] });

const begin = async (state: PullState): Promise<PullState> => {
  const { projectId } = state;
  const project = await readProject(projectId);
  const known = await loadOrPurge(projectId);
  const [site, total] = [await catalog(true), await countAsApp(projectId)];
  const chosen = (await getSiteConfig()).fieldMappings[String(projectId)] ?? {};
  const mapping = await mappingFor(site, project, chosen, known?.project.mapping ?? null);
  await removeSeen(projectId);
  await forgetUnread([...await readUnread()].filter(([, of]) => of === projectId).map(([id]) => id));
  await updateSnapshot(siteId(), projectId, { project: { ...project, mapping }, ...forgotten(known, mapping) });
  return { ...enter(state, 'open-issues'), total, done: 0, historyDone: 0 };
};

/** A snapshot that cannot be read is replaced from the ground up. */
const loadOrPurge = async (projectId: number): Promise<LoadedProject | null> => {
  try {
    return await loadProject(siteId(), projectId);
  } catch (error) {
    if (!(error instanceof BrokenSnapshot)) throw error;
    await purgeProject(projectId);
    return null;
  }
};

const readIssues = async (state: PullState, mayGoOn: () => boolean): Promise<PullState> => {
  const open = state.phase === 'open-issues';
  const read = await readPages(state, await fieldsOf(state.projectId), open, mayGoOn);
  const seen = new Set(await readSeen(state.projectId));
  await store(state.projectId, read.issues);
  await noteUnread(state.projectId, read);
  for (const { issue } of read.issues) seen.add(issue.id);
  await writeSeen(state.projectId, seen);
  const after = { ...state, pageToken: read.next, lastKeys: read.lastKeys, done: seen.size, badDates: state.badDates + read.badDates };
  if (read.trouble !== null) {
    await writePullState(after);
    throw read.trouble.error;
  }
  if (!read.ended) return after;
  if (open) return enter(after, 'done-issues');
  await doubtUnseen(state.projectId, seen);
  await updateSnapshot(siteId(), state.projectId, { complete: true });
  return { ...enter(after, 'history'), total: seen.size };
};

/** Beyond this it is not single issues that are broken. */
const MOST_UNREAD = 1_000;

const noteUnread = async (projectId: number, { issues, unread }: ReadPages): Promise<void> => {
  await forgetUnread(issues.map(({ issue }) => issue.id));
  if (unread.length === 0) return;
  logLine(`${unread.length} issues of project ${projectId} could not be read, the first with the id ${unread[0]}.`);
  await markUnread(projectId, unread);
  if ((await readUnread()).size > MOST_UNREAD) throw new BrokenAnswer('Jira told too many issues in a form that cannot be read.');
};

const store = async (projectId: number, issues: readonly DescribedIssue[]): Promise<void> => {
  if (issues.length > 0) await updateSnapshot(siteId(), projectId, { upsert: issues });
};

/**
 * Issues of the snapshot that the pull did not meet are deleted, moved, hidden from the app, or newer than the page
 * they would have been on. Which of these, Jira is asked issue by issue.
 */
const doubtUnseen = async (projectId: number, seen: ReadonlySet<number>): Promise<void> => {
  const loaded = await loadProject(siteId(), projectId);
  const ids = (loaded?.segments ?? []).flat().map((issue) => issue.id);
  await markDirty(ids.filter((id) => !seen.has(id)));
};

const readHistories = async (state: PullState): Promise<PullState> => {
  const site = siteId();
  const loaded = await loadProject(site, state.projectId);
  if (loaded === null) throw new BrokenSnapshot(`The snapshot of project ${state.projectId} is gone.`);
  const issues = loaded.segments.flat();
  const missing = issues.filter((issue) => !issue.historyKnown);
  if (missing.length === 0) return finishPull(state);
  const fields = await fieldsOf(state.projectId);
  const { linkTypes } = await catalog();
  const byKey = new Map(issues.map((issue) => [issue.key, issue.id]));
  const told = await withHistory(missing.slice(0, HISTORIES_AT_ONCE), linkTypes, () => fields, (key) => byKey.get(key) ?? null);
  await updateSnapshot(site, state.projectId, { upsert: told.map((issue) => ({ issue, summary: null })) });
  return { ...state, historyDone: issues.length - missing.length + told.length };
};

const fieldsOf = async (projectId: number): Promise<IssueFields> => {
  const loaded = await loadProject(siteId(), projectId);
  if (loaded === null) throw new BrokenSnapshot(`The snapshot of project ${projectId} is gone.`);
  return issueFields(await catalog(), loaded.project.mapping);
};

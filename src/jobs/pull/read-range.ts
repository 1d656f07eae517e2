import { BrokenAnswer } from '../../jira/errors';
import { issueFields } from '../../jira/field-mapping';
import type { IssueFields } from '../../jira/issue-fields';
import { siteId } from '../../jira/site';
import type { DescribedIssue } from '../../model/described-issue';
import { BrokenSnapshot } from '../../store/columns';
import { markForLater } from '../../store/dirty';
import { issueIn } from '../../store/loaded-project';
import { changePullState } from '../../store/pull-state';
import type { PullRange, PullState } from '../../store/pull-state';
import { readSeen, seenToStore } from '../../store/seen';
import { loadProject } from '../../store/snapshot';
import type { LoadedProject } from '../../store/snapshot';
import { anyUnreadLately, forgetUnread, markUnread, readUnread } from '../../store/unread';
import { updateSnapshot } from '../../store/update-snapshot';
import { logLine } from '../log';
import { siteCatalog } from '../site-catalog';
import type { Pace } from './pace';
import type { Purse } from './purse';
import { readPages } from './range-pages';
import type { ReadPages } from './range-pages';

/** What a job of a pull works with. `mayGoOn` says whether there is time for another call to Jira; `pace` counts what it uses of the storage. */
export type Means = { readonly purse: Purse; readonly pace: Pace; readonly mayGoOn: () => boolean };

/**
 * Reads the next issues of a range and stores them. Answers the state after it; null where another job did the same
 * meanwhile. It can be done twice without harm.
 */
export const readRange = async (state: PullState, number: number, means: Means): Promise<PullState | null> => {
  const range = state.ranges[number];
  if (range === undefined) throw new Error(`The pull of project ${state.projectId} has no range ${number}.`);
  const { projectId, run } = state;
  const loaded = await snapshotOf(projectId);
  const read = await readPages({ projectId, range, fields: await fieldsOf(loaded), purse: means.purse }, means.mayGoOn);
  await store(loaded, read.issues);
  await noteUnread(projectId, read);
  const seen = new Set(range.done === 0 ? [] : await readSeen(projectId, number, run));
  for (const { issue } of read.issues) seen.add(issue.id);
  const next = after(range, read, seen.size);
  const stored = await changePullState(projectId, run, (now) => (now.ranges[number]?.step === range.step ? taken(now, number, next, read) : null), {
    known: state, alongside: { set: [seenToStore(projectId, number, run, seen)] },
  });
  if (read.trouble !== null) throw read.trouble.error;
  return stored !== null && stored.ranges[number]?.step === next.step ? stored : null;
};

/** What a search tells may lag behind what was read by id before: such an issue is asked about once more after the pull. */
const store = async (loaded: LoadedProject, issues: ReadPages['issues']): Promise<void> => {
  const { projectId } = loaded.stored.pointer;
  const isBehind = ({ issue }: DescribedIssue): boolean => issue.updatedAt < (issueIn(loaded, issue.id)?.updatedAt ?? 0);
  const behind = issues.filter(isBehind);
  if (behind.length > 0) await markForLater(projectId, behind.map(({ issue }) => issue.id));
  const upsert = behind.length === 0 ? issues : issues.filter((one) => !isBehind(one));
  if (upsert.length > 0) await updateSnapshot(siteId(), projectId, { upsert }, loaded);
};

/** Open issues are read first: the first picture is about them. */
const after = (range: PullRange, read: ReadPages, done: number): PullRange => {
  const moved = { ...range, step: range.step + 1, done };
  if (!read.ended) return { ...moved, pageToken: read.next, lastKeys: read.lastKeys };
  const phase = range.phase === 'open-issues' && !range.together ? 'done-issues' : 'read';
  return { ...moved, phase, pageToken: null, lastKeys: [] };
};

const taken = (state: PullState, number: number, range: PullRange, { badDates, trouble }: ReadPages): PullState => {
  const ranges = state.ranges.map((one, at) => (at === number ? range : one));
  return {
    ...state, ranges,
    phase: ranges.some(({ phase }) => phase === 'open-issues') ? 'open-issues' : 'done-issues',
    done: ranges.reduce((sum, { done }) => sum + done, 0),
    badDates: state.badDates + badDates, touchedAt: Date.now(),
    ...(trouble === null ? { message: null, failures: 0, dueAt: Date.now() } : {}),
  };
};

/** Beyond this it is not single issues that are broken. */
const MOST_UNREAD = 1_000;

const noteUnread = async (projectId: number, { issues, unread }: ReadPages): Promise<void> => {
  if (await anyUnreadLately(siteId())) await forgetUnread(issues.map(({ issue }) => issue.id));
  if (unread.length === 0) return;
  logLine(`${unread.length} issues of project ${projectId} could not be read, the first with the id ${unread[0]}.`);
  await markUnread(projectId, unread);
  if ((await readUnread()).size > MOST_UNREAD) throw new BrokenAnswer('Jira told too many issues in a form that cannot be read.');
};

/** Throws `BrokenSnapshot` where there is none. */
export const snapshotOf = async (projectId: number): Promise<LoadedProject> => {
  const loaded = await loadProject(siteId(), projectId);
  if (loaded === null) throw new BrokenSnapshot(`The snapshot of project ${projectId} is gone.`);
  return loaded;
};

export const fieldsOf = async ({ project }: LoadedProject): Promise<IssueFields> => issueFields(await siteCatalog(), project.mapping);

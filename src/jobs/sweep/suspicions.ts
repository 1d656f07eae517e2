import { createHash } from 'node:crypto';
import { siteId } from '../../jira/site';
import type { JiraIssue } from '../../model/jira-issue';
import { anyDirty, markDirty } from '../../store/dirty';
import { noteDrift } from '../../store/health';
import { issueIn, type LoadedProject } from '../../store/loaded-project';
import { loadProject } from '../../store/snapshot';
import { forgetSuspicions, noteSuspicion, readSuspicions, type Suspicion } from '../../store/suspicions';

/** No index lags behind for longer, and by then a job has read what was marked, unless it had to wait. */
const SETTLED_MS = 60_000;

/** What could not be read for so long says nothing any more. */
const GIVEN_UP_MS = 24 * 60 * 60_000;

/** Has these issues read by id, and remembers what the snapshot says of them until they were. */
export const suspect = async (project: LoadedProject, ids: Iterable<number>, kind: Suspicion['kind']): Promise<void> => {
  const { projectId } = project.stored.pointer;
  const issues = [...ids].map((id) => [id, said(issueIn(project, id), kind)] as const);
  await noteSuspicion({ at: Date.now(), projectId, kind, issues });
  await markDirty(issues.map(([id]) => id));
};

/**
 * Says of which suspected issues the snapshot has another word now: those had drifted, without an event to tell of it.
 * Of the others Jira's index had not heard yet. While issues still wait to be read, nothing is said.
 */
export const judgeSuspicions = async (now: number): Promise<void> => {
  const old = (await readSuspicions()).filter(({ value }) => now - value.at >= SETTLED_MS);
  if (old.length === 0) return;
  const waiting = await anyDirty();
  const due = old.filter(({ value }) => !waiting || now - value.at > GIVEN_UP_MS);
  for (const { value } of due) await judge(value);
  await forgetSuspicions(due);
};

const judge = async ({ at, projectId, kind, issues }: Suspicion): Promise<void> => {
  const project = await loadProject(siteId(), projectId);
  if (project === null) return;
  const drifted = issues.filter(([id, before]) => said(issueIn(project, id), kind) !== before).length;
  if (drifted > 0) await noteDrift({ at, projectId, kind, issues: drifted });
};

/** As much of an issue as this kind of drift is about: other changes of it meanwhile are none. */
const said = (issue: JiraIssue | null, kind: Suspicion['kind']): string => {
  if (issue === null) return 'absent';
  if (kind !== 'links') return 'present';
  const links = issue.links.map(({ linkId, typeId, side, otherId }) => [linkId, typeId, side, otherId].join('|')).sort();
  return createHash('sha256').update(links.join()).digest('hex').slice(0, 16);
};

import { InvocationError, InvocationErrorCode } from '@forge/events';
import { z } from 'zod';
import { BrokenAnswer, JiraUnavailable, RateLimited } from '../jira/errors';
import { anyDirty, doneWith, markDirty, takeDirty } from '../store/dirty';
import { writeFollowDue } from '../store/follow-due';
import { SnapshotBusy } from '../store/update-snapshot';
import { followIssues } from './follow-issues';
import { followProject, issuesInSprint } from './follow-project';
import { logTrouble } from './log';
import { followSoon } from './queues';

const job = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('issues') }),
  z.object({ kind: z.literal('project'), projectId: z.number().int() }),
  z.object({ kind: z.literal('sprint'), sprintId: z.number().int() }),
]);

/**
 * Brings into the snapshot what events only hinted at. Markers are taken away before Jira is read, so that a change
 * during the reading marks the issue again; if the job does not come to its end, they are given back. From its first
 * line on, the job is no longer one that is due: marks set later need another.
 */
export const onFollow = async (event: { readonly body: unknown }): Promise<InvocationError | undefined> => {
  const task = job.parse(event.body);
  await writeFollowDue(0);
  if (task.kind === 'project') await followProject(task.projectId);
  if (task.kind === 'sprint') await markDirty(await issuesInSprint(task.sprintId));
  const taken = await takeDirty();
  if (taken === null) return undefined;
  try {
    await followAll(taken.ids);
  } catch (error) {
    await markDirty(taken.ids);
    await doneWith(taken);
    return retryLater(error);
  }
  await doneWith(taken);
  if (await anyDirty()) await followSoon(Date.now());
  return undefined;
};

/** One issue that Jira tells wrongly may not hold up the others: it is found by halving, said, and left as it was. */
const followAll = async (ids: readonly number[]): Promise<void> => {
  const waiting: (readonly number[])[] = [ids];
  for (let some = waiting.pop(); some !== undefined; some = waiting.pop()) {
    try {
      await followIssues(some);
    } catch (error) {
      if (!(error instanceof BrokenAnswer)) throw error;
      if (some.length === 1) logTrouble(`Issue ${some[0]} is left as it was.`, error);
      else waiting.push(some.slice(0, some.length / 2), some.slice(some.length / 2));
    }
  }
};

const retryLater = (error: unknown): InvocationError => {
  if (error instanceof RateLimited) {
    return new InvocationError({ retryAfter: Math.min(900, error.retryAfterSeconds), retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED });
  }
  if (error instanceof JiraUnavailable || error instanceof SnapshotBusy) {
    return new InvocationError({ retryAfter: 10, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
  }
  throw error;
};

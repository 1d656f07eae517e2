import { InvocationError, InvocationErrorCode } from '@forge/events';
import { z } from 'zod';
import { BrokenAnswer, JiraUnavailable, RateLimited } from '../jira/errors';
import { siteId } from '../jira/site';
import { anyDirty, doneWith, giveBack, markDirty, takeDirty } from '../store/dirty';
import { isRestoring } from '../store/restore/mark';
import { forgetUnread, markUnread } from '../store/unread';
import { SnapshotBusy } from '../store/update-snapshot';
import { accounted } from './accounted';
import { followIssues } from './follow-issues';
import { flagsSoon } from './flags/flags-soon';
import { followProject, issuesInSprint } from './follow-project';
import { retryWhenAllowed } from './jira-limits';
import { knownProjects } from './known-projects';
import { logTrouble } from './log';
import { recompileById } from './members';
import { queriesKept } from './refresh-members';
import { followBegins, followPauses, followSoon } from './queues';
import type { FollowJob } from './queues';
import { BudgetSpent, withinBudget } from './within-budget';
import { onSweep } from './sweep';
import { forgetFailed, rememberFailure } from './watched';

const job = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('issues') }),
  z.object({ kind: z.literal('project'), projectId: z.number().int() }),
  z.object({ kind: z.literal('sprint'), sprintId: z.number().int() }),
  z.object({ kind: z.literal('rules'), programId: z.string() }),
  z.object({ kind: z.literal('sweep') }),
]);

/**
 * Brings into the snapshot what events only hinted at. From its first line on, the job is no longer one that is due:
 * marks set later need another. While what the app keeps is put back, it waits. Whatever fails is tried again soon, by the queue, and beyond that by the sweep.
 */
export const onFollow = (event: { readonly body: unknown }): Promise<InvocationError | undefined> =>
  accounted('events', () => follow(job.parse(event.body)), event);

const follow = async (task: FollowJob): Promise<InvocationError | undefined> => {
  if (await isRestoring(siteId(), Date.now())) return new InvocationError({ retryAfter: 60, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
  await followBegins();
  try {
    await prepare(task);
    await followMarked();
    await flagsSoon(Date.now());
    await forgetFailed('follow');
    return undefined;
  } catch (error) {
    if (!isPassing(error)) await rememberFailure('follow', null, error);
    return retryLater(error);
  }
};

const prepare = async (task: FollowJob): Promise<void> => {
  if (task.kind === 'project') await followProject(task.projectId);
  if (task.kind === 'sprint') await markDirty(await issuesInSprint(task.sprintId));
  if (task.kind === 'rules') await recompileById(task.programId);
  if (task.kind === 'sweep') await onSweep();
};

/**
 * Marks are taken away before Jira is read, so that a change during the reading marks the issue again; if the job does
 * not come to its end, they are put back.
 */
const followMarked = async (): Promise<void> => {
  const taken = await takeDirty();
  if (taken === null) return;
  try {
    await followWhatItMay(taken.ids);
  } catch (error) {
    await giveBack(taken);
    throw error;
  }
  await doneWith(taken);
  await followPauses(Date.now(), taken.ids.length);
  if (await anyDirty()) await followSoon(Date.now());
};

/** Each issue is fetched, its changelog may have to be, and each query is asked whether it finds it. */
const FETCHED = 2;
/** For every hundred issues: the calls themselves. */
const CALLS = 5;

/** As many of the issues as this hour's points are enough for; the others are marked again. */
const followWhatItMay = async (ids: readonly number[]): Promise<void> => {
  const each = FETCHED + await queriesKept();
  const wanted = ids.length * each + CALLS * Math.ceil(ids.length / 100) + each;
  await withinBudget('events', { least: CALLS + each, wanted }, async (points) => {
    const some = points >= wanted ? ids : ids.slice(0, Math.max(1, Math.floor((points - CALLS) / (each + 1))));
    await followAll(some);
    await markDirty(ids.slice(some.length));
  });
};

/** One issue that Jira tells wrongly may not hold up the others: it is found by halving, said, and left as it was. */
const followAll = async (ids: readonly number[]): Promise<void> => {
  const waiting: (readonly number[])[] = [ids];
  for (let some = waiting.pop(); some !== undefined; some = waiting.pop()) {
    try {
      await followIssues(some);
      await forgetUnread(some);
    } catch (error) {
      if (!(error instanceof BrokenAnswer)) throw error;
      if (some.length === 1) await leaveAsItWas(some, error);
      else waiting.push(some.slice(0, some.length / 2), some.slice(some.length / 2));
    }
  }
};

/** One that the snapshot does not have yet may belong to any project, and is left to the next pull of its own. */
const leaveAsItWas = async (ids: readonly number[], error: BrokenAnswer): Promise<void> => {
  logTrouble(`Issue ${ids[0]} is left as it was.`, error);
  const { issueById } = await knownProjects();
  for (const id of ids) {
    const projectId = issueById(id)?.projectId;
    if (projectId !== undefined) await markUnread(projectId, [id]);
  }
};

/** Such as happens now and then, and is over by itself. */
const isPassing = (error: unknown): boolean => error instanceof RateLimited || error instanceof JiraUnavailable || error instanceof SnapshotBusy;

const LONGEST_WAIT_S = 900;

const retryLater = (error: unknown): InvocationError => {
  if (error instanceof BudgetSpent) {
    const seconds = Math.ceil((error.nextAt - Date.now()) / 1000);
    return new InvocationError({ retryAfter: Math.min(LONGEST_WAIT_S, Math.max(10, seconds)), retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
  }
  if (error instanceof RateLimited) return retryWhenAllowed(error);
  const passing = isPassing(error);
  if (!passing) logTrouble('Following changes failed and is tried again.', error);
  return new InvocationError({ retryAfter: passing ? 10 : 60, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
};

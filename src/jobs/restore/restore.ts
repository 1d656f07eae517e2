import { InvocationError, InvocationErrorCode } from '@forge/events';
import { z } from 'zod';
import { timeLeft } from '../../jira/site';
import { clearChain, clearRecords } from '../../store/restore/clear';
import { lookThrough, rowsOfPart } from '../../store/restore/look-through';
import { readMark, type RestoreMark, touchMark } from '../../store/restore/mark';
import { readPlan, type RestorePlan } from '../../store/restore/plan';
import { writeRows } from '../../store/restore/write-rows';
import { uploadNote, type UploadNote } from '../../store/uploads';
import { accounted } from '../accounted';
import { logTrouble } from '../log';
import { forgetFailed, rememberFailure } from '../watched';
import { finishRestore } from './finish-restore';
import { pushRestore } from './push-restore';

const job = z.object({ restoreId: z.string() });

const STOP_BEFORE_MS = 60_000;
const AGAIN_S = 30;

/** What a restore that stumbles is called among failures. */
export const RESTORE = 'restore';

/**
 * Puts back what the app keeps from a file that was uploaded and decided about. From the decision on, nobody else reads
 * or writes any of it, and every step may be done again: whatever stops this job, the next one goes on to the same end.
 */
export const onRestore = (event: { readonly body: unknown }): Promise<InvocationError | undefined> => accounted('admin', async () => {
  const { restoreId } = job.parse(event.body);
  try {
    await goOn(restoreId);
    return undefined;
  } catch (error) {
    logTrouble('A restore stumbled and goes on by itself.', error);
    await rememberFailure(RESTORE, null, error);
    return againSoon(restoreId);
  }
});

/** A new event, since the queue gives one up after its fourth retry, and what is begun has to come to its end. */
const againSoon = async (restoreId: string): Promise<InvocationError | undefined> => {
  try {
    await pushRestore({ restoreId }, AGAIN_S);
    return undefined;
  } catch {
    return new InvocationError({ retryAfter: AGAIN_S, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
  }
};

const goOn = async (restoreId: string): Promise<void> => {
  const [mark, note, plan] = [await readMark(), await uploadNote(restoreId), await readPlan(restoreId)];
  if (mark?.restoreId !== restoreId) return;
  if (note === null || plan === null) throw new Error('What was uploaded for the restore that is running is gone.');
  const begun = mark.writes ? mark : await clear(mark, note, plan);
  const ended = begun === null ? null : await write(begun, note, plan);
  if (ended === null) return;
  if (ended.done < ended.parts) return pushRestore({ restoreId }, 0);
  await finishRestore(ended, plan);
  await forgetFailed(RESTORE);
};

const clear = async (mark: RestoreMark, note: UploadNote, { taken }: RestorePlan): Promise<RestoreMark | null> => {
  const { programs, keys } = await lookThrough(mark.restoreId, note);
  for (const chain of taken) await clearChain(chain);
  for (const { id } of programs) await clearRecords(id, keys);
  return touchMark(mark, { writes: true }, Date.now());
};

/** As many parts as there is time for; null where another job took over. */
const write = async (from: RestoreMark, { pieces }: UploadNote, { taken }: RestorePlan): Promise<RestoreMark | null> => {
  const chains = new Set(taken);
  let mark: RestoreMark | null = from;
  while (mark !== null && mark.done < mark.parts && timeLeft() > STOP_BEFORE_MS) {
    await writeRows(await rowsOfPart(mark.restoreId, mark.done, pieces[mark.done] ?? 0), chains);
    mark = await touchMark(mark, { done: mark.done + 1 }, Date.now());
  }
  return mark;
};

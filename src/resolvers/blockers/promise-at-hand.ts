import { browsable } from '../../jira/permissions';
import { issueFacts } from '../../jira/write-back/issue-facts';
import type { TeamPromise } from '../../model/promise';
import type { ChangedText } from '../../model/trail-note';
import { getPromise, promiseEntity, promiseKey } from '../../store/promises';
import type { ProgramRecord } from '../../store/programs';
import { conflictOf } from '../conflict';
import { Refusal } from '../refusal';
import type { Viewer } from '../viewer';
import { issueOf, programToRaiseIn } from './on-issue';

export type PromiseAtHand = {
  readonly record: ProgramRecord;
  readonly promise: TeamPromise;
  /** Keys as they are now. */
  readonly blockerKey: string;
  readonly blockedKey: string;
};

const gone = (): Refusal => new Refusal('not-found', 'There is no such request on this issue, or you may not see both of its issues. Nothing was saved.');

/**
 * A request that the viewer may act on: it is about the issue they stand on, its program is in use and they contribute
 * to it, and Jira lets them see both issues at this moment.
 */
export const promiseAtHand = async ({ programId, promiseId }: { readonly programId: string; readonly promiseId: string }, viewer: Viewer): Promise<PromiseAtHand> => {
  const { id } = issueOf(viewer);
  const record = await programToRaiseIn(programId, viewer);
  const promise = await getPromise(programId, promiseId);
  if (promise === null || (promise.blockerId !== id && promise.blockedId !== id)) throw gone();
  const seen = await browsable({ projectIds: [], issueIds: [promise.blockerId, promise.blockedId] });
  if (!seen.issues.has(promise.blockerId) || !seen.issues.has(promise.blockedId)) throw gone();
  const [blocker, blocked] = await Promise.all([issueFacts(promise.blockerId), issueFacts(promise.blockedId)]);
  if (blocker === null || blocked === null) throw gone();
  return { record, promise, blockerKey: blocker.key, blockedKey: blocked.key };
};

/** What somebody is told who wrote second, with both sides; `yours` is what was not saved. */
export const promiseConflict = ({ programId, id }: TeamPromise, seen: number, stored: TeamPromise | null, yours: readonly ChangedText[]): Promise<Refusal> | Refusal =>
  (stored === null ? gone() : conflictOf({ chain: programId, entity: promiseEntity, key: promiseKey(programId, id), seen, stored: stored.version, yours }, 'this request'));

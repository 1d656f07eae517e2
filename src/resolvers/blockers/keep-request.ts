import type { TeamPromise } from '../../model/promise';
import { createPromise, listPromises } from '../../store/promises';
import { getProgram } from '../../store/programs';
import { Refusal } from '../refusal';
import type { Viewer } from '../viewer';
import { inUse } from './on-issue';
import type { RaisePlan } from './raise-plan';
import { raisedNote } from './raise-words';
import { type Blocker, sentenceOf } from './write-request';

export type Kept = { readonly promiseId: string; readonly isNew: boolean };

/** The program may have been archived, deleted or taken back while Jira was written to. */
const mustBeInUse = async (programId: string): Promise<void> => {
  const record = await getProgram(programId);
  const used = record === null ? null : inUse(record);
  if (used?.ok !== true) throw new Refusal('not-found', used?.why ?? 'The program was deleted meanwhile: the request is in Jira, and in no ledger.');
};

const between = (promises: readonly TeamPromise[], blockedId: number, blockerId: number): readonly TeamPromise[] =>
  promises.filter((promise) => promise.blockedId === blockedId && promise.blockerId === blockerId);

/**
 * Keeps the request in the program's ledger. One between the same two issues that is still open is the same request,
 * whoever asked: its id counts the requests between them, so that of two at once one is kept.
 */
export const keepRequest = async (plan: RaisePlan, blocker: Blocker, viewer: Viewer): Promise<Kept> => {
  const { opened: { record, issue }, type, meaning, neededBy, reason } = plan;
  await mustBeInUse(record.id);
  const known = between(await listPromises(record.id), issue.id, blocker.id);
  const open = known.find(({ cleared }) => cleared === null);
  if (open !== undefined) return { promiseId: open.id, isNew: false };
  const promise: Omit<TeamPromise, 'version'> = {
    id: `${issue.id}-${blocker.id}-${known.length + 1}`, programId: record.id, blockerId: blocker.id, blockedId: issue.id, linkTypeId: type.id, linkFrom: meaning.blocker === 'outward' ? 'blocker' : 'blocked',
    askedBy: viewer.accountId, askedAt: Math.floor(Date.now() / 60_000), neededBy, reason, answers: [], cleared: null,
  };
  const outcome = await createPromise(promise, raisedNote(promise, sentenceOf(plan, blocker)));
  if (outcome.ok || outcome.stored?.cleared === null) return { promiseId: promise.id, isNew: outcome.ok };
  throw new Refusal('conflict', 'This request was raised and cleared again a moment ago by somebody else. Try again if it is still needed.');
};

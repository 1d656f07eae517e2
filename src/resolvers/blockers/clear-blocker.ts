import type { RaiseStep } from '../../contract/blockers';
import type { IssueCalls } from '../../contract/calls';
import { NotFound } from '../../jira/errors';
import { flagField, setFlag } from '../../jira/write-back/flag';
import { linksLike, removeLink } from '../../jira/write-back/links';
import { issueRights, rightNames } from '../../jira/write-back/rights';
import type { Clearing, TeamPromise } from '../../model/promise';
import type { TrailNote } from '../../model/trail-note';
import { savePromise } from '../../store/promises';
import { inOrder } from '../../view/link-sentence';
import { Refusal } from '../refusal';
import type { Viewer } from '../viewer';
import { lacks } from './may';
import { promiseAtHand, promiseConflict, type PromiseAtHand } from './promise-at-hand';
import { runSteps } from './step-failure';

type Call = IssueCalls['clearBlocker'];

const howWords: Readonly<Record<Clearing, string>> = { delivered: 'delivered', 'not-needed': 'not needed any more' };

/** Everything that Jira would refuse, before anything is written. */
const mustBeAllowed = async ({ removeLink: unlink, removeFlag }: Call['input'], { promise, blockedKey, blockerKey }: PromiseAtHand): Promise<void> => {
  const rights = await issueRights([promise.blockedId, promise.blockerId]);
  const missing: string[] = [];
  if (!rights.may(promise.blockedId, 'EDIT_ISSUES')) missing.push(`Whoever may edit ${blockedKey} clears what it waits for. ${lacks('edit', blockedKey, rightNames.EDIT_ISSUES)}`);
  const mayUnlink = rights.may(promise.blockedId, 'LINK_ISSUES') || rights.may(promise.blockerId, 'LINK_ISSUES');
  if (unlink && !mayUnlink) missing.push(lacks('link', `${blockedKey} or ${blockerKey}`, rightNames.LINK_ISSUES));
  if (missing.length > 0) throw new Refusal('not-allowed', `${missing.join(' ')} Nothing was changed.`);
  if (removeFlag && await flagField(promise.blockedId) === null) {
    throw new Refusal('not-allowed', `Jira's field “Flagged” cannot be edited on ${blockedKey}: it is not on the issue's edit screen. Clear the request without the flag. Nothing was changed.`, { field: 'removeFlag' });
  }
};

const noteOf = ({ promise, blockerKey, blockedKey }: PromiseAtHand, who: string, how: Clearing): TrailNote => ({
  who, action: 'blocker-cleared',
  changes: [{ what: 'Request', before: null, after: `${blockerKey} for ${blockedKey}` }, { what: 'Cleared', before: null, after: howWords[how] }],
  people: [], issues: [promise.blockerId, promise.blockedId],
});

/** Keeps that it is cleared; what is cleared in the same way already stays as it is, so that the rest can be tried again. */
const keepCleared = async (atHand: PromiseAtHand, { version, how }: Call['input'], viewer: Viewer): Promise<number> => {
  const { promise } = atHand;
  if (promise.cleared?.how === how) return promise.version;
  const yours = [{ what: 'Cleared', before: promise.cleared === null ? null : howWords[promise.cleared.how], after: howWords[how] }];
  if (promise.cleared !== null || promise.version !== version) throw await promiseConflict(promise, version, promise, yours);
  const cleared = { how, by: viewer.accountId, at: Math.floor(Date.now() / 60_000) };
  const outcome = await savePromise({ ...promise, cleared }, version, noteOf(atHand, viewer.accountId, how));
  if (!outcome.ok) throw await promiseConflict(promise, version, outcome.stored, yours);
  return outcome.promise.version;
};

/**
 * Links of the request: the way round it was raised with, and the one the type has today, which may have been turned
 * since. Where it is not known which it was raised with, both; else a link the other way round is about something else.
 */
const linksOf = async ({ settings }: PromiseAtHand['record'], { linkTypeId: typeId, linkFrom, blockerId, blockedId }: TeamPromise): Promise<readonly string[]> => {
  const meaning = settings.linkMeanings[typeId];
  const today = meaning?.dependency === true ? inOrder(meaning, 'blocker', 'blocked')[0] : linkFrom;
  const ways = (['blocker', 'blocked'] as const).filter((from) => linkFrom === undefined || from === linkFrom || from === today);
  const found = await Promise.all(ways.map((from) => linksLike(from === 'blocker' ? { typeId, firstId: blockerId, secondId: blockedId } : { typeId, firstId: blockedId, secondId: blockerId })));
  return found.flat();
};

const unlink = async (record: PromiseAtHand['record'], promise: TeamPromise): Promise<string> => {
  const links = await linksOf(record, promise);
  for (const id of links) await removeLink(id).catch((error: unknown) => { if (!(error instanceof NotFound)) throw error; });
  return links.length === 0 ? 'The link was gone already.' : 'The link is taken away.';
};

const unflag = async (issueId: number, key: string): Promise<string> => {
  const field = await flagField(issueId);
  if (field !== null) await setFlag(issueId, field, false);
  return `${key} is no longer flagged.`;
};

/**
 * Clears a request, for whoever may edit the issue that waits: what was asked for is there, or nobody needs it any more.
 * The record first; then, where it was asked for, the link and Jira's flag as the user. What fails of these is told,
 * and asking once more tries it again.
 */
export const clearBlocker = async (input: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const atHand = await promiseAtHand(input, viewer);
  await mustBeAllowed(input, atHand);
  const version = await keepCleared(atHand, input, viewer);
  const { record, promise, blockedKey } = atHand;
  const kept: RaiseStep = { step: 'record', state: 'done', message: `Cleared as ${howWords[input.how]}.` };
  const others = await runSteps('clearBlocker', [
    ...(input.removeLink ? [{ step: 'link' as const, run: () => unlink(record, promise), carries: false }] : []),
    ...(input.removeFlag ? [{ step: 'flag' as const, run: () => unflag(promise.blockedId, blockedKey), carries: false }] : []),
  ]);
  return { version, steps: [kept, ...others] };
};

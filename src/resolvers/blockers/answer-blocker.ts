import type { IssueCalls } from '../../contract/calls';
import { issueRights, rightNames } from '../../jira/write-back/rights';
import { dayOfMinute, isoDay, parseIsoDay } from '../../model/day';
import type { PromiseAnswer, TeamPromise } from '../../model/promise';
import type { Day } from '../../model/time';
import type { ChangedText, TrailNote } from '../../model/trail-note';
import { savePromise } from '../../store/promises';
import { dateWords } from '../../view/words';
import { Refusal } from '../refusal';
import type { Viewer } from '../viewer';
import { lacks } from './may';
import { promiseAtHand, promiseConflict, type PromiseAtHand } from './promise-at-hand';

type Call = IssueCalls['answerBlocker'];

const NOTHING = 'Nothing was saved.';

const refuse = (words: string, field: string): Refusal => new Refusal('bad-input', `${words} ${NOTHING}`, { field });

/** The day that is promised by this answer; null where it promises none. */
const dayOf = ({ answer, day: text }: Call['input'], { neededBy }: TeamPromise, today: Day): Day | null => {
  const day = text === null ? null : parseIsoDay(text);
  if (answer !== 'countered' && day !== null) throw refuse('A day is named only with “another date”.', 'day');
  if (answer === 'declined') return null;
  if (answer === 'countered' && day === null) throw refuse('Say which other day it is.', 'day');
  const promised = answer === 'countered' ? day : neededBy;
  if (promised !== null && promised < today) throw refuse(`${isoDay(promised)} has passed. Name a day that is still to come.`, 'day');
  return promised;
};

const answerWords: Readonly<Record<PromiseAnswer['kind'], string>> = { accepted: 'accepted', countered: 'another date', declined: 'declined' };

const dayWords = (answer: PromiseAnswer | null): string | null => (answer === null || answer.day === null ? null : dateWords(answer.day, 'en-GB'));

/** What the answer changes, in the words of the page. */
const changesOf = (before: PromiseAnswer | null, after: PromiseAnswer): readonly ChangedText[] => [
  { what: 'Answer', before: before === null ? 'none' : answerWords[before.kind], after: answerWords[after.kind] },
  { what: 'Promised for', before: dayWords(before), after: dayWords(after) },
  { what: 'Reason of the answer', before: before === null || before.reason === '' ? null : before.reason, after: after.reason === '' ? null : after.reason },
].filter(({ before: was, after: is }) => was !== is);

const noteOf = ({ promise, blockerKey, blockedKey }: PromiseAtHand, after: PromiseAnswer): TrailNote => ({
  who: after.by,
  action: 'blocker-answered',
  changes: [{ what: 'Request', before: null, after: `${blockerKey} for ${blockedKey}` }, ...changesOf(promise.answers.at(-1) ?? null, after)],
  people: [],
  issues: [promise.blockerId, promise.blockedId],
});

/** What was promised for a day that has passed stays promised: the ledger tells whether it was kept. */
const mustBeOpen = ({ cleared, answers }: TeamPromise, today: Day): void => {
  if (cleared !== null) throw refuse('This request is cleared already.', 'promiseId');
  const promised = answers.at(-1)?.day ?? null;
  if (promised !== null && promised < today) throw refuse(`What was promised for ${isoDay(promised)} stays: that day has passed.`, 'answer');
};

/** Answers for the team that is asked: whoever may edit the blocker in Jira. */
export const answerBlocker = async (input: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const atHand = await promiseAtHand(input, viewer);
  const { record, promise, blockerKey } = atHand;
  if (!(await issueRights([promise.blockerId])).may(promise.blockerId, 'EDIT_ISSUES')) {
    throw new Refusal('not-allowed', `Whoever may edit ${blockerKey} answers for its team. ${lacks('edit', blockerKey, rightNames.EDIT_ISSUES)} ${NOTHING}`);
  }
  const now = Math.floor(Date.now() / 60_000);
  const today = dayOfMinute(now, record.settings.timeZone);
  mustBeOpen(promise, today);
  const given: PromiseAnswer = { kind: input.answer, by: viewer.accountId, at: now, day: dayOf(input, promise, today), reason: input.reason };
  const yours = changesOf(promise.answers.at(-1) ?? null, given);
  if (promise.version !== input.version) throw await promiseConflict(promise, input.version, promise, yours);
  const outcome = await savePromise({ ...promise, answers: [...promise.answers, given] }, input.version, noteOf(atHand, given));
  if (!outcome.ok) throw await promiseConflict(promise, input.version, outcome.stored, yours);
  return { version: outcome.promise.version };
};

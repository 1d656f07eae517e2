import type { GlobalCalls } from '../../contract/calls';
import type { Issue } from '../../model/program';
import type { ChangedText, TrailNote } from '../../model/trail-note';
import { RateLimited } from '../../jira/errors';
import { timeLeft } from '../../jira/site';
import { daysOfIssue, DUE_FIELD, type FieldDays, writeDays } from '../../jira/write-back/dates';
import { type IssueRights, issueRights, rightNames } from '../../jira/write-back/rights';
import { writeEntry } from '../../store/write-record';
import { lacks } from '../blockers/may';
import { programToRaiseIn } from '../blockers/on-issue';
import { failureWords } from '../blockers/step-failure';
import { fewAtOnce } from '../membership/few-at-once';
import { openNaming } from '../open-naming';
import { problemOf } from '../problem';
import type { Viewer } from '../viewer';
import { issuesToDate, noSuchIssue, type ToDate } from './issues-to-date';
import { fieldsJudged, judgeChange } from './judge-change';
import { oneAtATime } from './one-at-a-time';

type Call = GlobalCalls['applyDates'];
type Row = Call['output']['rows'][number] & { readonly issueId: number | null; readonly changes: readonly ChangedText[] };

const CALL = 'applyDates';
/** Left for the entry in the trail and for the answer. */
const KEPT_FREE_MS = 6_000;
const NOT_TRIED = 'Not tried: Jira asked the app to wait, or the time for one list was over. What is written stays; apply the rest again.';

/** What tells the rest of the list to stop. */
type Halt = { halted: boolean };

const rowOf = ({ change, issue }: ToDate, message: string, changes: readonly ChangedText[] | null = null): Row =>
  ({ key: change.key, done: changes !== null, message, issueId: issue?.id ?? null, changes: changes ?? [] });

const changesOf = (key: string, before: FieldDays, after: FieldDays): readonly ChangedText[] =>
  Object.entries(after).map(([field, day]) => ({ what: `${field === DUE_FIELD ? 'Due date' : 'Start date'} of ${key}`, before: before[field] ?? null, after: day }));

const wordsOf = (changes: readonly ChangedText[]): string =>
  `${changes.map(({ what, after }) => `${what}: ${after ?? 'none'}`).join('. ')}.`;

const notThere = (todo: ToDate): Row => rowOf({ ...todo, issue: null }, noSuchIssue(todo.change.key));

const busyWords = (key: string): string =>
  `Somebody is writing dates of ${key} at this moment. Nothing of yours was written to it; load the plan again in a moment.`;

/** Judges by what Jira has at this moment, and writes. */
const write = async (todo: ToDate, { id, key }: Issue): Promise<Row> => {
  const { change, startField } = todo;
  const now = await daysOfIssue(id, fieldsJudged(startField));
  if (now === null) return notThere(todo);
  const judged = judgeChange(change, now, startField);
  if (judged.kind !== 'write') return rowOf(todo, judged.why, judged.kind === 'there' ? [] : null);
  await writeDays(id, judged.days);
  const changes = changesOf(key, now, judged.days);
  return rowOf(todo, wordsOf(changes), changes);
};

const apply = async (todo: ToDate, rights: IssueRights, stop: () => boolean): Promise<Row> => {
  const { issue } = todo;
  if (issue === null || !rights.sees(issue.id)) return notThere(todo);
  if (!rights.may(issue.id, 'EDIT_ISSUES')) return rowOf(todo, lacks('edit', issue.key, rightNames.EDIT_ISSUES));
  return await oneAtATime(issue.id, stop, () => write(todo, issue)) ?? rowOf(todo, busyWords(issue.key));
};

/** One change after the other is looked at anew; what fails is told, and the rest goes on unless Jira wants to be left alone. */
const applyOrTell = async (todo: ToDate, rights: IssueRights, halt: Halt): Promise<Row> => {
  const stop = (): boolean => halt.halted || timeLeft() < KEPT_FREE_MS;
  if (stop()) return rowOf(todo, NOT_TRIED);
  try {
    return await apply(todo, rights, stop);
  } catch (error) {
    halt.halted ||= error instanceof RateLimited;
    return rowOf(todo, failureWords(error, CALL));
  }
};

const noteOf = (rows: readonly Row[], who: string): TrailNote => ({
  who, action: 'dates-changed', changes: rows.flatMap(({ changes }) => changes), people: [], issues: rows.flatMap(({ issueId }) => issueId ?? []),
});

/** Keeps one entry for all that was written. The dates are in Jira by then: where it cannot be kept, the rows say so. */
const keepNote = async (rows: readonly Row[], programId: string, viewer: Viewer): Promise<string> => {
  const written = rows.filter(({ changes }) => changes.length > 0);
  if (written.length === 0) return '';
  try {
    await writeEntry({ chain: programId, note: noteOf(written, viewer.accountId) }, async () => undefined);
    return '';
  } catch (error) {
    return ` It is in Jira, but the program's trail could not keep it. ${problemOf(error, CALL).message}`;
  }
};

/**
 * Writes the dates that were confirmed, as the person who confirmed them, issue by issue. Each is looked at anew: what
 * somebody changed since the page was drawn is left as it is, what Jira has already counts as done, so that a list that
 * broke off can be applied once more. Of two who write to one issue at once the second waits shortly, then what the first
 * wrote is judged like any other change since.
 */
export const applyDates = async ({ programId, changes }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  await programToRaiseIn(programId, viewer);
  const { plan: { todo, ids } } = await openNaming({ programId }, viewer, async ({ today }) => {
    const named = await issuesToDate(today.program, changes);
    return { todo: named, ids: named.flatMap(({ issue }) => issue?.id ?? []) };
  });
  const rights = await issueRights(ids);
  const halt: Halt = { halted: false };
  const rows = await fewAtOnce(todo, (one) => applyOrTell(one, rights, halt));
  const kept = await keepNote(rows, programId, viewer);
  return { rows: rows.map(({ key, done, message, changes: written }) => ({ key, done, message: written.length > 0 ? `${message}${kept}` : message })) };
};

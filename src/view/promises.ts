import type { LedgerRow, May, PromiseView } from '../contract/blockers';
import type { IssueRow } from '../contract/figure';
import { cameDue, isUnanswered, type JudgedPromise, type PromiseEnd } from '../analyse/dependencies/promise-ledger';
import { dayOfMinute, isoDay } from '../model/day';
import type { Day } from '../model/time';
import { issueRow, outsideRow } from './issue-row';
import type { Texts } from './texts';

/** What stands around a request on a page: summaries, names of people, the program's time zone, and what the viewer may do. */
export type PromiseAround = {
  readonly texts: Texts;
  readonly names: ReadonlyMap<string, string>;
  readonly timeZone: string;
  readonly may: (promise: JudgedPromise) => { readonly answer: May; readonly clear: May };
};

const dayOrNull = (day: Day | null): string | null => (day === null ? null : isoDay(day));

const rowOf = ({ issue, outside, id }: PromiseEnd, texts: Texts): IssueRow =>
  (issue === null ? outsideRow(outside ?? { id, key: '', status: null }, texts) : issueRow(issue, texts));

/** Open ones first, of these what nobody answered first, then the latest asked. */
export const byNeed = (a: JudgedPromise, b: JudgedPromise): number =>
  Number(b.open) - Number(a.open) || Number(isUnanswered(b)) - Number(isUnanswered(a))
  || b.promise.askedAt - a.promise.askedAt || b.promise.id.localeCompare(a.promise.id);

/** Issues whose summaries these requests show. */
export const idsOfPromises = (promises: readonly JudgedPromise[]): readonly number[] =>
  promises.flatMap(({ promise }) => [promise.blockerId, promise.blockedId]);

/** People whose names these requests show. */
export const peopleOf = (promises: readonly JudgedPromise[]): readonly string[] =>
  promises.flatMap(({ promise, answer }) => [promise.askedBy, answer?.by ?? null]).filter((accountId) => accountId !== null);

const nameOf = (accountId: string | null | undefined, names: PromiseAround['names']): string | null =>
  (accountId === null || accountId === undefined ? null : names.get(accountId) ?? null);

export const promiseView = (judged: JudgedPromise, { texts, names, timeZone, may }: PromiseAround): PromiseView => {
  const { promise, blocker, blocked, answer, state, promisedFor, lateBy } = judged;
  return {
    id: promise.id,
    version: promise.version,
    state,
    blocker: rowOf(blocker, texts),
    blocked: rowOf(blocked, texts),
    askingTeam: blocked.team,
    askedTeam: blocker.team,
    askedBy: nameOf(promise.askedBy, names),
    askedOn: isoDay(dayOfMinute(promise.askedAt, timeZone)),
    neededBy: dayOrNull(promise.neededBy),
    reason: promise.reason,
    promisedFor: dayOrNull(promisedFor),
    answerReason: answer === null || answer.reason === '' ? null : answer.reason,
    answeredBy: nameOf(answer?.by, names),
    lateBy,
    ...may(judged),
  };
};

const NOT_DUE = 'Nothing was promised for a day that has come.';

const rowOfPair = (promises: readonly [JudgedPromise, ...JudgedPromise[]]): LedgerRow => {
  const [{ blocker, blocked }] = promises;
  const count = (holds: (one: JudgedPromise) => boolean): number => promises.filter(holds).length;
  const [kept, due] = [count(({ state }) => state === 'kept'), count(cameDue)];
  return {
    askingTeam: blocked.team,
    askedTeam: blocker.team,
    asked: promises.length,
    unanswered: count(isUnanswered),
    accepted: count(({ answer }) => answer?.kind === 'accepted'),
    countered: count(({ answer }) => answer?.kind === 'countered'),
    declined: count(({ answer }) => answer?.kind === 'declined'),
    open: count(({ open }) => open),
    kept,
    keptLate: count(({ state }) => state === 'kept-late'),
    broken: count(({ state }) => state === 'broken'),
    notNeeded: count(({ state }) => state === 'not-needed'),
    keptPercent: due === 0 ? null : (100 * kept) / due,
    reason: due === 0 ? NOT_DUE : null,
  };
};

/** One row a pair of teams, by name: who asks, then who is asked. */
export const ledgerRows = (promises: readonly JudgedPromise[]): readonly LedgerRow[] => {
  const pairs = new Map<string, [JudgedPromise, ...JudgedPromise[]]>();
  for (const one of promises) {
    const pair = JSON.stringify([one.blocked.team, one.blocker.team]);
    const known = pairs.get(pair);
    if (known === undefined) pairs.set(pair, [one]);
    else known.push(one);
  }
  return [...pairs.values()].map(rowOfPair)
    .sort((a, b) => a.askingTeam.localeCompare(b.askingTeam, 'en') || a.askedTeam.localeCompare(b.askedTeam, 'en'));
};

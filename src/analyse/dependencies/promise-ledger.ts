import { workingDaysAfter } from '../../model/calendar';
import { dayOfMinute } from '../../model/day';
import { issueAt } from '../../model/past-issues';
import type { Issue, OutsideEnd, Program } from '../../model/program';
import type { PromiseAnswer, TeamPromise } from '../../model/promise';
import type { Day } from '../../model/time';
import { oncePer } from '../once-per';

/** How a request stands. The last four are judgements; the first four what was said so far. */
export type PromiseState = 'asked' | 'accepted' | 'countered' | 'declined' | 'kept' | 'kept-late' | 'broken' | 'not-needed';

/** One of the two issues of a request: a member of the program, or an end outside it. */
export type PromiseEnd = { readonly issue: Issue | null; readonly outside: OutsideEnd | null; readonly id: number; readonly team: string };

export type JudgedPromise = {
  readonly promise: TeamPromise;
  readonly blocker: PromiseEnd;
  readonly blocked: PromiseEnd;
  readonly answer: PromiseAnswer | null;
  readonly state: PromiseState;
  /** The day promised: with an acceptance the day asked for, else the day named instead; null where no day was promised. */
  readonly promisedFor: Day | null;
  /** Working days late by now, or at delivery; null where no day was promised, or it is not late. */
  readonly lateBy: number | null;
  /** Day on which what was asked for was there; null where it is not. */
  readonly delivered: Day | null;
  /** Neither delivered, dropped, nor cleared. */
  readonly open: boolean;
};

const OUTSIDE = 'outside the program';

const endOf = (program: Program, id: number): PromiseEnd | null => {
  const issue = issueAt(program, program.byId.get(id) ?? -1) ?? null;
  if (issue !== null) return { issue, outside: null, id, team: issue.team.name };
  const outside = program.outside.find((end) => end.id === id) ?? null;
  return outside === null ? null : { issue: null, outside, id, team: OUTSIDE };
};

/** The first day on which it was there: the blocker was done and delivered, or the one who waits said so. */
const deliveredOn = ({ cleared }: TeamPromise, { issue }: PromiseEnd, zone: string): Day | null => {
  const said = cleared?.how === 'delivered' ? dayOfMinute(cleared.at, zone) : null;
  const done = issue?.outcome === 'delivered' ? issue.done : null;
  return said !== null && done !== null ? Math.min(said, done) : said ?? done;
};

const promisedDay = (answer: PromiseAnswer | null): Day | null =>
  (answer?.kind === 'accepted' || answer?.kind === 'countered' ? answer.day : null);

const isDone = ({ issue, outside }: PromiseEnd): boolean => (issue?.category ?? outside?.status?.category) === 'done';

type Facts = {
  readonly answer: PromiseAnswer | null; readonly promisedFor: Day | null; readonly delivered: Day | null;
  readonly late: number; readonly dropped: boolean;
  /** Done on a day, or with an outcome, that nobody knows. */
  readonly untold: boolean;
};

const stateOf = ({ cleared }: TeamPromise, { answer, promisedFor, delivered, late, dropped, untold }: Facts): PromiseState => {
  if (cleared?.how === 'not-needed') return 'not-needed';
  if (promisedFor === null || untold) return answer?.kind ?? 'asked';
  if (delivered !== null) return late > 0 ? 'kept-late' : 'kept';
  return dropped || late > 0 ? 'broken' : answer?.kind ?? 'asked';
};

const judge = (program: Program, promise: TeamPromise, blocker: PromiseEnd, blocked: PromiseEnd): JudgedPromise => {
  const answer = promise.answers.at(-1) ?? null;
  const promisedFor = promisedDay(answer);
  const delivered = deliveredOn(promise, blocker, program.settings.timeZone);
  const late = promisedFor === null ? 0 : workingDaysAfter(program.calendar, promisedFor, delivered ?? program.asOf);
  const dropped = blocker.issue?.outcome === 'dropped';
  const untold = isDone(blocker) && delivered === null && !dropped;
  const state = stateOf(promise, { answer, promisedFor, delivered, late, dropped, untold });
  const lateBy = late > 0 && (state === 'kept-late' || state === 'broken') ? late : null;
  const open = promise.cleared === null && delivered === null && !isDone(blocker);
  return { promise, blocker, blocked, answer, state, promisedFor, lateBy, delivered, open };
};

/**
 * **Promise ledger**: every request between teams with how it stands on the day. A request is *kept* where what was
 * asked for was there by the promised day: the blocker was done and delivered, or the one who waits cleared it as
 * delivered, whichever came first. *Kept late*: there, but one working day or more after it. *Broken*: the promised day
 * has passed by a working day or more, or the blocker was dropped. The promised day is the day asked for where that was
 * accepted, the day named instead where it was not; without one nothing is judged. What was cleared as not needed is
 * judged by nobody, and neither is what is done on a day, or with an outcome, that is not known: it stays as it was
 * answered until somebody clears it.
 */
export const promiseLedger = oncePer((program: Program): readonly JudgedPromise[] => program.promises.flatMap((promise) => {
  const [blocker, blocked] = [endOf(program, promise.blockerId), endOf(program, promise.blockedId)];
  return blocker === null || blocked === null ? [] : [judge(program, promise, blocker, blocked)];
}));

/** Whether a promised day has come, and whether it was kept is known. */
export const cameDue = ({ state }: JudgedPromise): boolean => state === 'kept' || state === 'kept-late' || state === 'broken';

/** Asked, and nobody has said anything yet, though it is still waited for. */
export const isUnanswered = ({ answer, open }: JudgedPromise): boolean => open && answer === null;

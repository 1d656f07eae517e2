import { workingDaysBetween } from '../../model/calendar';
import { dayOfMinute } from '../../model/day';
import type { Project, Program } from '../../model/program';
import type { StateOverride } from '../../model/settings';
import type { Day } from '../../model/time';
import type { Analysis } from '../analysis';
import { projectProgress } from '../delivery/project-progress';
import { isUnanswered, promiseLedger, type JudgedPromise } from '../dependencies/promise-ledger';
import { figureOf } from '../figure-of';
import { deadlineSlip } from '../forecast/deadline-slip';
import type { Question } from '../questions/question';
import { cyclesToCut, type CycleToCut } from './cycles-to-cut';

/** Something only the people at the table can settle. `days`: working days it has been open; null where that is not known. */
export type Decision = { readonly days: number | null } & (
  | { readonly kind: 'unanswered' | 'declined'; readonly requests: readonly [JudgedPromise, ...JudgedPromise[]] }
  | { readonly kind: 'cycles'; readonly cycles: readonly [CycleToCut, ...CycleToCut[]] }
  | { readonly kind: 'dropped'; readonly questions: number }
  | { readonly kind: 'override-ended' | 'override-ends'; readonly override: StateOverride }
  | { readonly kind: 'no-deadline' }
  | { readonly kind: 'projects-without-deadline'; readonly projects: readonly [Project, ...Project[]] }
  | { readonly kind: 'late'; readonly workingDays: number }
);

/** A request for no certain day is overdue when nobody has said anything for this many working days. */
const SILENT_WORKING_DAYS = 10;

/** How long before its end, and after it, a state that was set by hand is a matter for the table: days. */
const ENDS_WITHIN = 7;
const ENDED_WITHIN = 14;

const oldest = (days: readonly (number | null)[]): number | null => days.reduce<number | null>((most, one) => (one !== null && (most === null || one > most) ? one : most), null);

const since = ({ calendar, asOf }: Program, day: Day): number => Math.max(0, workingDaysBetween(calendar, day, asOf));

const askedDays = (program: Program, { promise }: JudgedPromise): number => since(program, dayOfMinute(promise.askedAt, program.settings.timeZone));

const isOverdue = (program: Program, one: JudgedPromise): boolean => isUnanswered(one)
  && (one.promise.neededBy === null ? askedDays(program, one) >= SILENT_WORKING_DAYS : one.promise.neededBy < program.asOf);

const requests = (program: Program): readonly Decision[] => {
  const all = promiseLedger(program);
  const silent = all.filter((one) => isOverdue(program, one)).sort((a, b) => a.promise.askedAt - b.promise.askedAt);
  const declined = all.filter(({ open, answer }) => open && answer?.kind === 'declined').sort((a, b) => (a.answer?.at ?? 0) - (b.answer?.at ?? 0));
  const [first, ...rest] = silent;
  const [no, ...more] = declined;
  return [
    ...(first === undefined ? [] : [{ kind: 'unanswered' as const, requests: [first, ...rest] as const, days: askedDays(program, first) }]),
    ...(no === undefined ? [] : [{ kind: 'declined' as const, requests: [no, ...more] as const, days: since(program, dayOfMinute(no.answer?.at ?? no.promise.askedAt, program.settings.timeZone)) }]),
  ];
};

const rings = (analysis: Analysis): readonly Decision[] => {
  const [first, ...rest] = cyclesToCut(analysis);
  return first === undefined ? [] : [{ kind: 'cycles', cycles: [first, ...rest], days: oldest([first, ...rest].map(({ days }) => days)) }];
};

/** Only what lies between teams: within one, that team answers for itself. */
const dropped = ({ program }: Analysis, questions: readonly Question[]): readonly Decision[] => {
  const between = questions.filter(({ kind, crossTeam }) => kind === 'dropped' && crossTeam);
  if (between.length === 0) return [];
  return [{ kind: 'dropped', questions: between.length, days: oldest(between.map(({ blocker }) => (blocker.issue?.done == null ? null : since(program, blocker.issue.done)))) }];
};

const override = (program: Program): readonly Decision[] => {
  const { asOf, settings: { stateOverride: set } } = program;
  if (set === null || set.from > asOf) return [];
  if (set.until < asOf) return asOf - set.until > ENDED_WITHIN ? [] : [{ kind: 'override-ended', override: set, days: since(program, set.until) }];
  return set.until - asOf > ENDS_WITHIN ? [] : [{ kind: 'override-ends', override: set, days: since(program, set.from) }];
};

const deadlines = (analysis: Analysis): readonly Decision[] => {
  const { program } = analysis;
  if (program.byId.size === 0) return [];
  if (program.settings.deadline === null) return [{ kind: 'no-deadline', days: null }];
  const slip = figureOf(deadlineSlip, analysis).value;
  const [first, ...rest] = projectProgress(program).filter(({ due, doing, todo }) => due === null && doing + todo > 0).map(({ project }) => project);
  return [
    ...(slip !== null && slip > 0 ? [{ kind: 'late' as const, workingDays: slip, days: null }] : []),
    ...(first === undefined ? [] : [{ kind: 'projects-without-deadline' as const, projects: [first, ...rest] as const, days: null }]),
  ];
};

/**
 * **Decisions needed**: what no team can settle by itself. A finish forecast after the deadline; requests between teams
 * that nobody answered by the day they were needed (for no certain day: within 10 working days), or that were declined
 * and are still waited for; rings of several teams; dropped blockers that another team's work still names, unless that
 * question was answered (`questions` are those still open); a state set by hand that ends within 7 days, or ended in the
 * last 14; a program, or a project with open work, that was never given a deadline. What has been open longest first,
 * but the finish before all.
 */
export const decisionsNeeded = (analysis: Analysis, questions: readonly Question[]): readonly Decision[] =>
  [...deadlines(analysis), ...requests(analysis.program), ...rings(analysis), ...dropped(analysis, questions), ...override(analysis.program)]
    .sort((a, b) => Number(b.kind === 'late') - Number(a.kind === 'late') || (b.days ?? -1) - (a.days ?? -1));

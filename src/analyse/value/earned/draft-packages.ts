import type { Issue, Program } from '../../../model/program';
import type { Day } from '../../../model/time';
import type { Baseline, BaselinePackage, Gate, PackageId, WeighedChild } from '../../../model/value/work-package';
import { originalDue } from '../../delivery/due-changes';
import { hasBudget, packageIn } from '../package-plan';
import { percentComplete } from '../percent-complete';
import { packageOfLeaves } from './package-work';
import { progressOf } from './progress';
import { stopOn } from './stops';

/** What children are weighed by: the first of these that all of them have. */
export type WeighedBy = 'estimate' | 'points' | 'count';

/**
 * A package as a baseline would freeze it, without its name; `missing` says what keeps it out of totals. `stopped`: it stands
 * still, and is as the baseline before had it, with its weights: `weighedBy` is null then. `overdue`: it is not complete and
 * its planned finish is before the day from which on the baseline holds, so that the rest of it is planned at once.
 */
export type DraftedPackage = {
  readonly package: BaselinePackage;
  readonly weighedBy: WeighedBy | null;
  readonly missing: readonly string[];
  readonly stopped: boolean;
  readonly overdue: boolean;
};

export type DraftAround = {
  /** The first day of the baseline. */
  readonly from: Day;
  /** In minor units of the program's currency; null where none is set. */
  readonly budgetOf: (id: PackageId) => number | null;
  readonly without: ReadonlySet<string>;
  /** The baseline that it would follow, of which gates and set-back cost variances stay. */
  readonly last: Baseline | null;
  /** Gates that packages are to earn by from now on; of others those of the baseline before stay. */
  readonly gates: ReadonlyMap<string, readonly Gate[]>;
};

type Dates = Pick<BaselinePackage, 'start' | 'finish' | 'deadline' | 'projectId'>;

const earliest = (issues: readonly Issue[], of: (issue: Issue) => Day | null): Day | null =>
  issues.reduce<Day | null>((first, issue) => { const day = of(issue); return day === null ? first : Math.min(first ?? day, day); }, null);

const latest = (issues: readonly Issue[], of: (issue: Issue) => Day | null): Day | null =>
  issues.reduce<Day | null>((last, issue) => { const day = of(issue); return day === null ? last : Math.max(last ?? day, day); }, null);

/** Its own planned days, else the first and last that are planned under it; work that has begun did so on a day that is known. */
const spanOf = (own: { readonly start: Day | null; readonly finish: Day | null }, children: readonly Issue[]): Pick<Dates, 'start' | 'finish'> => ({
  start: own.start ?? earliest(children, ({ start }) => start) ?? earliest(children, ({ started }) => started),
  finish: own.finish ?? latest(children, ({ due }) => due),
});

const datesOf = (program: Program, id: PackageId, children: readonly Issue[]): Dates | null => {
  const [kind, of = ''] = id.split(':');
  const { issues, byId, projects, settings: { committedDeadlines } } = program;
  if (kind === 'epic') {
    const epic = issues[byId.get(Number(of)) ?? -1];
    return epic === undefined ? null : { ...spanOf({ start: epic.start, finish: epic.due }, children), deadline: originalDue(epic, program), projectId: epic.project.id };
  }
  if (kind === 'project') return { ...spanOf({ start: null, finish: null }, children), deadline: committedDeadlines[of] ?? null, projectId: Number(of) };
  const project = projects.find(({ versions }) => versions.some((version) => String(version.id) === of));
  const version = project?.versions.find((one) => String(one.id) === of);
  if (project === undefined || version === undefined) return null;
  return { ...spanOf({ start: version.startDay, finish: version.releaseDay }, children), deadline: committedDeadlines[`version:${of}`] ?? version.releaseDay, projectId: project.id };
};

const weigh = (children: readonly Issue[]): { readonly by: WeighedBy; readonly children: readonly WeighedChild[] } => {
  const all = (of: (issue: Issue) => number | null): boolean => children.every((issue) => (of(issue) ?? 0) > 0);
  const by: WeighedBy = all((issue) => issue.estimateSeconds) ? 'estimate' : all((issue) => issue.points) ? 'points' : 'count';
  const weight = (issue: Issue): number => (by === 'estimate' ? issue.estimateSeconds ?? 0 : by === 'points' ? issue.points ?? 0 : 1);
  return { by, children: children.map((issue) => ({ issueId: issue.id, weight: weight(issue) })) };
};

export const missingOf = (one: BaselinePackage): readonly string[] => {
  const { start, finish, method, children } = one;
  return [
    ...(hasBudget(one) ? [] : ['a budget']),
    ...(start === null ? ['a planned start'] : []),
    ...(finish === null ? ['a planned finish'] : []),
    ...(start !== null && finish !== null && finish < start ? ['a finish that is not before its start'] : []),
    ...(method === 'children' && children.length === 0 ? ['work under it to weigh'] : []),
  ];
};

/** A first baseline has no rest: it holds for all days before it too. */
const isOverdue = (program: Program, one: BaselinePackage, { from, last }: DraftAround): boolean =>
  last !== null && one.finish !== null && one.finish < from && percentComplete(one, progressOf(program, one), from - 1).value !== 100;

const drafted = (program: Program, id: PackageId, leaves: readonly Issue[], around: DraftAround): DraftedPackage | null => {
  const { budgetOf, last, gates: given } = around;
  const { method, research, effort } = program.value.settings;
  const before = last === null ? undefined : packageIn(last, id);
  const gates = given.get(id) ?? before?.gates ?? [];
  // What is dropped already is no work to be done.
  const kept = leaves.filter(({ outcome }) => outcome !== 'dropped');
  const dates = datesOf(program, id, kept);
  if (dates === null) return null;
  const { by, children } = weigh(kept);
  const one: BaselinePackage = {
    id, name: '', ...dates, budget: budgetOf(id), method: gates.length > 0 ? 'gates' : method, children, research: research.includes(id), effort: effort.includes(id),
    ...(gates.length > 0 ? { gates } : {}), ...(before?.costZero === undefined ? {} : { costZero: before.costZero }),
  };
  return { package: one, weighedBy: by, missing: missingOf(one), stopped: false, overdue: isOverdue(program, one, around) };
};

/**
 * What is stopped stays in the plan as it was, with what it earned and cost, even where all of its work is dropped by now.
 * Of the baseline before, only what the viewer may see.
 */
const stopped = (program: Program, { last, without }: DraftAround): readonly DraftedPackage[] => {
  const seen = new Set(program.value.baselines.at(-1)?.packages.map(({ id }) => id));
  return (last?.packages ?? []).filter(({ id }) => seen.has(id) && !without.has(id) && stopOn(program, id, program.asOf) !== null)
    .map((one) => ({ package: one, weighedBy: null, missing: [], stopped: true, overdue: false }));
};

/**
 * Every package that the program's settings say there are, as it would be frozen today: with work that is not all dropped;
 * and those that are stopped.
 */
export const draftPackages = (program: Program, around: DraftAround): readonly DraftedPackage[] => {
  const kind = `${program.value.settings.packagesAre}:`;
  const still = stopped(program, around);
  const out = new Set<string>([...around.without, ...still.map((one) => one.package.id)]);
  const fresh = [...packageOfLeaves(program)].filter(([id, leaves]) => id.startsWith(kind) && !out.has(id) && leaves.some(({ outcome }) => outcome !== 'dropped'));
  return [...fresh.flatMap(([id, leaves]) => drafted(program, id, leaves, around) ?? []), ...still];
};

import type { CostLine } from './cost-line';
import type { ProgramValue } from './program-value';
import type { BaselinePackage, PackageId } from './work-package';

/** Whether the viewer may browse these. A version is seen where its project is. */
export type SeenThings = {
  readonly issue: (id: number) => boolean;
  readonly project: (id: number) => boolean;
  readonly version: (id: string) => boolean;
};

/** Whether a viewer may see what a work package stands for. */
export const seesPackage = (seen: SeenThings, id: PackageId): boolean => {
  const [kind, of = ''] = id.split(':');
  if (kind === 'project') return seen.project(Number(of));
  return kind === 'epic' ? seen.issue(Number(of)) : kind === 'milestone' && seen.version(of);
};

/** Whether a viewer may see what a line of the book is about. */
export const seesLine = (seen: SeenThings, { package: id, projectId }: Pick<CostLine, 'package' | 'projectId'>): boolean =>
  (id === null || seesPackage(seen, id)) && (projectId === null || seen.project(projectId));

/**
 * What one viewer may see of a program's value: nothing that is about a package, a project or an issue out of their
 * sight, and, unless `money`, no amount at all. An issue that a package or an objective merely lists stays listed by its
 * id: without it a figure would be told over less than it says.
 */
export const cutValue = (value: ProgramValue, seen: SeenThings, money: boolean): ProgramValue => {
  const sees = ({ id }: { readonly id: PackageId }): boolean => seesPackage(seen, id);
  const cut: ProgramValue = {
    ...value,
    shown: money,
    baselines: value.baselines.map((baseline) => ({ ...baseline, packages: baseline.packages.filter(sees) })),
    entered: value.entered.filter((one) => seesPackage(seen, one.package)),
    acts: value.acts.filter((one) => seesPackage(seen, one.package)),
    lines: value.lines.filter((line) => seesLine(seen, line)),
    transfers: value.transfers.filter(({ fromProjectId, toProjectId }) => seen.project(fromProjectId) && seen.project(toProjectId)),
    objectives: value.objectives.map((one) => ({ ...one, epics: one.epics.filter(seen.issue) })),
    aims: value.aims.map((aim) => ({ ...aim, projects: aim.projects.filter(seen.project), epics: aim.epics.filter(seen.issue) })),
    benefits: value.benefits.map((one) => ({ ...one, projects: one.projects.filter(seen.project), epics: (one.epics ?? []).filter(seen.issue) })),
    records: value.records.map((record) => ({ ...record, packages: record.packages.filter(sees) })),
  };
  return money ? cut : withoutAmounts(cut);
};

const withoutBudget = (one: BaselinePackage): BaselinePackage =>
  ({ ...one, budget: null, ...(one.costZero === undefined ? {} : { costZero: { on: one.costZero.on, spent: null } }) });

/** So that no figure can tell an amount by mistake: there is none to tell. */
const withoutAmounts = (value: ProgramValue): ProgramValue => ({
  ...value,
  settings: { ...value.settings, rates: [], runRates: {} },
  baselines: value.baselines.map((baseline) => ({ ...baseline, reserve: 0, packages: baseline.packages.map(withoutBudget) })),
  lines: [],
  worklogs: null,
  transfers: [],
  benefits: value.benefits.map((one) => ({ ...one, money: [] })),
  records: [],
});

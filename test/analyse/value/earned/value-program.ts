import type { Program } from '../../../../src/model/program';
import type { CostLine } from '../../../../src/model/value/cost-line';
import { noValue, type ProgramValue } from '../../../../src/model/value/program-value';
import type { ActKind, PackageAct } from '../../../../src/model/value/package-act';
import { undecided, type ValueSettings } from '../../../../src/model/value/value-settings';
import type { Baseline, BaselinePackage, PackageId } from '../../../../src/model/value/work-package';
import { day, program, type NotationOptions } from '../../../model/program-notation';

type Package = Partial<Omit<BaselinePackage, 'id' | 'children' | 'start' | 'finish'>> & { readonly key: string; readonly start?: string | null; readonly finish?: string | null; readonly children?: readonly string[] };

export type Valued = {
  readonly packages: readonly Package[];
  readonly spent?: readonly { readonly key: string | null; readonly amount: number; readonly on: string; readonly postedOn?: string }[];
  readonly from?: string;
  readonly later?: readonly Baseline[];
  readonly acts?: readonly { readonly key: string; readonly act: ActKind; readonly gate?: string; readonly from: string; readonly postedOn?: string }[];
  /** Percent that somebody entered, from a day on. */
  readonly entered?: readonly { readonly key: string; readonly percent: number; readonly from: string }[];
  /** What is left to spend, estimated anew, on days after. */
  readonly rest?: readonly { readonly key: string; readonly amount: number; readonly on: string }[];
  readonly settings?: Partial<ValueSettings>;
  readonly shown?: boolean;
  readonly options?: NotationOptions;
};

const idOf = (of: Program, key: string): number => {
  const found = of.issues.find((issue) => issue.key === key);
  if (found === undefined) throw new Error(`There is no ${key}.`);
  return found.id;
};

/** A package of an epic, by keys; children weigh 1, or as `A-1=3` says. */
export const packageOf = (of: Program, { key, start = null, finish = null, children = [], ...rest }: Package): BaselinePackage => ({
  id: `epic:${idOf(of, key)}`, name: key, projectId: null, budget: null, deadline: null, method: 'children', effort: false, research: false,
  start: start === null ? null : day(start), finish: finish === null ? null : day(finish),
  children: children.map((text) => { const [child = '', weight = '1'] = text.split('='); return { issueId: idOf(of, child), weight: Number(weight) }; }), ...rest,
});

export const baseline = (from: string, packages: readonly BaselinePackage[], kind: Baseline['kind'] = 'first'): Baseline =>
  ({ id: `b-${from}`, version: 1, programId: 'p', kind, from: day(from), madeOn: day(from), by: null, reason: 'planned', currency: 'EUR', reserve: 0, packages });

let lines = 0;

const line = (id: PackageId | null, amount: number, on: string, postedOn: string, kind: CostLine['kind'] = 'actual'): CostLine => ({
  id: `l${lines += 1}`, version: 1, kind, package: id, projectId: null, teamId: null, from: day(on), to: day(on), amount: { minor: amount, currency: 'EUR' }, class: null, rule: null,
  note: '', postedOn: day(postedOn), by: null, voids: null, origin: null,
});

const actOf = (of: Program) => ({ key, act, gate, from, postedOn = from }: NonNullable<Valued['acts']>[number], at: number): PackageAct =>
  ({ id: `t${at}`, version: 1, package: `epic:${idOf(of, key)}`, act, gate: gate ?? null, from: day(from), reason: 'as decided', postedOn: day(postedOn), by: null });

/** A written program with a baseline and lines of actual cost, in cents of EUR. */
export const valued = (issues: string, { packages, spent = [], from = '2026-01-01', later = [], acts = [], entered = [], rest = [], settings = {}, shown = true, options = {} }: Valued): Program => {
  const made = program(issues, '', options);
  const value: ProgramValue = {
    ...noValue, shown, settings: { ...undecided, currency: 'EUR', ...settings }, baselines: [baseline(from, packages.map((one) => packageOf(made, one))), ...later],
    acts: acts.map(actOf(made)),
    entered: entered.map(({ key, percent, from: since }, at) => ({ id: `e${at}`, version: 1, package: `epic:${idOf(made, key)}`, from: day(since), percent, postedOn: day(since), by: null })),
    lines: [
      ...spent.map(({ key, amount, on, postedOn = on }) => line(key === null ? null : `epic:${idOf(made, key)}`, amount, on, postedOn)),
      ...rest.map(({ key, amount, on }) => line(`epic:${idOf(made, key)}`, amount, on, from, 'rest')),
    ],
  };
  return { ...made, value };
};

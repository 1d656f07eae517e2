import fc from 'fast-check';
import { analyse } from '../../../../src/analyse/analysis';
import { UNSEEN, UNTOLD } from '../../../../src/analyse/value/percent-complete';
import { isMadeLater } from '../../../../src/model/prefix-map';
import type { Program } from '../../../../src/model/program';
import { programAt } from '../../../../src/model/program-at';
import type { PackageAct } from '../../../../src/model/value/package-act';
import { noValue } from '../../../../src/model/value/program-value';
import { undecided } from '../../../../src/model/value/value-settings';
import type { Baseline, BaselinePackage, EnteredPercent, PackageId } from '../../../../src/model/value/work-package';
import { day, program } from '../../../model/program-notation';
import { onPackage } from '../cost/cost-notation';
import { baseline } from './value-program';

const under = fc.constantFrom('', 'under A-1', 'under A-2');
const child = fc.record({
  under, is: fc.constantFrom('', 'doing', 'delivered', 'dropped', 'hold'), created: fc.constantFrom('2024-08-03', '2026-10-19'),
  on: fc.constantFrom('2025-01-06', '2026-09-07', '2026-10-23', '2026-11-02', '2026-11-19'),
});
const planned = fc.record({ method: fc.constantFrom('children', 'children', 'zero-hundred', 'fifty-fifty', 'entered'), budget: fc.constantFrom(null, 0, 90_000, 100_001), frozen: fc.array(fc.nat(9), { maxLength: 5 }), sees: fc.boolean() });
const later = fc.constantFrom<Partial<Baseline> | null>(null, { kind: 'replan' }, { kind: 'reset', zero: 'schedule' }, { kind: 'reset', zero: 'cost' }, { kind: 'reset', zero: 'both' });
const act = fc.record({ at: fc.nat(4), act: fc.constantFrom('stop', 'resume'), from: fc.constantFrom('2026-10-05', '2026-11-09'), late: fc.nat(9) });
const story = fc.record({
  children: fc.array(child, { minLength: 1, maxLength: 10 }), planned: fc.array(planned, { minLength: 4, maxLength: 4 }), later, acts: fc.array(act, { maxLength: 3 }),
  entered: fc.array(fc.record({ at: fc.nat(4), percent: fc.constantFrom(0, 30, 100), from: fc.constantFrom('2026-09-20', '2026-11-10') }), { maxLength: 3 }),
});
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

const written = ({ children }: Story): string => ['A-1 epic created 2024-08-01', 'A-2 epic created 2024-08-01 version V', ...children.map(({ under: parent, is, created, on }, at) =>
  `A-${at + 3} ${parent} ${is} version W created ${created} ${['delivered', 'dropped', 'hold'].includes(is) && on > created ? `done ${on}` : ''}`)].join('; ');

/** Two epics, their project and a version, each with some of the issues frozen, and perhaps one that nobody sees. */
const packagesOf = ({ issues }: Program, { planned: all }: Story): readonly BaselinePackage[] => {
  const ids: readonly PackageId[] = [`epic:${issues[0]?.id ?? 0}`, `epic:${issues[1]?.id ?? 0}`, `project:${issues[0]?.project.id ?? 0}`, 'milestone:vW'];
  return all.map(({ method, budget, frozen, sees }, at) => onPackage(ids[at] ?? 'epic:0', {
    method, budget, start: day('2026-09-01'), finish: day('2026-12-11'),
    children: [...new Set(frozen)].flatMap((one) => issues[one + 2]?.id ?? []).map((issueId, weight) => ({ issueId, weight: weight + 1.1 })).concat(sees ? [] : [{ issueId: 999_999, weight: 2 }]),
  }));
};

/** Each time anew, so that nothing is remembered of another day. */
const made = (told: Story): Program => {
  const of = program(written(told), '', { asOf: '2026-11-22' });
  const first = packagesOf(of, told);
  const zero = told.later?.kind === 'reset' && told.later.zero !== 'schedule' ? { costZero: { on: day('2026-10-18'), spent: 20_000 } } : {};
  const baselines = [baseline('2026-09-01', first), ...(told.later === null ? [] : [{ ...baseline('2026-10-19', first.map((one) => ({ ...one, ...zero, finish: day('2027-01-29') }))), ...told.later }])];
  const idAt = (at: number): PackageId => first[at % first.length]?.id ?? 'epic:0';
  const acts = told.acts.map(({ at, act: is, from, late }, number): PackageAct => ({ id: `t${number}`, version: 1, package: idAt(at), act: is, gate: null, from: day(from), reason: 'as decided', postedOn: day(from) + late, by: null }));
  const entered = told.entered.map(({ at, percent, from }, number): EnteredPercent => ({ id: `e${number}`, version: 1, package: idAt(at), from: day(from), percent, postedOn: day(from), by: null }));
  return { ...of, value: { ...noValue, shown: true, settings: { ...undecided, currency: 'EUR' }, baselines, acts, entered } };
};

const days = ['2026-11-22', '2026-11-08', '2026-10-25', '2026-09-13'].map(day);

const toldOf = (then: Program): unknown => {
  const { packages, sums } = analyse(then).value;
  return { packages: packages.map(({ unmapped, ...rest }) => ({ ...rest, unmapped: unmapped() })), curve: sums.curve, scheduled: sums.scheduled };
};

/** Percent of weighed children from the issues themselves, one after the other. */
const plainly = (then: Program, { children }: BaselinePackage): number | string => {
  let [total, earned] = [0, 0];
  for (const { weight } of children) total += weight;
  if (total <= 0) return 'the baseline has no weighed children';
  for (const { issueId, weight } of children) {
    const issue = then.issues.find(({ id }) => id === issueId);
    if (issue === undefined && !isMadeLater(then.byId, issueId)) return UNSEEN;
    if (issue?.outcome === 'unknown') return UNTOLD;
    if (issue?.outcome === 'delivered' && (issue.done ?? then.asOf) <= then.asOf) earned += weight;
  }
  return earned === total ? 100 : 100 * earned / total;
};

test('packages on past days are the same whether or not later days were looked at first, and their percent is that of their issues', () => {
  fc.assert(fc.property(story, (one) => {
    const today = made(one);
    for (const on of days) {
      const then = programAt(today, on);
      expect(toldOf(then)).toEqual(toldOf(programAt(made(one), on)));
      for (const { package: of, percent, stopped } of analyse(then).value.packages) {
        if (of.method === 'children' && stopped === null) expect(percent.value ?? percent.reason).toBe(plainly(then, of));
      }
    }
  }), { numRuns: 80, seed: 614 });
});

test('a child whose day of delivery lies farther back than columns go, or is not known, was delivered by then', () => {
  const told: Story = { children: [{ under: 'under A-1', is: 'delivered', created: '2024-08-03', on: '2025-01-06' }, { under: 'under A-1', is: 'delivered', created: '2026-10-19', on: '2026-09-07' }], planned: [0, 1, 2, 3].map(() => ({ method: 'children', budget: 90_000, frozen: [0, 1], sees: true })), later: null, acts: [], entered: [] };
  expect(analyse(made(told)).value.packages.map(({ percent }) => percent.value)).toEqual([100, 100, 100, 100]);
});

import * as fc from 'fast-check';
import { costsOf } from '../../../../src/analyse/value/costs';
import { isoDay } from '../../../../src/model/day';
import type { Program } from '../../../../src/model/program';
import type { CostLine } from '../../../../src/model/value/cost-line';
import { day, source } from '../../../model/program-notation';
import { baseline, costed, line, logged, onPackage, perHour } from './cost-notation';
import { plainUnits } from './plain-costs';

const ISSUES = 'A-1 epic team Web; A-2 under A-1 team Web; A-3 under A-1 team Data; A-4 subtask under A-2; B-1 epic; B-2 under B-1; B-3 under B-1 team Web; C-1';
const ids = source(ISSUES).issues.map(({ id }) => id);
const [a, b] = [`epic:${ids[0] ?? 0}`, `epic:${ids[4] ?? 0}`] as const;
const places = [a, b, null] as const;
const start = day('2026-09-01');
const iso = (at: number): string => isoDay(start + at);
const at = fc.integer({ min: 0, max: 90 });

const someRow = fc.tuple(fc.constantFrom(...ids, 999_999), fc.constantFrom('mia', 'jo', 'sam', 'kim'), at, fc.integer({ min: 1, max: 40 }), fc.nat(20))
  .map(([id, who, on, quarters, late]): readonly [number, string, string, number, string] => [id, who, iso(on), quarters / 4, iso(on + late)]);
const someLine = fc.tuple(at, fc.nat(60), fc.integer({ min: -500_00, max: 900_00 }), fc.constantFrom(...places), fc.nat(40), fc.constantFrom('EUR', 'USD', 'JPY'))
  .map(([from, length, minor, of, late, currency]) => line(`${iso(from)}..${iso(from + length)}`, minor, { package: of, postedOn: start + from + late, amount: { minor, currency } }));
const someVoid = fc.tuple(fc.nat(20), fc.nat(60));
const someRates = fc.array(fc.tuple(fc.constantFrom('person mia', 'person jo', 'team Web', 'role tester'), fc.array(fc.tuple(at, fc.integer({ min: 1, max: 99_99 }), fc.constantFrom('EUR', 'USD', 'JPY')), { maxLength: 4 })), { maxLength: 5 });
const someExchange = fc.array(fc.tuple(at, fc.integer({ min: 1, max: 19_999 })), { maxLength: 4 });
const someChildren = fc.tuple(fc.subarray(ids.slice(1, 4)), fc.subarray(ids.slice(5, 7)));

const cases = fc.record({ rows: fc.array(someRow, { maxLength: 20 }), lines: fc.array(someLine, { maxLength: 8 }), voids: fc.array(someVoid, { maxLength: 3 }), rates: someRates, usd: someExchange, children: someChildren });
type Case = typeof cases extends fc.Arbitrary<infer One> ? One : never;

const taken = (lines: readonly CostLine[], voids: Case['voids']): readonly CostLine[] => voids.flatMap(([which, late]) => {
  const of = lines[which];
  return of === undefined ? [] : [{ ...of, id: `void-${which}-${late}`, voids: of.id, postedOn: of.postedOn + late }];
});

const programOf = ({ rows, lines, voids, rates, usd, children: [ofA, ofB] }: Case): Program => {
  const held = new Map(rates.map(([holder, dated]) => [holder, dated] as const));
  const weighed = (some: readonly number[]) => ({ children: some.map((issueId) => ({ issueId, weight: 1 })) });
  return costed(ISSUES, {
    lines: [...lines, ...taken(lines, voids)], worklogs: logged(rows), baselines: [baseline([onPackage(a, weighed(ofA)), onPackage(b, weighed(ofB))], '2026-09-15')],
    settings: {
      source: 'worklogs', roles: { sam: 'tester', mia: 'tester' }, exchange: { USD: usd.map(([from, rate]) => ({ from: start + from, value: String(rate / 10_000) })) },
      rates: [...held].map(([holder, dated]) => { const [of = '', id = ''] = holder.split(' '); return perHour(of as 'person', id, ...dated.map(([from, minor, currency]) => [iso(from), minor, currency] as const)); }),
    },
  });
};

test('what was spent is to the unit what adding up row by row and line by line gives, on each basis', () => {
  fc.assert(fc.property(cases, fc.array(fc.integer({ min: -5, max: 160 }), { minLength: 1, maxLength: 6 }), (one, days) => {
    const program = programOf(one);
    const costs = costsOf(program);
    for (const on of days.map((some) => start + some)) {
      for (const basis of ['known', 'reported'] as const) {
        for (const id of places) {
          const { value } = costs.spent(id, on, basis);
          if (value !== null) expect([id, basis, Math.round(value * 3600)]).toEqual([id, basis, plainUnits(program, [id], on, basis)]);
        }
        const [together] = costs.spentTogether([a, b], [on], basis);
        const unknown = [a, b].some((id) => costs.spent(id, on, basis).value === null);
        expect(together?.value === null ? null : Math.round((together?.value ?? NaN) * 3600)).toBe(unknown ? null : plainUnits(program, [a, b], on, basis));
      }
      expect(costs.heldOn(on)(start + 60)).toBe(plainUnits(program, places, start + 60, { book: on }));
    }
    expect(costs.postings.reduce((sum, { units }) => sum + units, 0)).toBe(costs.postings.filter(({ source: of }) => of === 'line').reduce((sum, { units }) => sum + units, 0) + plainUnits({ ...program, value: { ...program.value, lines: [] } }, places, start + 200, 'known'));
  }), { numRuns: 120, seed: 612 });
});

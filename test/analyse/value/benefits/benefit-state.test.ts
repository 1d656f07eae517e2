import { benefitsRealized } from '../../../../src/analyse/value/benefits/benefits-realized';
import { benefitStates } from '../../../../src/analyse/value/benefits/benefit-state';
import { outcomeMissed } from '../../../../src/analyse/value/benefits/outcome-missed';
import { analyse } from '../../../../src/analyse/analysis';
import type { Benefit } from '../../../../src/model/value/benefit';
import { noValue } from '../../../../src/model/value/program-value';
import { day, program } from '../../../model/program-notation';

const of = (...benefits: readonly (Pick<Benefit, 'baseline' | 'target'> & Partial<Benefit>)[]) => {
  const made = program('A-1 delivered done 2026-01-05');
  const said = { version: 1, programId: 'p', name: 'Days to deliver', unit: 'days', owner: null, reviewOn: day('2026-01-10'), money: [], aimId: null, readings: [{ on: day('2026-01-09'), value: 30 }] };
  return { ...made, asOf: day('2026-02-01'), value: { ...noValue, benefits: benefits.map((one, at) => ({ ...said, ...one, id: String(at), projects: made.projects.map(({ id }) => id) })) } };
};

test.each([
  [{ baseline: 40, target: 20 }, 'missed'], [{ baseline: 40, target: 30 }, 'reached'], [{ baseline: 10, target: 20 }, 'reached'], [{ baseline: 30, target: 30 }, 'reached'],
  [{ baseline: null, target: 20 }, 'untold'], [{ baseline: null, target: 40 }, 'untold'], [{ baseline: null, target: 30 }, 'reached'], [{ baseline: 40, target: null }, 'untold'],
] as const)('30 days, of %j: %s', (said, standing) => {
  expect(benefitStates(of(said)).map((one) => one.standing)).toEqual([standing]);
});

test('what an epic is to bring is due with the epic, though its project goes on', () => {
  const made = program('A-1 epic; A-2 under A-1 delivered done 2026-01-05; A-3 under A-1 dropped; A-4 epic; A-5 under A-4 delivered done 2026-01-05; A-6 under A-4; A-7');
  const at = (key: string): number => made.issues.find((issue) => issue.key === key)?.id ?? 0;
  const standing = (...epics: readonly string[]) => {
    const benefits = of({ baseline: 40, target: 20 }).value.benefits.map((one) => ({ ...one, projects: [], epics: epics.map(at) }));
    return benefitStates({ ...made, asOf: day('2026-02-01'), value: { ...noValue, benefits } }).map((one) => one.standing).join();
  };
  expect([standing('A-1'), standing('A-2'), standing('A-4'), standing('A-1', 'A-4'), standing()]).toEqual(['missed', 'missed', 'late', 'late', 'late']);
});

test('what nobody can tell is neither reached nor missed, and stands apart', () => {
  const mixed = analyse(of({ baseline: 40, target: 20 }, { baseline: 40, target: 30 }, { baseline: null, target: 20 }));
  expect([benefitsRealized.compute(mixed).value, outcomeMissed.compute(mixed).value]).toEqual([50, 1]);
  const untold = analyse(of({ baseline: null, target: 20 }));
  expect(benefitsRealized.compute(untold)).toMatchObject({ value: null, reason: '1 benefit due, without a target or a baseline to judge by.' });
  expect(outcomeMissed.compute(untold).value).toBe(0);
});

test.each([
  ['measured short of the target, after its review date', {}, 'missed'],
  ['measured at the target before its review date', { reviewOn: day('2026-03-01'), readings: [{ on: day('2026-01-09'), value: 20 }] }, 'reached'],
  ['never measured, after its review date', { readings: [] }, 'unmeasured'],
  ['measured after the day asked for alone', { readings: [{ on: day('2026-02-02'), value: 30 }] }, 'unmeasured'],
  ['on its review date', { reviewOn: day('2026-02-01') }, 'missed'],
  ['before its review date', { reviewOn: day('2026-02-02') }, 'awaited'],
  ['never measured, before its review date', { reviewOn: day('2026-02-02'), readings: [] }, 'awaited'],
  ['without a review date', { reviewOn: null }, 'undated'],
  ['without a review date, never measured', { reviewOn: null, readings: [] }, 'undated'],
] as const)('delivered, and %s: %j is %s', (_, said, standing) => {
  expect(benefitStates(of({ baseline: 40, target: 20, ...said })).map((one) => one.standing)).toEqual([standing]);
});

test('one that was to be measured and was not is unknown, with a reason, and never 0', () => {
  const unmeasured = { baseline: 40, target: 20, readings: [], name: 'Errors' };
  const alone = analyse(of(unmeasured));
  expect(outcomeMissed.compute(alone)).toMatchObject({ value: null, reason: 'Errors was to be measured by 2026-01-10: not measured.' });
  expect(benefitsRealized.compute(alone)).toMatchObject({ value: null, reason: '1 benefit due, and not measured.' });
  expect(outcomeMissed.compute(analyse(of(unmeasured, unmeasured))).reason).toBe('2 benefits were to be measured by their review dates, and were not: Errors, Errors.');
  const mixed = analyse(of(unmeasured, { baseline: 40, target: 20 }, { baseline: 40, target: 30 }));
  expect(outcomeMissed.compute(mixed)).toMatchObject({ value: 1, worked: '1 of 3 benefits: delivered, and measured short of the target. Errors was to be measured by 2026-01-10: not measured' });
  expect(benefitsRealized.compute(mixed)).toMatchObject({ value: 50, note: '1 of 2, 1 not measured' });
  expect(outcomeMissed.compute(analyse(of({ ...unmeasured, reviewOn: null }, { ...unmeasured, reviewOn: day('2026-02-02') }))).value).toBe(0);
});

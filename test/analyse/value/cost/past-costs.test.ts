import { costsOf } from '../../../../src/analyse/value/costs';
import { programAt } from '../../../../src/model/program-at';
import { day } from '../../../model/program-notation';
import { baseline, packageOf, valued, type Valued } from '../earned/value-program';

const of = (more: Partial<Valued> = {}) => valued('A-1 epic; A-2 under A-1', {
  packages: [{ key: 'A-1', budget: 100, children: ['A-2'] }], spent: [{ key: 'A-1', amount: 40, on: '2026-10-05' }, { key: 'A-1', amount: 2, on: '2026-11-10' }], ...more,
});

test('costs of past days are those of today, looked up on the day', () => {
  const program = of();
  const then = programAt(program, day('2026-10-30'));
  expect(costsOf(then)).toBe(costsOf(program));
  expect(costsOf(then).spent('epic:1', then.asOf, 'known')).toEqual(costsOf(programAt(of(), day('2026-10-30'))).spent('epic:1', then.asOf, 'known'));
});

test('a day on which another baseline held, and teams that cost by their work up to the day, have costs of their own', () => {
  const first = of();
  const replanned = of({ later: [baseline('2026-11-01', [packageOf(first, { key: 'A-1', budget: 50 })], 'replan')] });
  expect(costsOf(programAt(replanned, day('2026-10-30')))).not.toBe(costsOf(replanned));
  expect(costsOf(programAt(replanned, day('2026-11-05')))).toBe(costsOf(replanned));
  const teams = of({ settings: { source: 'run-rate' } });
  expect(costsOf(programAt(teams, day('2026-10-30')))).not.toBe(costsOf(teams));
});

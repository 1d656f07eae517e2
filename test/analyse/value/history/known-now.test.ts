import fc from 'fast-check';
import { analyse } from '../../../../src/analyse/analysis';
import { dayRecordOf } from '../../../../src/analyse/value/day-record';
import { knownOnDays } from '../../../../src/analyse/value/history/known-now';
import { packagesToTell, reportedDays } from '../../../../src/analyse/value/history/reported';
import { programAt } from '../../../../src/model/program-at';
import type { PackageOnDay } from '../../../../src/model/value/day-record';
import { day } from '../../../model/program-notation';
import { valued } from '../earned/value-program';

/** Ten working days of plan, half of the work delivered on the first Friday, and cost that was posted on time and late. */
const program = valued('A-1 epic doing created 2026-01-05; A-2 delivered done 2026-02-06 under A-1 created 2026-01-05; A-3 doing under A-1 created 2026-02-10', {
  packages: [{ key: 'A-1', budget: 1000, start: '2026-02-02', finish: '2026-02-13', children: ['A-2', 'A-3'] }],
  spent: [{ key: 'A-1', amount: 400, on: '2026-02-06' }, { key: 'A-1', amount: 600, on: '2026-02-05', postedOn: '2026-02-12' }],
  options: { asOf: '2026-02-20' },
});

const friday = day('2026-02-06');

test('what was reported of a day counts the cost that was posted by then, what is known now counts all of it', () => {
  const record = dayRecordOf(analyse(programAt(program, friday)), 0);
  if (record === null) throw new Error('There is a baseline, so there is a record.');
  expect(reportedDays(program, [record])).toEqual([{ day: friday, reported: { cpi: { value: 500 / 400, reason: null }, spi: { value: 1, reason: null }, 'spi-t': { value: 1, reason: null } } }]);
  expect(knownOnDays(analyse(program), [friday])).toEqual([{ cpi: { value: 500 / 1000, reason: null }, spi: { value: 1, reason: null }, 'spi-t': { value: 1, reason: null } }]);
});

test('on its own day, what is known now is what the measures say; as time passes, SPI(t) falls and SPI too', () => {
  const [now] = knownOnDays(analyse(program), [day('2026-02-20')]);
  expect([now?.spi.value, now?.['spi-t'].value]).toEqual([0.5, 5 / 15]);
});

test('work of a plan that was made after a day had not begun on it, and hides nothing of that day', () => {
  expect(analyse(programAt(program, friday)).value.packages).toMatchObject([{ percent: { value: 50 }, standing: 'counted' }]);
});

test('SPI(t) is of all packages, so that somebody who does not see each of them is not told it, nor the rest of those', () => {
  const record = dayRecordOf(analyse(program), 0);
  if (record === null) throw new Error('There is a baseline, so there is a record.');
  const hidden = { ...record, packages: [...record.packages, { id: 'epic:99', planned: 500, earned: 0, spent: 1, budget: 500, counts: true } as const] };
  expect(reportedDays(program, [hidden])[0]?.reported).toMatchObject({ spi: { value: 0.5 }, 'spi-t': { value: null, reason: 'no record for your view' } });
});

const amount = fc.constantFrom(null, 0, 100, 333);
const onDay = fc.record({ id: fc.constantFrom<PackageOnDay['id']>('epic:1', 'epic:9', 'epic:99'), planned: amount, earned: amount, spent: amount, budget: amount, counts: fc.boolean() });

test('the sums of a record are those of its packages that counted and that the viewer may see', () => {
  const told = packagesToTell(program);
  fc.assert(fc.property(fc.array(onDay, { maxLength: 6 }), fc.constantFrom(null, 0.9), (packages, scheduleByTime) => {
    const all = packages.filter(({ counts, earned, planned }) => counts && earned !== null && planned !== null);
    const seen = all.filter(({ id }) => told.has(id));
    const costed = seen.filter(({ spent }) => spent !== null);
    const sum = (of: readonly PackageOnDay[], key: 'earned' | 'planned' | 'spent'): number => of.reduce((whole, one) => whole + (one[key] ?? 0), 0);
    const ratio = (of: readonly PackageOnDay[], below: 'planned' | 'spent'): number | null => (sum(of, below) === 0 ? null : sum(of, 'earned') / sum(of, below));
    const [found] = reportedDays(program, [{ day: friday, recordedAt: 0, currency: 'EUR', scheduleByTime, packages }]);
    expect([found?.reported.spi.value, found?.reported.cpi.value, found?.reported['spi-t'].value]).toEqual([ratio(seen, 'planned'), ratio(costed, 'spent'), seen.length === all.length ? scheduleByTime : null]);
  }), { numRuns: 200, seed: 615 });
});

import type { Benefit } from '../../../src/model/value/benefit';
import { openJobs, type OpenJobs } from '../../jobs/open-jobs';

/** Rows as an older version wrote them: money of benefits by years counted from year 0 of the case. */
let jobs: OpenJobs;
beforeEach(async () => { jobs = await openJobs({ projects: ['A'] }); });
afterEach(() => jobs.close());

const note = { who: 'mia', action: 'value-changed', changes: [], people: [], issues: [] } as const;
const benefit = (id: string, ...years: readonly number[]): Benefit => ({
  id, version: 1, programId: 'p', name: id, unit: 'EUR', baseline: null, target: null, readings: [], owner: null, reviewOn: null, projects: [], aimId: null,
  money: years.map((year) => ({ year, planned: { minor: 100 + year, currency: 'EUR' }, actual: year === 0 ? { minor: 7, currency: 'EUR' } : null })),
});

const stored = async (firstYear: number | null) => {
  const { changeTable, readTable } = await import('../../../src/store/value/table');
  const { saveRow } = await import('../../../src/store/value/change-row');
  const { readValue } = await import('../../../src/store/value/read-value');
  const { undecided } = await import('../../../src/model/value/value-settings');
  await changeTable('p', 'settings', () => ({ rows: [{ ...undecided, id: 'settings', version: 1, firstYear }], note }));
  await changeTable('p', 'benefits', () => ({ rows: [benefit('old', 0, 1, 4), benefit('new', 2025, 2027), benefit('none')], note }));
  return { changeTable, readTable, saveRow, readValue };
};
const yearsOf = (rows: readonly Benefit[]) => rows.map(({ money }) => money.map(({ year }) => year));

test('are read by the calendar, from the year that was year 0, and no amount of them is lost', async () => {
  await jobs.as(async () => {
    const { readTable, readValue } = await stored(2024);
    const rows = await readTable<Benefit>('p', 'benefits');
    expect(yearsOf(rows)).toEqual([[2024, 2025, 2028], [2025, 2027], []]);
    expect(rows[0]?.money.map(({ planned, actual }) => [planned.minor, actual?.minor ?? null])).toEqual([[100, 7], [101, null], [104, null]]);
    expect(yearsOf((await readValue('p')).benefits)).toEqual(yearsOf(rows));
  });
});

test('stay where they are once they were written again, whatever year 0 is then', async () => {
  await jobs.as(async () => {
    const { changeTable, readTable, saveRow } = await stored(2024);
    const [old] = await readTable<Benefit>('p', 'benefits');
    await saveRow('p', 'benefits', { ...old ?? benefit('old'), unit: 'USD' }, note);
    await changeTable('p', 'settings', (rows) => ({ rows: rows.map((row) => ({ ...row, version: 2, firstYear: 2020 })), note }));
    expect(yearsOf(await readTable<Benefit>('p', 'benefits'))).toEqual([[2024, 2025, 2028], [2025, 2027], []]);
  });
});

test('without a decision the first baseline tells, else the first line, else this year', async () => {
  await jobs.as(async () => {
    const { changeTable, readTable } = await stored(null);
    const first = async () => yearsOf(await readTable<Benefit>('p', 'benefits'))[0]?.[0];
    expect(await first()).toBe(new Date().getUTCFullYear());
    const { parseIsoDay } = await import('../../../src/model/day');
    await changeTable('p', 'lines', () => ({ rows: [{ id: 'l', version: 1, from: parseIsoDay('2022-03-01') }], note }));
    expect(await first()).toBe(2022);
    await changeTable('p', 'baselines', () => ({ rows: [{ id: 'b', version: 1, from: parseIsoDay('2023-03-01'), packages: [] }], note }));
    expect(await first()).toBe(2023);
  });
});

import { must, officer } from '../../../faults/program-site';
import { type MoneySite, openMoney } from '../money-site';

let site: MoneySite;
beforeAll(async () => { site = await openMoney(); });
afterAll(() => site.local.close());

const spend = async (from: string): Promise<void> => {
  const line = { kind: 'actual' as const, package: null, projectId: site.project('WEB'), teamId: null, from, to: from, amount: '100', currency: 'EUR', class: null, note: '' };
  must(await site.local.invoke(officer, 'flagship-global', 'addLines', { programId: site.programId, lines: [line] }));
};

test('money of benefits stays in its years, whatever is entered of earlier ones', async () => {
  const { programId } = site;
  await spend('2026-11-02');
  const { id, version } = must(await site.local.invoke(officer, 'flagship-global', 'saveBenefit', { programId, id: null, version: 0, name: 'Sales', unit: 'EUR', baseline: 0, target: 10, owner: null, reviewOn: null, projects: [], epics: [], aimId: null }));
  must(await site.local.invoke(officer, 'flagship-global', 'saveBenefitMoney', { programId, id, version, years: [{ year: 2027, planned: '3000', actual: null }] }));
  await spend('2024-03-01');
  const { benefits, firstYear } = must(await site.local.invoke(officer, 'flagship-global', 'benefits', { programId }));
  expect([firstYear, benefits[0]?.money.map(({ year }) => year)]).toEqual([2026, [2027]]);
  const { years } = must(await site.local.invoke(officer, 'flagship-global', 'businessCase', { programId }));
  // What was spent before year 0 is in it.
  expect(years.map(({ year, costToDate }) => [year, costToDate])).toEqual([[2026, 200_00], [2027, 0]]);
});

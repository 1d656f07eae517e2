import type { CostsView } from '../../src/contract/value/costs';
import { kept, must, officer } from '../faults/program-site';
import { addWorklog, deleteWorklog, editWorklog } from '../local-jira/site/activity-edits';
import { standardUsers } from '../local-jira/site/standard-tables';
import { openMoney, type MoneySite } from '../resolvers/value/money-site';

jest.setTimeout(60_000);

const { lead, engineer, officer: olga } = standardUsers;

let site: MoneySite;
beforeEach(async () => { site = await openMoney(); });
afterEach(() => site.local.close());

const log = (key: string, who: { readonly accountId: string }, on: string, hours: number, more: object = {}) =>
  addWorklog(site.local.site, who.accountId, String(site.id(key)), { started: `${on}T09:00:00.000+0000`, timeSpentSeconds: hours * 3600, ...more });

const costs = async (): Promise<CostsView> => must(await site.local.invoke(officer, 'flagship-global', 'costs', { programId: site.programId }));
const hour = (of: 'person' | 'role', id: string, amount: string) => ({ of, id, rates: [{ from: '2026-01-01', value: { amount, currency: 'EUR' } }] });

const useWork = async (): Promise<void> => {
  const { version, rules } = must(await site.local.invoke(officer, 'flagship-global', 'moneyRules', { programId: site.programId }));
  const changed = { ...rules, source: 'worklogs' as const, rates: [hour('person', olga.accountId, '100'), hour('role', 'tester', '50')], roles: [{ accountId: lead.accountId, role: 'tester' }] };
  must(await site.local.invoke(officer, 'flagship-global', 'saveMoneyRules', { programId: site.programId, version, rules: changed }));
};

const sweep = async (minutes = 20): Promise<void> => {
  site.local.clock?.advance(minutes * 60_000);
  await site.local.platform.runScheduled('sweep-schedule');
  await site.local.platform.drain();
};

test('work logged in Jira becomes cost at dated rates, and follows what is changed and deleted there', async () => {
  const first = log('WEB-2', olga, '2026-11-16', 2);
  const second = log('DATA-2', lead, '2026-11-17', 4);
  log('WEB-3', engineer, '2026-11-17', 3);
  log('WEB-3', olga, '2026-11-17', 5, { visibility: { type: 'role', value: 'Members', identifier: '10002' } });
  await sweep();
  expect([...kept(site.local).keys()].filter((key) => key.includes('worklogs'))).toEqual([]);
  await useWork();
  expect((await costs()).totals.actual).toEqual({ amount: null, reason: 'the work logged in Jira was not read yet' });
  await sweep();
  const view = await costs();
  expect(view.totals.actual.amount?.minor).toBe(200_00 + 200_00);
  expect(view.gaps[0]).toBe('1 person logged 3 h without a rate: in no total.');
  editWorklog(site.local.site, olga.accountId, first.id, { timeSpentSeconds: 3600 });
  deleteWorklog(site.local.site, lead.accountId, second.id);
  log('WEB-2', olga, '2026-11-20', 1);
  await sweep();
  expect((await costs()).totals.actual.amount?.minor).toBe(200_00);
});

test('teams with less than three people who log are not told apart by month, and the missing rates are listed', async () => {
  log('WEB-2', olga, '2026-11-16', 2);
  log('WEB-2', engineer, '2026-11-16', 2);
  await useWork();
  await sweep();
  expect((await costs()).months.map(({ actual }) => actual)).toEqual([{ amount: null, reason: expect.stringContaining('fewer than 3 people') }]);
  const { missing } = must(await site.local.invoke(officer, 'flagship-global', 'moneyRules', { programId: site.programId }));
  expect(missing.people).toEqual([{ id: engineer.accountId, name: engineer.displayName, hours: 2 }]);
});

test('what no program takes cost from any more is not kept', async () => {
  log('WEB-2', olga, '2026-11-16', 2);
  await useWork();
  await sweep();
  const places = () => [...kept(site.local).keys()].filter((key) => /worklogs:\d/.test(key));
  expect(places()).toHaveLength(1);
  const { version, rules } = must(await site.local.invoke(officer, 'flagship-global', 'moneyRules', { programId: site.programId }));
  must(await site.local.invoke(officer, 'flagship-global', 'saveMoneyRules', { programId: site.programId, version, rules: { ...rules, source: 'lines' } }));
  await sweep();
  expect(places()).toEqual([]);
});

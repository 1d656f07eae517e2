import { must, officer } from '../../faults/program-site';
import { addWorklog } from '../../local-jira/site/activity-edits';
import { editIssue } from '../../local-jira/site/issue-edits';
import { standardUsers } from '../../local-jira/site/standard-tables';
import { lead, openMoney, type MoneySite } from '../../resolvers/value/money-site';
import { bringIn } from '../../resolvers/value/sheets/sheet-site';

const A_DAY_MS = 86_400_000;
const { officer: olga } = standardUsers;

let site: MoneySite;
beforeAll(async () => { site = await openMoney(); });
afterAll(() => site.local.close());

const history = async (email = officer) => must(await site.local.invoke(email, 'flagship-global', 'valueHistory', { programId: site.programId }));
const record = () => site.local.platform.runScheduled('record-days-schedule');

test('where cost comes from work logs, no day is recorded before they are read, and then each with its cost', async () => {
  const { local, programId } = site;
  addWorklog(local.site, olga.accountId, String(site.id('WEB-2')), { started: '2026-11-16T09:00:00.000+0000', timeSpentSeconds: 2 * 3600 });
  await bringIn(local, officer, programId, 'baselines', [
    'Baseline,Holds from,Currency,Work package,Budget,Planned start,Planned finish,Percent complete by,Children and weights',
    'B1,2026-11-01,EUR,WEB-1,1000,2026-11-02,2026-11-30,fifty-fifty,',
  ].join('\n'));
  const { version, rules } = must(await local.invoke(officer, 'flagship-global', 'moneyRules', { programId }));
  const rates = [{ of: 'person', id: olga.accountId, rates: [{ from: '2026-01-01', value: { amount: '100', currency: 'EUR' } }] }] as const;
  must(await local.invoke(officer, 'flagship-global', 'saveMoneyRules', { programId, version, rules: { ...rules, source: 'worklogs', rates } }));
  await record();
  expect((await history()).days).toEqual([]);
  local.clock?.advance(20 * 60_000);
  await local.platform.runScheduled('sweep-schedule');
  await local.platform.drain();
  local.clock?.advance(A_DAY_MS);
  await record();
  expect((await history()).days).toMatchObject([{ day: '2026-11-20', cpi: { reported: 500 / 200 } }]);
  expect((await history(lead)).days).toEqual((await history()).days);
  // WEB-2 is no child that the baseline froze: what its work cost could be told from the record all the same.
  editIssue(local.site, null, String(site.id('WEB-2')), { securityLevelId: [...local.site.securitySchemes()][0]?.levels[0]?.id ?? null });
  await local.platform.drain();
  expect((await history(lead)).days).toMatchObject([{ day: '2026-11-20', cpi: { reported: null, known: null } }]);
  expect((await history()).days).toMatchObject([{ day: '2026-11-20', cpi: { reported: 500 / 200 } }]);
});

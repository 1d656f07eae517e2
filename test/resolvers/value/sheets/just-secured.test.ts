import type { SheetName } from '../../../../src/model/value/csv/sheet';
import { must, officer } from '../../../faults/program-site';
import { editIssue } from '../../../local-jira/site/issue-edits';
import { admin, lead, type MoneySite, openMoney } from '../money-site';
import { bringIn, preview, takeOut, upload } from './sheet-site';

let site: MoneySite;
const budgets = 'Kind,Work package,From,To,Amount,Currency\nbudget,WEB-1,2026-11-02,2026-11-27,1000,EUR\nbudget,DATA-1,2026-11-02,2026-11-27,500,EUR\n';

/** Both epics are planned and stopped for a day, have a budget, and serve a benefit. */
beforeAll(async () => {
  site = await openMoney();
  const { local, programId } = site;
  await bringIn(local, officer, programId, 'lines', budgets);
  must(await local.invoke(officer, 'flagship-global', 'saveBaseline', { programId, draft: { kind: 'first', from: '2026-11-01', without: [] }, last: null, reason: 'as agreed', reserve: null }));
  await bringIn(local, officer, programId, 'acts', 'Work package,What,From,Reason\nWEB-1,stop,2026-11-10,No market\nDATA-1,stop,2026-11-10,No market\n');
  await bringIn(local, officer, programId, 'benefits', 'Id,Benefit,Unit,Epics\nB-1,Sold,%,WEB-1; DATA-1\n');
});
afterAll(() => site.local.close());

test('no sheet names an issue that was secured a moment ago, before any event was followed', async () => {
  const { local, programId } = site;
  const sheets: readonly SheetName[] = ['lines', 'baselines', 'acts', 'benefits'];
  const all = (email: string): Promise<readonly string[]> => Promise.all(sheets.map((sheet) => takeOut(local, email, programId, sheet)));
  for (const file of await all(lead)) expect(file).toMatch(/WEB-1\b/);
  local.platform.faults.trigger = () => 'lose';
  const [level] = [...local.site.securitySchemes()][0]?.levels ?? [];
  for (const key of ['WEB-1', 'WEB-2']) editIssue(local.site, null, String(site.id(key)), { securityLevelId: level?.id ?? null });
  for (const file of await all(lead)) {
    expect(file).toContain('DATA-1');
    expect(file).not.toMatch(/WEB-[12]\b/);
  }
  for (const file of await all(officer)) expect(file).toMatch(/WEB-1\b/);
});

const refusal = (result: { readonly ok: boolean; readonly error?: { readonly code: string; readonly message: string } }): string => `${result.error?.code}: ${result.error?.message}`;

test('no write takes an issue that was secured a moment ago: it is refused as one that is not there', async () => {
  const { local, programId, id } = site;
  const line = (issueId: number) => ({ kind: 'actual', package: `epic:${issueId}`, projectId: null, teamId: null, from: '2026-11-02', to: '2026-11-03', amount: '1', currency: 'EUR', class: null, note: '' } as const);
  const add = (issueId: number) => local.invoke(lead, 'flagship-global', 'addLines', { programId, lines: [line(issueId)] });
  const act = (issueId: number) => local.invoke(admin, 'flagship-global', 'actOnPackage', { programId, package: `epic:${issueId}`, act: 'resume', gate: null, from: '2026-11-12', reason: 'a market', seen: null });
  const problems = async (key: string) => must(await preview(local, lead, programId, 'lines', await upload(local, lead, programId, 'lines', `Kind,Work package,From,To,Amount,Currency\ncost,${key},2026-11-02,2026-11-03,1,EUR\n`))).problems;
  expect(refusal(await add(id('WEB-1')))).toBe(refusal(await add(987_654)));
  expect(refusal(await act(id('WEB-1')))).toBe(refusal(await act(987_654)));
  const told = await problems('WEB-1');
  expect(told).toHaveLength(1);
  expect(JSON.stringify(told).replaceAll('WEB-1', 'WEB-9')).toBe(JSON.stringify(await problems('WEB-9')));
  expect(await problems('DATA-1')).toEqual([]);
});

import type { SheetRow } from '../../../../src/model/value/csv/sheet';
import { seenOf } from '../../../../src/resolvers/value/sheets/plan-sheet';
import { readCsv } from '../../../../src/resolvers/value/sheets/read-csv';
import { must, officer } from '../../../faults/program-site';
import { standardUsers } from '../../../local-jira/site/standard-tables';
import { lead, type MoneySite, openMoney } from '../money-site';
import { bringIn, preview, upload } from './sheet-site';

let site: MoneySite;
beforeAll(async () => { site = await openMoney([{ type: 'user', parameter: standardUsers.officer.accountId }]); });
afterAll(() => site.local.close());

const problemsOf = async (sheet: 'lines' | 'baselines', text: string, email = officer) =>
  must(await preview(site.local, email, site.programId, sheet, await upload(site.local, email, site.programId, sheet, text))).problems.map(({ line, column, message }) => `${line} ${column ?? ''}: ${message}`);
const sum = async () => must(await site.local.invoke(officer, 'flagship-global', 'costLines', { programId: site.programId, filter: {}, from: 0 })).sum.amount?.minor;

test('a line takes back only one that is there, and that whoever brings it may see', async () => {
  await bringIn(site.local, officer, site.programId, 'lines', 'Id,Kind,Project,From,Amount,Currency\nHIDDEN-1,actual,DATA,2026-11-02,100,EUR\nOPEN-1,actual,WEB,2026-11-02,50,EUR\n');
  const back = (of: string) => `Id,Kind,Project,From,Amount,Currency,Takes back\nBACK-${of},actual,WEB,2026-11-02,-1,EUR,${of}\n`;
  expect(await problemsOf('lines', back('HIDDEN-1'), lead)).toEqual(['2 Takes back: "HIDDEN-1" is no line of the book, or one that you may not see']);
  expect(await problemsOf('lines', back('NOTHING'))).toHaveLength(1);
  expect(await sum()).toBe(150_00);
  await bringIn(site.local, lead, site.programId, 'lines', back('OPEN-1'));
  expect(await sum()).toBe(100_00);
});

test('days that nobody plans in, stretches without end and baselines of another currency are told by their line', async () => {
  const lines = 'Kind,Project,From,To,Amount,Currency\nactual,WEB,0206-11-02,2026-11-02,1,EUR\nactual,WEB,2026-11-02,9999-01-01,1,EUR\nactual,WEB,1995-01-01,2026-01-01,1,EUR\n';
  expect(await problemsOf('lines', lines)).toEqual([
    '2 From: 0206-11-02 is not between 1990-01-01 and 2100-12-31', '3 To: 9999-01-01 is not between 1990-01-01 and 2100-12-31', '4 To: 2026-01-01 is more than 20 years after 1995-01-01',
  ]);
  const baselines = 'Baseline,Holds from,Currency,Management reserve,Work package,Budget,Planned start,Planned finish\nB1,2026-11-02,JPY,-5,WEB-1,100,0206-11-02,2026-12-01\n';
  expect((await problemsOf('baselines', baselines)).map((problem) => problem.slice(0, 45))).toEqual([
    '2 Currency: the program is in EUR; its baseli', '2 Management reserve: is below zero', '2 Planned start: 0206-11-02 is not between 19',
  ]);
});

test('what confirms a file is of the file and of the versions that are stored, and of no amount beside them', () => {
  const file = readCsv('Id,Benefit\nB-1,Sold\n');
  const form = { mark: '.', days: 'iso', columns: { Id: 'id', Benefit: 'name' } } as const;
  const plan = (version: number, amount: number) => ({ rows: [], counts: { new: 0, changed: 1, same: 0 }, problems: [], changes: [{ line: 2, kind: 'changed' as const, row: { id: 'B-1', version, money: amount } as unknown as SheetRow }] });
  expect(seenOf({ file }, form, plan(2, 1))).toBe(seenOf({ file }, form, plan(2, 999)));
  expect(seenOf({ file }, form, plan(3, 1))).not.toBe(seenOf({ file }, form, plan(2, 1)));
  expect(seenOf({ file }, { ...form, columns: { Id: 'id', Benefit: 'unit' } }, plan(2, 1))).not.toBe(seenOf({ file }, form, plan(2, 1)));
});

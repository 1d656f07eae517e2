import type { SheetForm, SheetName } from '../../../../src/contract/value/sheets';
import { must, officer } from '../../../faults/program-site';
import { type MoneySite, openMoney } from '../money-site';
import { bringIn, confirm, preview, takeOut, upload } from './sheet-site';

/** Files as other tools, and people in a hurry, make them. */
let site: MoneySite;
beforeAll(async () => { site = await openMoney(); });
afterAll(() => site.local.close());

const lookAt = async (sheet: SheetName, text: string, form: SheetForm | null = null) => {
  const { local, programId } = site;
  return must(await preview(local, officer, programId, sheet, await upload(local, officer, programId, sheet, text), form));
};
const problemsOf = async (sheet: SheetName, text: string): Promise<readonly string[]> => (await lookAt(sheet, text)).problems.map(({ line, column, message }) => `${line} ${column ?? '-'}: ${message}`);

test('a board of monday.com: a title above the headings, blank lines, mixed ends of lines, a cell of two lines, and its totals told by their line', async () => {
  const board = 'Budget board,,,\r\nQ4,,,\n\nType,Project key,Date,"Cost",Comment\nactual,WEB,2026-11-02,"$1,200.50","two\r\nlines"\r\n,,,,\nActuals,DATA,2026-11-03,(80.25),\r\nTotal,,,"$1,120.25",\n';
  const eur = board.replaceAll('$', '€');
  const found = await lookAt('lines', eur);
  expect(found.form.columns.map(({ column }) => column)).toEqual(['kind', 'project', 'from', 'amount', 'note']);
  expect(found.problems).toEqual([{ line: 10, column: null, message: expect.stringContaining('looks like a line of totals') as string }]);
  expect(await problemsOf('lines', board)).toContain('5 Amount: "$1,200.50" is in $, and the line in EUR: say so under Currency');
  expect(await bringIn(site.local, officer, site.programId, 'lines', eur.split('\nTotal')[0] ?? '')).toEqual({ new: 2, changed: 0, same: 0 });
  expect(await takeOut(site.local, officer, site.programId, 'lines')).toMatch(/1200\.50,EUR,,"two\nlines"[^]*-80\.25,EUR/);
});

test('a sheet of Planview by tabs, with other headings: chosen once, and remembered for the next', async () => {
  const sheet = (budget: string) => `Ledger\tCosted object\tFiscal start\tPlanned EUR\nBudget\tWEB\t01/31/2026\t${budget}\n`;
  const first = await lookAt('lines', sheet('12 500,00'));
  expect(first.problems[0]?.message).toMatch(/^No heading is taken for/);
  const keys = ['kind', 'project', 'from', 'amount'];
  const form = { mark: ',', days: 'mdy', columns: first.form.columns.map(({ heading }, at) => ({ heading, column: keys[at] ?? null })) } as const;
  const chosen = must(await preview(site.local, officer, site.programId, 'lines', first.uploadId, form));
  expect(chosen.problems).toEqual([]);
  must(await confirm(site.local, officer, site.programId, 'lines', chosen));
  expect(await lookAt('lines', sheet('9 000,00'))).toMatchObject({ remembered: true, problemsTotal: 0, counts: { new: 1 } });
});

test('a file of budgets without a kind: what its lines are is taken from the heading of their amounts, said in the preview, and can be chosen', async () => {
  const budgets = 'Project;Start;End;Budget\nWEB;01.01.2027;31.01.2027;1000\nDATA;01.01.2027;31.01.2027;2000\n';
  const found = await lookAt('lines', budgets);
  expect(found).toMatchObject({ problemsTotal: 0, counts: { new: 2 }, form: { all: { kind: 'budget' } }, forAll: [{ column: 'kind', heading: 'Kind', words: ['budget', 'actual', 'rest'], taken: 'budget', because: 'Budget' }] });
  const untold = await lookAt('lines', budgets.replace('Budget', 'Amount'));
  expect(untold).toMatchObject({ forAll: [{ taken: null, because: null }], problems: [{ line: 1, message: 'No heading is taken for Kind: choose what all lines of the file are, or add such a column, with budget, actual, rest in its lines.' }] });
  const { local, programId } = site;
  const chosen = must(await preview(local, officer, programId, 'lines', untold.uploadId, { ...untold.form, all: { kind: 'rest' } }));
  expect(chosen).toMatchObject({ problemsTotal: 0, forAll: [{ taken: 'rest', because: null }] });
  expect(must(await preview(local, officer, programId, 'lines', untold.uploadId, { ...untold.form, all: { kind: 'guess' } })).problems).toMatchObject([{ message: 'It cannot be said of all lines what their Kind is.' }]);
  // Another word for all lines is another file: what was looked at is not what would be written.
  expect(chosen.seen).not.toBe(must(await preview(local, officer, programId, 'lines', untold.uploadId, { ...untold.form, all: { kind: 'actual' } })).seen);
  expect(must(await confirm(local, officer, programId, 'lines', found))).toEqual({ new: 2, changed: 0, same: 0 });
  expect(await lookAt('lines', budgets)).toMatchObject({ counts: { new: 0, same: 2 }, remembered: true, form: { all: { kind: 'budget' } } });
  expect(await takeOut(local, officer, programId, 'lines')).toMatch(/,budget,,WEB,,2027-01-01,2027-01-31,1000.00,EUR/);
  for (const [heading, kind] of [['Budget 2027 (EUR)', 'budget'], ['Actual cost', 'actual'], ['Planned cost', 'budget'], ['Estimate to complete', 'rest']] as const) expect((await lookAt('lines', budgets.replace('Budget', heading))).form.all).toEqual({ kind });
});

test('what a spreadsheet made of numbers, days and ids is told with what to do about it', async () => {
  await bringIn(site.local, officer, site.programId, 'lines', 'Id,Kind,Project,From,Amount\n0042,actual,WEB,2026-11-02,1\n');
  const lines = [
    '42,actual,WEB,2026-11-02,1', '1.23E+15,actual,WEB,2026-11-02,1', 'A,actual,WEB,46327,1', 'B,actual,WEB,02.11.26,1', 'C,actual,WEB,2026-11-02,1E+06', 'D,actual,WEB,2026-11-02,45%',
    'E,actual,WEB,2026-11-02,01. Mai', 'F,actual,WEB,########,1', 'G,actual,WEB,2026-11-02,#REF!', 'H,actual,WEB,2026-11-02,USD 5',
  ];
  expect(await problemsOf('lines', `Id,Kind,Project,From,Amount\n${lines.join('\n')}\n`)).toEqual([
    expect.stringMatching(/^2 Id: "42" is here as "0042"/), expect.stringMatching(/^3 Id: "1.23E\+15" was shortened/), expect.stringMatching(/^4 From: "46327" is how a spreadsheet counts days/),
    expect.stringMatching(/^5 From: "02.11.26" has a year of two digits/), expect.stringMatching(/^6 Amount: "1E\+06" was shortened/), expect.stringMatching(/^7 Amount: "45%" is a percentage/),
    expect.stringMatching(/^8 Amount: "01. Mai" looks like a number that a spreadsheet took for a day/), expect.stringMatching(/^9 From: "########" is what a spreadsheet shows/),
    expect.stringMatching(/^10 Amount: "#REF!" is an error/), expect.stringMatching(/^11 Amount: "USD 5" is in USD/),
  ]);
});

test('a file that could be meant in two ways says so, and semicolons speak for a decimal comma', async () => {
  const file = 'Kind;Project;From;Amount;Currency\nactual;WEB;05.06.2026;1,125;KWD\n';
  expect(await lookAt('lines', file)).toMatchObject({ unsure: { mark: true, days: true }, form: { mark: ',' } });
  expect(await lookAt('lines', file.replace('05.06', '25.06').replace('1,125', '1,5'))).toMatchObject({ unsure: { mark: false, days: false }, form: { mark: ',', days: 'dmy' } });
});

test('what is no text is refused in words', async () => {
  const { local, programId } = site;
  const wide = [...'Kind,Amount'].join('\0');
  expect(await preview(local, officer, programId, 'lines', await upload(local, officer, programId, 'lines', wide))).toMatchObject({ ok: false, error: { code: 'bad-input', message: expect.stringContaining('save the sheet as CSV (UTF-8)') as string } });
});

test('risks come in by the words of the usual scales, and a scale of other steps is not stretched', async () => {
  const file = 'Title;Likelihood;Severity;Status\nFlood;Almost certain;Major;owned\nStrike;2 - Unlikely;5;\nFraud;Very High;very low;accepted\nWrong;7;high;\nOdd;often;3,5;\n';
  expect(await problemsOf('risks', file)).toEqual([
    expect.stringMatching(/^5 Probability: "7" is no step from 1 to 5/), expect.stringMatching(/^6 Probability: "often" is no step/), expect.stringMatching(/^6 Impact: "3,5" is no step/),
  ]);
  expect(await bringIn(site.local, officer, site.programId, 'risks', file.split('\nWrong')[0] ?? '')).toMatchObject({ new: 3 });
  const { risks } = must(await site.local.invoke(officer, 'flagship-global', 'risks', { programId: site.programId, from: 0 }));
  expect(Object.fromEntries(risks.map(({ name, inherent }) => [name, [inherent.probability, inherent.impact]]))).toEqual({ Flood: [5, 4], Strike: [2, 5], Fraud: [5, 1] });
});

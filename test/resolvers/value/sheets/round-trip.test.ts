import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SheetName } from '../../../../src/contract/value/sheets';
import { create, must, officer } from '../../../faults/program-site';
import { engineer, openMoney, type MoneySite } from '../money-site';
import { bringIn, takeOut } from './sheet-site';

const files: Readonly<Record<SheetName, string>> = {
  lines: [
    'Id;Kind;Work package;Project;Team;From;To;Amount;Currency;CapEx or OpEx;Note;Posted on;Takes back',
    'B1;budget;WEB-1;WEB;;01.09.2026;31.12.2026;1.234.567,89;EUR;capex;"Approved; ""as is""";02.09.2026;',
    '007;actual;WEB-1;;;01.10.2026;31.10.2026;1.234,00;EUR;;1.10;03.11.2026;',
    '123456789012345;actual;WEB-1;;;01.10.2026;31.10.2026;0,125;KWD;;DEC-12;03.11.2026;',
    '1E5;actual;WEB-1;;;01.10.2026;31.10.2026;1500;JPY;;true;03.11.2026;',
    'A1;actual;WEB-1;;;01.10.2026;31.10.2026;-0,05;EUR;;=credit;03.11.2026;',
    'A2;actual;;DATA;;29.02.2024;29.02.2024;100,10;USD;opex;"two\nlines";01.03.2024;',
    'A3;actual;;DATA;;29.02.2024;29.02.2024;-100,10;USD;opex;;01.03.2024;A2',
  ].join('\r\n'),
  baselines: [
    'Baseline\tHolds from\tKind\tReason\tCurrency\tManagement reserve\tMade on\tWork package\tName\tBudget\tPlanned start\tPlanned finish\tOriginal deadline\tPercent complete by\tChildren and weights\tLevel of effort\tResearch\tGates and weights\tVariances set to zero\tCost variance zero on\tSpent by then',
    'P1\t2026-09-01\tfirst\tSteering\tEUR\t1000.50\t2026-09-01\tWEB-1\tShop\t2000.25\t2026-09-01\t2026-12-01\t2026-11-30\tchildren\tWEB-2=2.5; WEB-3=0\tno\tno',
    'P1\t2026-09-01\tfirst\tSteering\tEUR\t1000.50\t2026-09-01\tDATA-1\tLake\t\t\t\t\tgates\tDATA-2\tyes\tyes\tIdea=1; Pilot=2.5',
    'P2\t2026-10-01\treset\tLater\tEUR\t0\t2026-10-01\tDATA\tAll data\t300\t2026-10-01\t2027-01-31\t\tfifty-fifty\t\tno\tno\t\tboth\t2026-09-30\t123.45',
  ].join('\n'),
  entered: 'Id,Work package,From,Percent complete,Posted on\nE1,WEB-1,2026-10-02,12.5,2026-10-05\nE2,DATA,2026-10-09,100%,2026-10-09\n,WEB-1,2026-10-02,0,2026-11-02\n',
  acts: 'Id,Work package,What,Gate,From,Reason,Posted on\nG1,DATA-1,pass,Idea,2026-10-02,,2026-10-05\nG2,DATA-1,take-back,Idea,2026-10-09,"Wrong; numbers",2026-10-09\n,DATA-1,stop,,2026-11-01,=No market,2026-11-02\n',
  objectives: 'Id,Increment,Team,Objective,Planned value,Actual value,Committed,Frozen on,Delivered,Scored on,Added on,Epics\nO1,One,Project WEB,"Pay, fast",8,7,yes,2026-09-02,yes,2026-10-30,2026-09-01,WEB-1; DATA-1\n,Two,Project DATA,@home,,,no,,,,2026-11-02,\n',
  benefits: [
    'Id,Benefit,Unit,Baseline,Target,Review on,Projects,Measured on,Measured value,Year,Planned money,Actual money,Currency',
    'N1,Fewer calls,calls a week,1200.5,-1,2027-02-01,WEB; DATA,2026-10-01,1100,2026,5000,4000.5,EUR',
    'N1,Fewer calls,calls a week,1200.5,-1,2027-02-01,WEB; DATA,2026-11-01,1050.25,2027,6000,,EUR',
    'N2,-trust,score,,,,,,,,,,',
  ].join('\n'),
  risks: 'Id,Risk,Probability,Impact,Treatment,Probability after treatment,Impact after treatment,Treatment verified on,ROAM,Owner,Due on,Closed on,Tags\nR1,=cmd,4,5,"""Try""",2,3,2026-11-01,mitigated,Ann,2026-12-01,,a; b\nR2,Gone,1,1,,,,,,,,2026-11-02,\n',
};
const rowsIn: Readonly<Record<SheetName, number>> = { lines: 7, baselines: 2, entered: 3, acts: 3, objectives: 2, benefits: 2, risks: 2 };
const names = Object.keys(files) as SheetName[];

let site: MoneySite;
let other: string;

const planIncrements = async (programId: string): Promise<void> => {
  const { version } = must(await site.local.invoke(officer, 'flagship-global', 'settings', { programId }));
  must(await site.local.invoke(officer, 'flagship-global', 'changeAssumptions', { programId, version, changes: [{ key: 'increments', value: ['=2026-09-01=2026-10-31=One', '=2026-11-01=2026-12-31=Two'] }] }));
};

/** Another program of the same projects, with finance and a currency, and nothing of value yet. */
const emptyProgram = async (): Promise<string> => {
  const { local } = site;
  const programId = await create(local, { projectKeys: ['WEB', 'DATA'] });
  await local.platform.drain();
  const { version } = must(await local.invoke(officer, 'flagship-global', 'settings', { programId }));
  const accountId = local.site.userByEmail(officer)?.accountId ?? '';
  must(await local.invoke(officer, 'flagship-global', 'saveRoles', { programId, version, visibility: 'published', everyone: 'viewer', grants: [{ role: 'finance', holder: { kind: 'user', accountId, name: '' } }] }));
  must(await local.invoke(officer, 'flagship-global', 'saveMoneyRules', { programId, version: 0, rules: { currency: 'EUR', source: 'lines', exchange: [], rates: [], roles: [], runRates: [], policy: [] } }));
  return programId;
};

beforeAll(async () => {
  site = await openMoney();
  other = await emptyProgram();
  for (const programId of [site.programId, other]) await planIncrements(programId);
});
afterAll(() => site.local.close());

/** Increments and aims have ids of their own in each program; their names are what a file says. */
describe.each(names)('%s', (sheet) => {
  test('come in, go out, and come in again as the same', async () => {
    const { local, programId } = site;
    expect(await bringIn(local, officer, programId, sheet, files[sheet])).toEqual({ new: rowsIn[sheet], changed: 0, same: 0 });
    const out = await takeOut(local, officer, programId, sheet);
    expect(await bringIn(local, officer, programId, sheet, out)).toEqual({ new: 0, changed: 0, same: rowsIn[sheet] });
    expect(await takeOut(local, officer, programId, sheet)).toBe(out);
  });

  test('go out for a spreadsheet with a decimal comma, and come in again as the same', async () => {
    const { local, programId } = site;
    const out = await takeOut(local, officer, programId, sheet, 'semicolon');
    expect(out).toMatch(/^\uFEFF[^,\r]+;/);
    expect(await bringIn(local, officer, programId, sheet, out)).toEqual({ new: 0, changed: 0, same: rowsIn[sheet] });
  });

  // Exports that these opened as their own kind of file, and saved as CSV again.
  test.each(['libreoffice-german', 'gnumeric'])('are the same after %s opened and saved them', async (program) => {
    const { local, programId } = site;
    const written = readFileSync(join(__dirname, 'written', program, `${sheet}.csv`), 'utf8');
    expect(await bringIn(local, officer, programId, sheet, written)).toEqual({ new: 0, changed: 0, same: rowsIn[sheet] });
  });

  test('are the same in a program that had none', async () => {
    const { local, programId } = site;
    const out = await takeOut(local, officer, programId, sheet);
    expect(await bringIn(local, officer, other, sheet, out)).toEqual({ new: rowsIn[sheet], changed: 0, same: 0 });
    expect(await takeOut(local, officer, other, sheet)).toBe(out);
  });
});

test('a program whose sheets all came in from another one tells the same of itself', async () => {
  const { local } = site;
  const at = async <T>(programId: string, call: string, payload: object = {}): Promise<T> => must(await local.invoke(officer, 'flagship-global', call as never, { programId, ...payload } as never)) as T;
  const state = async (programId: string) => {
    const earned = await at<{ figures: unknown; packages: unknown; curve: unknown }>(programId, 'earned', { by: 'package', sort: { by: 'name', descending: false }, from: 0 });
    const costs = await at<{ totals: unknown }>(programId, 'costs');
    const objectives = await at<{ figures: unknown; increments: readonly { name: string; list: readonly object[] }[] }>(programId, 'objectives');
    const benefits = await at<{ figures: unknown; benefits: unknown }>(programId, 'benefits');
    const { risks } = await at<{ risks: unknown }>(programId, 'risks', { from: 0 });
    return { earned: [earned.figures, earned.packages, earned.curve], costs: costs.totals, objectives: [objectives.figures, objectives.increments.map(({ name, list }) => [name, list])], benefits: [benefits.figures, benefits.benefits], risks };
  };
  const there = await state(site.programId);
  expect(there).toMatchObject({ earned: [expect.anything(), [{ name: 'All data', finish: '2027-01-31' }], expect.anything()], risks: [{ name: '=cmd' }, { name: 'Gone' }] });
  expect(await state(other)).toEqual(there);
});

test('what comes out says what went in, to the cent and the day', async () => {
  const { local, programId } = site;
  const lines = await takeOut(local, officer, programId, 'lines');
  for (const part of ['1234567.89', '-0.05', '2024-02-29', '-100.10', '"two\nlines"', '\'=credit', "'007", "'DEC-12", '0.125,KWD', '1500,JPY']) expect(lines).toContain(part);
  const baselines = await takeOut(local, officer, programId, 'baselines');
  for (const part of ['Idea=1; Pilot=2.5', 'both', '123.45', '1000.50', '2000.25', 'WEB-2=2.5; WEB-3=0', 'DATA-2=1']) expect(baselines).toContain(part);
  const benefits = await takeOut(local, officer, programId, 'benefits');
  for (const part of ['1050.25', '1200.5', '4000.50', '\'-trust']) expect(benefits).toContain(part);
});

test('who may not see money takes out benefits without it, and no line of the book', async () => {
  const { local, programId } = site;
  const benefits = await takeOut(local, engineer, programId, 'benefits');
  expect(benefits).toContain('1050.25');
  expect(benefits).not.toMatch(/5000|4000|Planned money/);
  expect(await local.invoke(engineer, 'flagship-global', 'exportBook', { programId, sheet: 'lines', from: 0 })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
});

import type { GrantView } from '../../../src/contract/people';
import type { ValueSettingsInput } from '../../../src/contract/value/value-settings';
import { isoDay } from '../../../src/model/day';
import { makeProgram, must, officer, openTiny } from '../../faults/program-site';
import type { Local } from '../../local-jira/forge/harness';
import { editIssue } from '../../local-jira/site/issue-edits';
import { fieldIds } from '../../local-jira/site/standard-fields';
import { standardUsers } from '../../local-jira/site/standard-tables';
import { bringIn } from './sheets/sheet-site';

jest.setTimeout(60_000);

/** Activities of a paper mill with their weeks and what they wait for: J. Heizer, B. Render, Operations management. A week is a working day here. */
const mill: readonly (readonly [weeks: number, ...after: readonly number[]])[] = [[2], [3], [2, 1], [4, 1, 2], [4, 3], [3, 3], [5, 4, 5], [2, 6, 7]];

/** Published examples the whole way: typed in, imported, frozen and entered by the product's own calls, on Friday, 2026-11-20. */
let local: Local;
beforeAll(async () => {
  local = await openTiny({
    projects: ['WEB', 'DATA', 'MILL'],
    issues: ['WEB-1 Epic doing', 'WEB-2 Epic doing', 'WEB-3 Epic doing', 'WEB-4 Epic todo', 'DATA-1 todo', ...mill.map(([weeks], at) => `MILL-${at + 1} todo estimate ${8 * weeks}`)],
    links: mill.flatMap(([, ...after], at) => after.map((before) => `MILL-${before} blocks MILL-${at + 1}`)),
  });
});
afterAll(() => local.close());

const call = async (name: string, payload: object): Promise<never> => must(await local.invoke(officer, 'flagship-global', name as never, payload as never)) as never;
const figure = async (programId: string, measure: string): Promise<number | null> => must(await local.invoke(officer, 'flagship-global', 'evidence', { programId, measure })).figure.value;
const figures = (programId: string, ...measures: readonly string[]): Promise<readonly (number | null)[]> => Promise.all(measures.map((measure) => figure(programId, measure)));

/** A program that the officer manages and keeps the money of, in euros. */
const open = async (projectKey: string): Promise<string> => {
  const programId = await makeProgram(local, { projectKeys: [projectKey] });
  const { version } = must(await local.invoke(officer, 'flagship-global', 'overview', { programId }));
  const finance: GrantView = { role: 'finance', holder: { kind: 'user', accountId: standardUsers.officer.accountId, name: '' } };
  await call('saveRoles', { programId, version, visibility: 'published', everyone: 'viewer', grants: [finance] });
  const settings: ValueSettingsInput = { off: [], currency: 'EUR', packagesAre: 'epic', method: 'entered', estimate: 'typical', discountRate: '0.1', reviewEveryDays: null, research: [], effort: [] };
  const { version: first } = must(await local.invoke(officer, 'flagship-global', 'valueSettings', { programId }));
  await call('saveValueSettings', { programId, version: first, settings });
  return programId;
};

/** R. Mulcahy, PMP exam prep: a fence of four sides, a side a day, at the end of day three. */
test('the fence: CPI 0.893, SPI 0.833, EAC 4,480', async () => {
  const programId = await open('WEB');
  const sides = [['WEB-1', '2026-11-18', 1000, 100], ['WEB-2', '2026-11-19', 1200, 100], ['WEB-3', '2026-11-20', 600, 50], ['WEB-4', '2026-11-23', 0, 0]] as const;
  for (const [key, on] of sides) editIssue(local.site, null, String(local.site.issueByKey(key)?.id), { duedate: on, custom: { [fieldIds.startDate]: on } });
  await local.platform.drain();
  const spent = sides.flatMap(([key, on, amount]) => (amount === 0 ? [] : [`actual,${key},${on},${amount},EUR`]));
  await bringIn(local, officer, programId, 'lines', `Kind,Work package,From,Amount,Currency\n${sides.map(([key, on]) => `budget,${key},${on},1000,EUR`).join('\n')}\n${spent.join('\n')}\n`);
  await call('saveBaseline', { programId, draft: { kind: 'first', from: '2026-11-16', without: [] }, last: null, reason: 'as agreed', reserve: null });
  for (const [key, , , percent] of sides) await call('enterPercent', { programId, package: `epic:${local.site.issueByKey(key)?.id}`, from: '2026-11-20', percent, seen: null });
  expect(await figures(programId, 'planned-value', 'earned-value', 'actual-cost', 'budget-at-completion', 'cost-variance', 'schedule-variance', 'eac', 'etc', 'vac')).toEqual(
    [3_000_00, 2_500_00, 2_800_00, 4_000_00, -300_00, -500_00, 4_480_00, 1_680_00, -480_00].map((value) => expect.closeTo(value, 6) as number));
  expect((await figures(programId, 'cpi', 'spi')).map((value) => value?.toFixed(3))).toEqual(['0.893', '0.833']);
});

test('the paper mill: 15 units of time, and A C E G H are critical', async () => {
  const programId = await makeProgram(local, { projectKeys: ['MILL'] });
  const { figure: { value }, inputs, issues } = must(await local.invoke(officer, 'flagship-global', 'evidence', { programId, measure: 'critical-path-finish' }));
  expect([isoDay(value ?? 0), inputs.find(({ name }) => name === 'Longest path')?.value]).toEqual(['2026-12-10', 15]);
  expect(issues.map(({ key }) => key).sort()).toEqual(['MILL-1', 'MILL-3', 'MILL-5', 'MILL-7', 'MILL-8']);
});

describe('a program of one project', () => {
  let programId: string;
  beforeAll(async () => { programId = await open('DATA'); });

  /** S. Ross, R. Westerfield, B. Jordan, Fundamentals of corporate finance: 200 out, 50, 60, 70 and 200 in, at 10%. */
  test('a case that pays back in 3.38 years, from sheets with decimal commas', async () => {
    await bringIn(local, officer, programId, 'lines', 'Kind;From;Amount;Currency\nbudget;01.12.2026;200,00;EUR\n');
    await bringIn(local, officer, programId, 'benefits', 'Id;Benefit;Unit;Year;Planned money;Currency\n1;Sales;EUR;2027;50,00;EUR\n1;Sales;EUR;2028;60,00;EUR\n1;Sales;EUR;2029;70,00;EUR\n1;Sales;EUR;2030;200,00;EUR\n');
    // The book adds flows that it has rounded to the cent, and prints 84.23.
    expect(await figures(programId, 'npv')).toEqual([84_24]);
    expect((await figure(programId, 'payback'))?.toFixed(2)).toBe('3.38');
  });

  /** Scaled Agile, "Inspect and adapt": 50 planned in six committed objectives; 41 reached of them, and 4 of two that were not. */
  test('a sheet of a team that is predictable to 90%', async () => {
    const { version } = must(await local.invoke(officer, 'flagship-global', 'settings', { programId }));
    await call('changeAssumptions', { programId, version, changes: [{ key: 'increments', value: ['=2026-09-01=2026-10-31=One'] }] });
    const { increments: [increment], teams: [team] } = must(await local.invoke(officer, 'flagship-global', 'objectives', { programId }));
    const at = { incrementId: increment?.id ?? '', teamId: team?.id ?? '' };
    const enter = (planned: number, name: string): Promise<{ readonly id: string; readonly version: number }> => call('saveObjective', { programId, id: null, version: 0, ...at, name, planned, epics: [] });
    const committed = [];
    for (const [name, planned] of [['Locations', 7], ['Images', 8], ['Triangulation', 8], ['Speed', 10], ['Index', 10], ['Abstracts', 7]] as const) committed.push(await enter(planned, name));
    await call('freezeObjectives', { programId, ...at, seen: committed });
    const more = [await enter(7, 'Fuzzy search'), await enter(4, 'Tags')];
    const actual = [7, 8, 6, 5, 8, 7, 0, 4];
    for (const [place, { id }] of [...committed, ...more].entries()) await call('scoreObjective', { programId, id, version: place < committed.length ? 2 : 1, delivered: actual[place] !== 0, actual: actual[place] });
    expect(await figures(programId, 'predictability', 'objective-completion')).toEqual([90, 100]);
  });
});

import type { PlanAsked, PlanPage } from '../../../src/contract/plan';
import { must, officer, refused } from '../../faults/program-site';
import { engineer, lead, openPlan, type PlanSite } from './plan-site';

let site: PlanSite;
beforeAll(async () => { site = await openPlan(); });
afterAll(() => site.local.close());

const plan = async (asked: Partial<PlanAsked> & { readonly from?: number; readonly asOf?: string } = {}, email = officer): Promise<PlanPage> =>
  must(await site.call(email, 'plan', { open: [], hideDone: false, text: null, from: 0, ...asked }));

const shown = ({ rows }: PlanPage): readonly string[] => rows.map(({ depth, key }) => `${' '.repeat(depth)}${key}`);

test('what is open is shown, and nothing below what is folded', async () => {
  const folded = ['', ' DATA', '  DATA-1', ' WEB', '  WEB-1', '  loose:WEB'];
  expect(shown(await plan())).toEqual(folded);
  expect(shown(await plan({ open: ['WEB-1', 'loose:WEB', 'NONE-1', '-DATA'], hideDone: true }))).toEqual(['', ' DATA', ' WEB', '  WEB-1', '   WEB-2', '   WEB-3', '  loose:WEB', '   WEB-4']);
  expect(shown(await plan({ open: ['-'] }))).toEqual(['']);
  expect((await plan()).links).toEqual([{ from: 2, to: 4, health: 'tight', critical: false, count: 1 }]);
});

test('a word is looked for in keys and summaries, and what it lies under is opened', async () => {
  const found = await plan({ text: 'label' });
  expect(shown(found)).toEqual(['', ' DATA', '  DATA-1', '   DATA-2']);
  expect(found.rows.map(({ name }) => name).slice(2)).toEqual(['Labels', 'Fix label drift']);
  expect(shown(await plan({ text: 'web-4' }))).toEqual(['', ' WEB', '  loose:WEB', '   WEB-4']);
});

test('what one may not see is in no row, no count, no date and no link, and cannot be looked for', async () => {
  const all = { open: ['loose:DATA', 'WEB-1'] };
  const [seen, hidden] = [await plan(all, lead), await plan(all, engineer)];
  expect(shown(seen)).toContain('   DATA-3');
  expect([seen.last, seen.links.length, seen.rows[0]?.issues, seen.total]).toEqual(['2027-05-01', 2, 7, 12]);
  expect(JSON.stringify(hidden)).not.toMatch(/DATA-3|Salaries|2027-05/);
  expect([hidden.last, hidden.links.length, hidden.rows[0]?.issues, hidden.total]).toEqual(['2026-12-24', 1, 6, 10]);
  expect(shown(await plan({ text: 'salaries' }, engineer))).toEqual(['']);
  expect(shown(await plan({ text: 'DATA-3' }, lead))).toEqual(['', ' DATA', '  loose:DATA', '   DATA-3']);
});

test('an issue that was secured a moment ago, before the app heard of it, is not there', async () => {
  const { site: jira } = site.local;
  const [open, secured] = [jira.issue('WEB-4'), jira.issue('DATA-2')];
  const levelId = jira.issue('DATA-3')?.securityLevelId ?? null;
  if (open === undefined || secured === undefined) throw new Error('The site lacks an issue.');
  const row = jira.tables.issue.get(secured.id);
  if (row === undefined) throw new Error('The site lacks an issue.');
  jira.put('issue', { ...row, securityLevelId: levelId });
  try {
    expect(shown(await plan({ open: ['DATA-1'] }, engineer))).toEqual(['', ' WEB', '  WEB-1', '  loose:WEB', ' DATA', '  DATA-1']);
    expect(shown(await plan({ text: 'drift' }, engineer))).toEqual(['']);
  } finally {
    jira.put('issue', row);
  }
});

test('dates can be moved where Jira has a field for them, and only today', async () => {
  const moves = (page: PlanPage): readonly unknown[] => page.rows.filter(({ key }) => ['WEB', 'WEB-1', 'WEB-2'].includes(key)).map(({ movable }) => movable);
  expect(moves(await plan({ open: ['WEB-1'] }))).toEqual([{ start: false, finish: false }, { start: true, finish: true }, { start: true, finish: true }]);
  expect(moves(await plan({ open: ['WEB-1'], asOf: '2026-11-10' }))).toEqual(Array(3).fill({ start: false, finish: false }));
});

test('the plan of an earlier day, the fan of it, and days that are none', async () => {
  expect((await plan({ asOf: '2026-11-10' })).asOf).toBe('2026-11-10');
  const fan = must(await site.call(officer, 'forecastFan', { asOf: '2026-11-10' }));
  expect([fan.asOf, fan.weeks, fan.past.length, fan.past.at(-1)]).toEqual(['2026-11-10', [], 13, { day: '2026-11-10', open: 4 }]);
  expect(fan.reason).toMatch(/^Needs 6 complete weeks/);
  expect(refused(await site.call(officer, 'plan', { open: [], hideDone: false, text: null, from: 0, asOf: '2030-01-01' })).code).toBe('bad-input');
});

test('what no page sends is refused', async () => {
  const ask = (input: object) => site.local.ask(officer, 'flagship-global', 'plan', { programId: site.programId, open: [], hideDone: false, text: null, from: 0, ...input });
  for (const bad of [{ open: 'WEB' }, { open: Array(2_001).fill('A-1') }, { hideDone: 'yes' }, { text: 'x'.repeat(256) }, { from: -1 }, { from: 0.5 }]) {
    expect(await ask(bad)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  }
});

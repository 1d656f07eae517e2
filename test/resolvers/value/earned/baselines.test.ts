import type { EarnedView } from '../../../../src/contract/value/earned';
import type { ValueSettingsInput } from '../../../../src/contract/value/value-settings';
import { must, officer, refused } from '../../../faults/program-site';
import { createIssue, editIssue } from '../../../local-jira/site/issue-edits';
import { issueTypes } from '../../../local-jira/site/standard-tables';
import { fieldIds } from '../../../local-jira/site/standard-fields';
import { admin, engineer, lead, type MoneySite, openMoney } from '../money-site';

let site: MoneySite;
beforeEach(async () => { site = await openMoney(); });
afterEach(() => site.local.close());

const call = <Name extends string>(name: Name, payload: object, email = officer) => site.local.invoke(email, 'flagship-global', name as never, { programId: site.programId, ...payload } as never);
const settings: ValueSettingsInput = { off: [], currency: 'EUR', packagesAre: 'epic', method: 'children', estimate: 'typical', discountRate: null, reviewEveryDays: null, research: [], effort: [] };
const draft = (kind: 'first' | 'replan' | 'reset', from: string, without: readonly string[] = []) => ({ kind, from, without });
const save = (last: string | null, kind: 'first' | 'replan' | 'reset', from: string, more: object = {}, email = officer) =>
  site.local.invoke(email, 'flagship-global', 'saveBaseline', { programId: site.programId, draft: draft(kind, from), last, reason: 'as agreed', reserve: null, ...more });
const earned = async (email = officer, asOf?: string): Promise<EarnedView> => must(await site.local.invoke(email, 'flagship-global', 'earned', {
  programId: site.programId, by: 'package', sort: { by: 'name', descending: false }, from: 0, ...(asOf === undefined ? {} : { asOf }),
}));
const figure = ({ figures }: EarnedView, measure: string) => figures.find((one) => one.measure === measure);

/** WEB-1 is planned for the four weeks from 2 to 27 November, with 1,000 euros, of which 300 are spent; nothing is done yet. */
const planned = async (): Promise<void> => {
  const id = String(site.id('WEB-1'));
  editIssue(site.local.site, null, id, { duedate: '2026-11-27', custom: { [fieldIds.startDate]: '2026-11-02' } });
  await site.local.platform.drain();
  const line = { package: `epic:${id}`, projectId: null, teamId: null, currency: 'EUR', class: null, note: '' };
  must(await call('addLines', { lines: [{ ...line, kind: 'budget', from: '2026-11-02', to: '2026-11-27', amount: '1000' }, { ...line, kind: 'actual', from: '2026-11-02', to: '2026-11-06', amount: '300' }] }));
};

test('a baseline freezes what is there, and says what lacks; figures follow from it', async () => {
  await planned();
  const preview = must(await site.local.invoke(officer, 'flagship-global', 'previewBaseline', { programId: site.programId, draft: draft('first', '2026-11-01'), packagesFrom: 0 }));
  expect(preview.packages.map(({ key, budget, start, finish, children, missing }) => [key, budget.amount?.minor ?? null, start, finish, children, missing])).toEqual([
    ['WEB-1', 1000_00, '2026-11-02', '2026-11-27', 2, []], ['DATA-1', null, null, null, 1, ['a budget', 'a planned start', 'a planned finish']],
  ]);
  expect(must(await save(preview.last, 'first', '2026-11-01', { reserve: '50' }))).toMatchObject({ packages: 2 });
  const view = await earned();
  expect(['spi', 'cpi', 'budget-variance'].map((key) => figure(view, key)?.value ?? null)).toEqual([0, 0, -450_00]);
  expect(view.packages.map(({ planned: { amount }, leftOut }) => [amount?.minor ?? null, leftOut])).toEqual([[null, 'without a budget'], [750_00, null]]);
});

test('two who make one: the second is told; a first comes first, and none holds before what was reported', async () => {
  expect(refused(await save(null, 'replan', '2026-11-01')).detail).toEqual({ field: 'kind' });
  const { id } = must(await save(null, 'first', '2026-11-02'));
  expect(refused(await save(null, 'replan', '2026-11-03')).code).toBe('conflict');
  expect(refused(await save(id, 'replan', '2026-11-02')).detail).toEqual({ field: 'from' });
  expect(refused(await save(id, 'replan', '2026-12-02')).detail).toEqual({ field: 'from' });
  must(await save(id, 'replan', '2026-11-09'));
  expect((await earned()).baselines.map(({ kind, from, by }) => [kind, from, by])).toEqual([['replan', '2026-11-09', 'Olga Officer'], ['first', '2026-11-02', 'Olga Officer']]);
  expect((await earned(officer, '2026-11-05')).baselines.map(({ kind }) => kind)).toEqual(['first']);
});

test('a manager without the finance role freezes budgets without being told any, and sets no reserve', async () => {
  await planned();
  const preview = must(await site.local.invoke(admin, 'flagship-global', 'previewBaseline', { programId: site.programId, draft: draft('first', '2026-11-01'), packagesFrom: 0 }));
  expect([preview.budget, preview.reserve, JSON.stringify(preview).includes('100000')]).toEqual([{ amount: null, reason: 'not shown to you: it takes the finance role' }, false, false]);
  expect(refused(await save(null, 'first', '2026-11-01', { reserve: '1' }, admin)).code).toBe('not-allowed');
  must(await save(null, 'first', '2026-11-01', {}, admin));
  const mine = await earned(admin);
  expect([mine.reason, figure(mine, 'cpi')?.reason, mine.packages.map(({ budget, costIndex, percent }) => [budget.amount, costIndex, percent])]).toEqual([
    'Not shown to you: it takes the finance role.', 'Not shown to you: it takes the finance role.', [[null, null, 0], [null, null, 0]],
  ]);
  expect((await earned(lead)).packages.map(({ budget }) => budget.amount?.minor ?? null).sort()).toEqual([1000_00, null]);
  for (const [name, payload] of [['saveBaseline', { draft: draft('replan', '2026-11-02'), last: null, reason: 'x', reserve: null }], ['saveValueSettings', { version: 1, settings }]] as const) {
    expect([name, refused(await call(name, payload, engineer) as never).code]).toEqual([name, 'not-allowed']);
  }
});

test('settings: two on one version, a currency that baselines hold, a module switched off', async () => {
  const { version } = must(await site.local.invoke(officer, 'flagship-global', 'valueSettings', { programId: site.programId }));
  const put = (change: Partial<ValueSettingsInput>, seen = version) => site.local.invoke(officer, 'flagship-global', 'saveValueSettings', { programId: site.programId, version: seen, settings: { ...settings, ...change } });
  const { version: next } = must(await put({ estimate: 'combined' }));
  expect(refused(await put({ estimate: 'atypical' }))).toMatchObject({ code: 'conflict', detail: { conflict: { by: 'Olga Officer', rows: [{ what: 'Value: estimate at completion', theirs: 'combined', yours: 'atypical' }] } } });
  must(await save(null, 'first', '2026-11-02'));
  expect(refused(await put({ currency: 'USD' }, next)).detail).toEqual({ field: 'currency' });
  const summary = async () => {
    const { modules, figures, bar } = must(await site.local.invoke(officer, 'flagship-global', 'value', { programId: site.programId }));
    return [modules[0]?.state, figures.map(({ measure }) => measure), bar === null];
  };
  expect(await summary()).toEqual(['on', ['cpi', 'spi', 'spi-t', 'budget-variance', 'on-time-completion'], false]);
  must(await put({ off: ['earned'] }, next));
  expect(await earned()).toMatchObject({ off: true, reason: 'Earned value is switched off for this program.' });
  expect(await summary()).toEqual(['off', ['on-time-completion'], true]);
});

test('percents that people enter: by the baseline that asks for them, dated, and never over somebody else\'s', async () => {
  const { version } = must(await site.local.invoke(officer, 'flagship-global', 'valueSettings', { programId: site.programId }));
  must(await site.local.invoke(officer, 'flagship-global', 'saveValueSettings', { programId: site.programId, version, settings: { ...settings, method: 'entered' } }));
  must(await save(null, 'first', '2026-11-02'));
  const enter = (percent: number, from: string, seen: string | null) => site.local.invoke(officer, 'flagship-global', 'enterPercent', { programId: site.programId, package: `epic:${site.id('WEB-1')}`, from, percent, seen });
  const { id } = must(await enter(40, '2026-11-10', null));
  expect(refused(await enter(60, '2026-11-12', null))).toMatchObject({ code: 'conflict' });
  expect(refused(await enter(60, '2026-12-12', id)).code).toBe('bad-input');
  must(await enter(60, '2026-11-12', id));
  const percent = async (asOf?: string) => (await earned(officer, asOf)).packages.find(({ key }) => key === 'WEB-1')?.percent;
  expect([await percent(), await percent('2026-11-19')]).toEqual([60, null]);
});

test('the currency stays under frozen baselines, whoever would change it and wherever', async () => {
  await planned();
  must(await save(null, 'first', '2026-11-01'));
  const { version, rules } = must(await site.local.invoke(officer, 'flagship-global', 'moneyRules', { programId: site.programId }));
  expect(refused(await site.local.invoke(officer, 'flagship-global', 'saveMoneyRules', { programId: site.programId, version, rules: { ...rules, currency: 'JPY' } }))).toMatchObject({ code: 'bad-input', message: expect.stringContaining('frozen in EUR') as string });
  must(await site.local.invoke(officer, 'flagship-global', 'saveMoneyRules', { programId: site.programId, version, rules }));
});

test('a later baseline says of a package that is past its finish that the rest is planned at once, and what to do; a stopped one keeps its weights', async () => {
  await planned();
  must(await save(null, 'first', '2026-11-01'));
  const id = String(site.id('WEB-1'));
  const look = async (kind: 'replan' | 'reset', from = '2026-11-10') => must(await site.local.invoke(officer, 'flagship-global', 'previewBaseline', { programId: site.programId, draft: draft(kind, from), packagesFrom: 0 }));
  expect((await look('reset')).overdue).toBeNull();
  editIssue(site.local.site, null, id, { duedate: '2026-11-09' });
  await site.local.platform.drain();
  const { packages, overdue, incomplete } = await look('reset');
  expect([overdue, incomplete, packages.map((one) => one.overdue)]).toEqual([{ packages: 1, advice: 'Give their epics due dates to come in Jira first, or leave them out.' }, 1, [true, false]]);
  expect((await look('replan', '2026-11-09')).packages.map((one) => one.overdue)).toEqual([false, false]);
  must(await call('actOnPackage', { package: `epic:${id}`, act: 'stop', gate: null, from: '2026-11-10', reason: 'No market', seen: null }));
  expect((await look('replan', '2026-11-11')).packages.map(({ key, weighedBy, stopped, overdue: past }) => [key, weighedBy, stopped, past])).toContainEqual(['WEB-1', null, true, false]);
});

test('a draft of more packages than a page holds is listed page by page, and one of the last page can be left out', async () => {
  const { local, programId } = site;
  const project = [...local.site.tables.project.values()].find(({ key }) => key === 'DATA');
  for (let at = 0; at < 205; at += 1) createIssue(local.site, null, { projectId: project?.id ?? '', typeId: issueTypes.epic.id, summary: `Package ${at}` });
  await local.platform.drain();
  const page = async (packagesFrom: number) => must(await local.invoke(officer, 'flagship-global', 'previewBaseline', { programId, draft: draft('first', '2026-11-01'), packagesFrom }));
  const [first, second] = [await page(0), await page(200)];
  expect([first.packages.length, second.packages.length, first.total, second.packagesFrom]).toEqual([200, first.total - 200, second.total, 200]);
  const ids = [...first.packages, ...second.packages].map(({ id }) => id);
  expect(new Set(ids).size).toBe(first.total);
  const last = second.packages.at(-1)?.id ?? '';
  expect(must(await save(null, 'first', '2026-11-01', { draft: draft('first', '2026-11-01', [last]) }))).toMatchObject({ packages: first.total - 1 });
});

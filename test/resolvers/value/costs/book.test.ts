import type { CostLineInput, CostLinePage, CostsView } from '../../../../src/contract/value/costs';
import { ask, kept, must, officer, refused } from '../../../faults/program-site';
import { standardUsers } from '../../../local-jira/site/standard-tables';
import { admin, engineer, lead, type MoneySite, openMoney } from '../money-site';

let site: MoneySite;
beforeEach(async () => { site = await openMoney(); });
afterEach(() => site.local.close());

const line = (more: Partial<CostLineInput> = {}): CostLineInput => ({
  kind: 'actual', package: null, projectId: site.project('WEB'), teamId: null, from: '2026-11-02', to: '2026-11-13', amount: '100', currency: 'EUR', class: null, note: '', ...more,
});
const add = (lines: readonly CostLineInput[], email = officer) => site.local.invoke(email, 'flagship-global', 'addLines', { programId: site.programId, lines });
const costs = async (email = officer, asOf?: string): Promise<CostsView> => must(await site.local.invoke(email, 'flagship-global', 'costs', { programId: site.programId, ...(asOf === undefined ? {} : { asOf }) }));
const lines = async (filter = {}, email = officer): Promise<CostLinePage> => must(await site.local.invoke(email, 'flagship-global', 'costLines', { programId: site.programId, filter, from: 0 }));
const change = (lineId: string, to: CostLineInput | null, email = officer) => site.local.invoke(email, 'flagship-global', 'changeLine', { programId: site.programId, version: 1, lineId, line: to });
const table = async (part: 'project' | 'package' | 'team') => must(await site.local.invoke(officer, 'flagship-global', 'costTable', { programId: site.programId, part, from: 0 })).rows;
const trail = async (email: string) => must(await site.local.invoke(email, 'flagship-global', 'trail', { programId: site.programId, filter: { action: 'value-changed' }, before: null })).entries;

test('lines come into the book with their class and the rule for it, and into the totals of what they are for', async () => {
  const { version, rules } = must(await site.local.invoke(officer, 'flagship-global', 'moneyRules', { programId: site.programId }));
  const policy = [{ from: '2026-01-01', value: { otherwise: 'opex' as const, rules: [{ words: 'New product', of: 'project' as const, values: [site.project('WEB')], class: 'capex' as const }] } }];
  must(await site.local.invoke(officer, 'flagship-global', 'saveMoneyRules', { programId: site.programId, version, rules: { ...rules, policy } }));
  must(await add([
    line({ kind: 'budget', amount: '1000.50' }), line({ package: `epic:${site.id('WEB-1')}`, projectId: null }), line({ projectId: site.project('DATA'), amount: '-20' }),
    line({ amount: '10', currency: 'USD' }), line({ amount: '7', currency: 'CHF' }), line({ kind: 'rest', from: '2026-11-23', to: '2026-11-27', amount: '50', class: 'opex' }),
  ]));
  const view = await costs();
  expect([view.totals.budget, view.totals.actual, view.totals.forecast].map(({ amount }) => amount?.minor)).toEqual([1000_50, 89_00, 139_00]);
  expect([view.classes.capex, view.classes.opex, view.classes.undecided].map(({ amount }) => amount?.minor)).toEqual([109_00, -20_00, 0]);
  expect(view.gaps).toEqual(['No exchange rate for actual cost: 1 line in CHF. In no total.']);
  expect((await table('project')).map(({ name, actual }) => [name, actual.amount?.minor])).toEqual([['Project WEB (WEB)', 109_00], ['Project DATA (DATA)', -20_00]]);
  const page = await lines({ kind: 'actual' });
  expect([page.total, page.sum.amount?.minor, page.unconverted]).toEqual([4, 89_00, 1]);
  expect(page.rows.find(({ package: of }) => of !== null)).toMatchObject({ class: 'capex', rule: 'New product', project: { name: 'Project WEB (WEB)' }, by: 'Olga Officer', postedOn: '2026-11-20' });
});

test('nothing is entered that is not exact, is about nothing, or about what is not there; all lines come or none', async () => {
  const bad: readonly Partial<CostLineInput>[] = [
    { amount: '1.005' }, { amount: '5.5', currency: 'JPY' }, { amount: 'many' }, { from: '2026-11-14' }, { to: '2099-01-01' }, { projectId: null }, { projectId: '99999' },
    { package: 'epic:99999' }, { package: `epic:${site.id('DATA-1')}` }, { teamId: 'none' }, { currency: 'eur' },
  ];
  for (const one of bad) expect([one, refused(await add([line(), line(one)])).code]).toEqual([one, 'bad-input']);
  expect((await lines()).total).toBe(0);
});

test('a line that is taken back, or changed, stays in the book; yesterday is told as it was', async () => {
  const [id = ''] = must(await add([line()])).ids;
  site.local.clock?.advance(3 * 86_400_000);
  const { id: next } = must(await change(id, line({ amount: '80' })));
  expect([(await costs()).totals.actual.amount?.minor, (await lines()).total, (await lines({ voided: true })).rows.map(({ voidedOn }) => voidedOn)]).toEqual([80_00, 1, [null, '2026-11-23']]);
  must(await change(next ?? '', null));
  expect((await costs()).totals.actual.amount).toBeNull();
  expect([...kept(site.local).keys()].some((key) => key.includes(`${site.programId}:lines`))).toBe(true);
});

test('two finance users on one line: one is kept, the other is told who and what', async () => {
  const [id = ''] = must(await add([line()])).ids;
  const both = await Promise.all([change(id, line({ amount: '80' }), officer), change(id, line({ amount: '70' }), lead)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const lost = both.findIndex(({ ok }) => !ok);
  const [amounts, names] = [['EUR 80.00', 'EUR 70.00'], ['Olga Officer', standardUsers.lead.displayName]];
  expect(refused(both[lost] ?? both[0])).toMatchObject({
    code: 'conflict', detail: { conflict: { by: names[1 - lost], rows: [{ theirs: expect.stringContaining(amounts[1 - lost] ?? ''), yours: expect.stringContaining(amounts[lost] ?? '') }] } },
  });
  expect((await lines()).rows.map(({ amount }) => amount.minor)).toEqual([[80_00, 70_00][1 - lost]]);
});

test('without the finance role no amount is told: not on the page, not in the trail, not in its files', async () => {
  must(await add([line({ amount: '4711' })]));
  for (const email of [admin, engineer]) {
    const view = await costs(email);
    expect(view).toMatchObject({ rights: { sees: false, keeps: false }, totals: { actual: { amount: null, reason: 'not shown to you: it takes the finance role' } }, lines: 0, choices: { projects: [] } });
    expect(refused(await site.local.invoke(email, 'flagship-global', 'costLines', { programId: site.programId, filter: {}, from: 0 })).code).toBe('not-allowed');
    expect(refused(await add([line()], email)).code).toBe('not-allowed');
  }
  const told = await trail(admin);
  expect(told[0]).toMatchObject({ money: true, changes: [], who: 'Olga Officer' });
  for (const format of ['csv', 'json'] as const) {
    const file = (email: string) => site.local.invoke(email, 'flagship-global', 'exportTrail', { programId: site.programId, filter: {}, format, from: 0 });
    expect([must(await file(admin)).text.includes('4,711'), must(await file(officer)).text.includes('4,711')]).toEqual([false, true]);
  }
  expect(JSON.stringify(await trail(officer))).toContain('4,711');
});

test('a line about what is out of sight is not there, and in no sum', async () => {
  must(await add([line(), line({ projectId: site.project('DATA'), amount: '5' })]));
  site.local.close();
  site = await openMoney([{ type: 'user', parameter: standardUsers.officer.accountId }]);
  const [, id = ''] = must(await add([line(), line({ projectId: site.project('DATA'), amount: '5' })])).ids;
  expect([(await costs()).totals.actual.amount?.minor, (await costs(lead)).totals.actual.amount?.minor, (await lines({}, lead)).total]).toEqual([105_00, 100_00, 1]);
  expect(refused(await change(id, null, lead)).code).toBe('not-found');
});

test('of two who change one line, the second is told no amount of what it was moved to out of their sight', async () => {
  site.local.close();
  site = await openMoney([{ type: 'user', parameter: standardUsers.officer.accountId }]);
  const [id = ''] = must(await add([line()])).ids;
  must(await change(id, line({ projectId: site.project('DATA'), amount: '777' })));
  const told = refused(await change(id, line({ amount: '5' }), lead));
  expect(told).toMatchObject({ code: 'conflict', detail: { conflict: { rows: [{ theirs: 'moved to what you may not see' }] } } });
  expect(JSON.stringify(told)).not.toContain('777');
});

test('the book of an archived program stays as it is', async () => {
  const [id = ''] = must(await add([line()])).ids;
  const { version } = await ask(site.local).overview(site.programId);
  must(await site.local.invoke(officer, 'flagship-global', 'archiveProgram', { programId: site.programId, version, archived: true }));
  expect([refused(await add([line()])).message, refused(await change(id, null)).message]).toEqual([expect.stringMatching('archived'), expect.stringMatching('archived')]);
});

test('a deleted program leaves no money behind', async () => {
  must(await add([line()]));
  const { version } = await ask(site.local).overview(site.programId);
  const rows = () => [...kept(site.local).keys()].filter((key) => key.includes('value') && key.includes(site.programId));
  expect(rows().length).toBeGreaterThan(0);
  must(await site.local.invoke(officer, 'flagship-global', 'deleteProgram', { programId: site.programId, version }));
  expect(rows()).toEqual([]);
});

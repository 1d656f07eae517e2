import type { DateChange, DatesApplied, DatesPreview } from '../../../src/contract/plan';
import { kept, must, officer, refused } from '../../faults/program-site';
import { failCalls, failTransactions, refusal, tooMany } from '../../local-jira/forge/fault-rules';
import { editIssue } from '../../local-jira/site/issue-edits';
import { withLogSpy } from '../../log-spy';
import { engineer, lead, openPlan, type PlanSite } from './plan-site';

withLogSpy();

let site: PlanSite;
beforeEach(async () => { site = await openPlan(); });
afterEach(() => site.local.close());

const finish = (key: string, seen: string | null, day: string | null): DateChange => ({ key, finish: { seen, day } });
const preview = async (changes: readonly DateChange[], email = officer): Promise<DatesPreview> => must(await site.call(email, 'previewDates', { changes }));
const apply = async (changes: readonly DateChange[], email = officer): Promise<DatesApplied['rows']> => must(await site.call(email, 'applyDates', { changes })).rows;
const mays = ({ rows }: DatesPreview): readonly (string | null)[] => rows.map(({ may }) => (may.ok ? null : may.why ?? ''));
const writes = failCalls({ method: 'PUT', path: /\/issue\/\d+$/, times: 0 }, () => refusal(400, ''));

test('what the dates would move is told in figures and in words, and nothing is written', async () => {
  const before = kept(site.local);
  const late = await preview([{ key: 'DATA-2', start: { seen: '2026-11-23', day: '2026-12-07' }, finish: { seen: '2026-11-27', day: '2026-12-11' } }]);
  expect(late.rows).toEqual([{ change: expect.objectContaining({ key: 'DATA-2' }) as unknown, summary: 'Fix label drift', may: { ok: true, why: null } }]);
  expect(late.dependencies).toEqual([{ text: 'DATA-2 would come too late for WEB-2, which needs it by 2026-12-01.', better: false }]);
  expect(late.figures.map((row) => [row.before.measure, row.before.value, row.after.value])).toContainEqual(['late-dependencies', 0, 1]);
  expect(kept(site.local)).toEqual(before);
  expect(site.dates('DATA-2')).toEqual(['2026-11-23', '2026-11-27']);
});

test('what comes in time by it is told as better; what can no longer be told, as worse', async () => {
  must(await site.call(officer, 'applyDates', { changes: [finish('DATA-2', '2026-11-27', '2026-12-11')] }));
  await site.local.platform.drain();
  expect((await preview([finish('DATA-2', '2026-12-11', '2026-11-26')])).dependencies).toEqual([{ text: 'DATA-2 would come in time for WEB-2, which needs it by 2026-12-01.', better: true }]);
  expect((await preview([finish('DATA-2', '2026-12-11', null)])).dependencies).toMatchObject([{ better: false }]);
});

test('dates are written as the person, each once, and the trail has one entry for the list', async () => {
  const put: string[] = [];
  site.local.platform.faults.jira = (request, caller) => {
    if (request.method === 'PUT') put.push(`${caller.kind} ${new URL(request.url).pathname.split('/').at(-2) ?? ''}`);
    return null;
  };
  const rows = await apply([{ key: 'WEB-2', start: { seen: '2026-12-01', day: '2026-12-02' }, finish: { seen: '2026-12-10', day: '2026-12-11' } }, finish('WEB-4', '2026-11-30', null)]);
  expect(rows).toEqual([
    { key: 'WEB-2', done: true, message: 'Start date of WEB-2: 2026-12-02. Due date of WEB-2: 2026-12-11.' }, { key: 'WEB-4', done: true, message: 'Due date of WEB-4: none.' },
  ]);
  expect([site.dates('WEB-2'), site.dates('WEB-4'), put]).toEqual([['2026-12-02', '2026-12-11'], [null, null], ['user issue', 'user issue']]);
  expect(await site.trail(officer)).toEqual([{ withheld: false, changes: [
    { what: 'Start date of WEB-2', before: '2026-12-01', after: '2026-12-02' }, { what: 'Due date of WEB-2', before: '2026-12-10', after: '2026-12-11' }, { what: 'Due date of WEB-4', before: '2026-11-30', after: null },
  ] }]);
  await site.local.platform.drain();
  const page = must(await site.call(officer, 'plan', { open: ['WEB-1'], hideDone: false, text: null, from: 0 }));
  expect(page.rows.find(({ key }) => key === 'WEB-2')).toMatchObject({ start: '2026-12-02', finish: '2026-12-11', originalFinish: '2026-12-10' });
});

test('what somebody changed since is left as it is; what Jira has already is done, and leaves no second entry', async () => {
  const issue = site.local.site.issue('WEB-3');
  editIssue(site.local.site, null, issue?.id ?? '', { duedate: '2026-12-20' });
  const changes = [finish('WEB-3', '2026-12-18', '2026-12-31'), finish('WEB-4', '2026-11-30', '2026-12-01')];
  expect(mays(await preview(changes))).toEqual(['Somebody changed the due date of WEB-3 meanwhile: Jira has 2026-12-20, this page showed 2026-12-18. Load the plan again.', null]);
  expect((await apply(changes)).map(({ done }) => done)).toEqual([false, true]);
  expect([site.dates('WEB-3')[1], site.dates('WEB-4')[1]]).toEqual(['2026-12-20', '2026-12-01']);
  expect(await apply(changes)).toMatchObject([{ done: false }, { done: true, message: 'Jira has these dates of WEB-4 already.' }]);
  expect(await site.trail(officer)).toHaveLength(1);
});

test('whoever may not edit, a field that is not on the screen, and a finish before the start are told before, and not written', async () => {
  const data = [finish('DATA-2', '2026-11-27', '2026-12-01'), finish('WEB-4', '2026-11-30', '2026-12-01')];
  must(await site.local.invoke(officer, 'flagship-global', 'saveRoles', { programId: site.programId, version: 2, visibility: 'published', everyone: 'contributor', grants: [] }));
  expect(mays(await preview(data, engineer))).toEqual(['You may not edit DATA-2 (Jira\'s permission “Edit issues”).', null]);
  expect(await apply(data, engineer)).toMatchObject([{ done: false, message: expect.stringContaining('You may not edit DATA-2') as string }, { done: true }]);
  expect(mays(await preview([finish('WEB-2', '2026-12-10', '2026-11-30')]))).toEqual(['WEB-2 would be due on 2026-11-30, before it starts on 2026-12-01. Move both.']);
  expect(await apply([finish('WEB-2', '2026-12-10', '2026-11-30')])).toMatchObject([{ done: false }]);
  site.local.platform.faults.jira = failCalls({ path: /editmeta/ }, () => new Response('{"fields":{"summary":{}}}', { headers: { 'content-type': 'application/json' } }));
  expect(mays(await preview([finish('WEB-2', '2026-12-10', '2026-12-12')]))).toEqual([expect.stringContaining('Jira does not let you set the Due date of WEB-2')]);
  expect([site.dates('DATA-2'), site.dates('WEB-2')]).toEqual([['2026-11-23', '2026-11-27'], ['2026-12-01', '2026-12-10']]);
});

test('a hidden issue is one that is not there, in the preview, in what is applied and in the words of the trail', async () => {
  const changes = [finish('DATA-3', '2027-05-01', '2027-06-01'), finish('DATA-99', '2027-05-01', '2027-06-01')];
  const said = (text: string): string => text.replaceAll('DATA-99', 'DATA-3');
  const seen = await preview(changes);
  expect(seen).toMatchObject({ figures: [], dependencies: [], rows: [{ summary: '' }, { summary: '' }] });
  expect(new Set(mays(seen).map((text) => said(text ?? '')))).toEqual(new Set(['There is no DATA-3 in this program, or you may not see it.']));
  expect(new Set((await apply(changes)).map(({ done, message }) => `${done} ${said(message)}`)).size).toBe(1);
  expect(site.dates('DATA-3')[1]).toBe('2027-05-01');
  expect((await apply([...changes.slice(0, 1), finish('WEB-4', '2026-11-30', '2026-12-01')], lead)).map(({ done }) => done)).toEqual([true, true]);
  expect(await site.trail(officer)).toEqual([{ withheld: true, changes: [] }]);
});

test('Jira breaks off in the middle: what was written is told apart from what was not, nothing is written twice, and the rest goes on', async () => {
  const changes = [finish('WEB-2', '2026-12-10', '2026-12-11'), finish('WEB-3', '2026-12-18', '2026-12-19'), finish('WEB-4', '2026-11-30', '2026-12-01'), finish('DATA-2', '2026-11-27', '2026-11-26')];
  const ids = new Map(changes.map(({ key }) => [site.local.site.issue(key)?.id ?? '', key]));
  const tried: string[] = [];
  site.local.platform.faults.jira = async (request, caller) => {
    const key = request.method === 'PUT' ? ids.get(new URL(request.url).pathname.split('/').at(-1) ?? '') : undefined;
    if (key === undefined) return null;
    tried.push(key);
    if (key === 'WEB-2') return refusal(503, 'Down.');
    if (key === 'WEB-3') return refusal(400, 'Field cannot be set.');
    if (key !== 'WEB-4') return null;
    expect(caller.kind).toBe('user');
    editIssue(site.local.site, null, site.local.site.issue('WEB-4')?.id ?? '', { duedate: '2026-12-01' });
    return 'lost';
  };
  const rows = await apply(changes);
  expect(rows.map(({ key, done }) => `${key} ${done}`)).toEqual(['WEB-2 false', 'WEB-3 false', 'WEB-4 true', 'DATA-2 true']);
  expect(rows[1]?.message).toContain('Field cannot be set.');
  expect([...tried].sort()).toEqual(['DATA-2', 'WEB-2', 'WEB-3', 'WEB-4']);
  expect((await site.trail(officer)).map(({ changes: told }) => told.length)).toEqual([2]);
});

test('Jira asks to wait: what is written stays, the rest is not tried, and the list can be applied once more', async () => {
  const many = ['WEB-2', 'WEB-3', 'WEB-4', 'DATA-1', 'DATA-2', 'WEB-1', 'WEB-5', 'WEB-6'].map((key) => finish(key, site.dates(key)[1], '2027-01-04'));
  let tried = 0;
  site.local.platform.faults.jira = failCalls({ method: 'PUT', path: /\/issue\/\d+$/ }, () => { tried += 1; return tooMany(60); });
  expect((await apply(many)).map(({ message }) => message.startsWith('Not tried'))).toEqual([...Array<boolean>(6).fill(false), true, true]);
  expect([tried, await site.trail(officer)]).toEqual([6, []]);
  site.local.platform.faults.jira = failCalls({ method: 'PUT', path: /\/issue\/\d+$/, after: 2 }, () => tooMany(60));
  const rows = await apply(many);
  expect(rows.filter(({ done }) => done)).toHaveLength(2);
  for (const { done, message } of rows) if (!done) expect(message).toMatch(/Jira asks the app to wait|^Not tried/);
  expect((await site.trail(officer)).map(({ changes }) => changes.length)).toEqual([2]);
  site.local.platform.faults.jira = writes;
  expect((await apply(many)).every(({ done }) => done)).toBe(true);
  expect((await site.trail(officer)).map(({ changes }) => changes.length)).toEqual([6, 2]);
});

test('the trail cannot be kept: the rows that are written say so', async () => {
  site.local.platform.faults.storage = failTransactions({ how: 'fail-before', entity: 'trail' });
  const [row] = await apply([finish('WEB-4', '2026-11-30', '2026-12-01')]);
  expect([row?.done, site.dates('WEB-4')[1]]).toEqual([true, '2026-12-01']);
  expect(row?.message).toContain('the program\'s trail could not keep it');
});

test('a draft writes nothing to Jira, and says so before', async () => {
  must(await site.local.invoke(officer, 'flagship-global', 'publishProgram', { programId: site.programId, version: 2, visibility: 'draft' }));
  const changes = [finish('DATA-2', '2026-11-27', '2026-12-11')];
  const shown = await preview(changes);
  expect([mays(shown), shown.dependencies.length]).toEqual([[expect.stringContaining('is a draft')], 1]);
  expect(refused(await site.call(officer, 'applyDates', { changes })).message).toMatch(/is a draft.*Nothing was written\.$/);
});

test('viewers may neither preview nor write; what no page sends is refused', async () => {
  must(await site.local.invoke(officer, 'flagship-global', 'saveRoles', { programId: site.programId, version: 2, visibility: 'published', everyone: 'viewer', grants: [] }));
  for (const call of ['previewDates', 'applyDates'] as const) expect(refused(await site.call(engineer, call, { changes: [finish('WEB-4', '2026-11-30', '2026-12-01')] })).code).toBe('not-allowed');
  const change = finish('WEB-4', '2026-11-30', '2026-12-01');
  const bad: readonly unknown[] = [
    [], [{ key: 'WEB-4' }], [{ ...change, key: '../WEB-4' }], [{ key: 'WEB-4', finish: { seen: null, day: '2026-02-30' } }], [change, change], Array.from({ length: 101 }, (_, at) => finish(`A-${at + 1}`, null, null)),
    [{ ...change, summary: 'x' }], [{ key: 'WEB-4', finish: { day: null } }],
  ];
  for (const changes of bad) expect(await site.local.ask(officer, 'flagship-global', 'applyDates', { programId: site.programId, changes })).toMatchObject({ ok: false, error: { code: 'bad-input' } });
});

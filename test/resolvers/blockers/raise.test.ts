import { must, officer, refused } from '../../faults/program-site';
import { linkTypes } from '../../local-jira/site/standard-tables';
import { type BlockerSite, engineer, lead, openBlockers, outsider, raiseOf, stepsOf } from './blocker-site';

let site: BlockerSite;
beforeEach(async () => { site = await openBlockers(); });
afterEach(() => site.local.close());

test('the form names teams that can be asked, sentences of links, and what Jira lets the person do', async () => {
  const form = must(await site.call(lead, 'raiseForm', {}));
  expect(form).toMatchObject({ issue: { key: 'WEB-1', summary: 'Chart of accuracy', team: 'Web' }, why: null, link: { ok: true }, flag: { ok: true } });
  expect(form.programs).toEqual([{
    id: site.programId, name: 'P',
    teams: [{ id: 'project:10001', name: 'Data', project: { id: '10001', key: 'DATA', name: 'Data' }, create: { ok: true, why: null }, link: { ok: true, why: null } }],
    linkTypes: [{ id: linkTypes.blocks.id, name: 'Blocks', sentence: '{blocker} blocks {blocked}: {blocked} waits for {blocker}', from: 'blocker' }],
  }]);
  const [team] = must(await site.call(engineer, 'raiseForm', {})).programs[0]?.teams ?? [];
  expect(team).toMatchObject({ create: { ok: false, why: 'You may not create issues in DATA (Jira\'s permission “Create issues”).' }, link: { ok: false } });
});

test('issues are found by key and by words, of other teams, open, and visible to the person alone', async () => {
  const find = async (email: string, query: string) => must(await site.call(email, 'findBlockers', { programId: site.programId, query })).issues.map(({ key }) => key);
  expect(await find(lead, 'data-1')).toEqual(['DATA-1']);
  expect(await find(lead, 'label')).toEqual(expect.arrayContaining(['DATA-1', 'DATA-2']));
  expect(await find(lead, 'salaries')).toEqual(['DATA-3']);
  expect(await find(officer, 'salaries')).toEqual([]);
  expect(await find(officer, 'DATA-3')).toEqual([]);
  expect(await find(lead, 'schema')).toEqual([]);
  expect(await find(lead, 'export')).toEqual([]);
  expect(await find(lead, '"~* )')).toEqual([]);
});

test('raising writes the link, the request, the flag and the comment as the person, and figures follow', async () => {
  const before = await site.panel(lead);
  expect(before).toMatchObject({ waitsFor: [], promises: [], raise: { ok: true } });
  const raised = must(await site.call(lead, 'raiseBlocker', raiseOf(site)));
  expect(stepsOf(raised.steps)).toEqual(['link done', 'record done', 'flag done', 'comment done']);
  expect(raised.steps[0]?.message).toBe('DATA-1 blocks WEB-1.');
  expect(site.links()).toEqual(['DATA-1 Blocks WEB-1']);
  expect([site.isFlagged('WEB-1'), site.isFlagged('DATA-1'), site.comments('DATA-1'), site.comments('WEB-1')]).toEqual([true, false, 1, 0]);
  const [comment] = [...site.local.site.tables.comment.values()];
  expect(comment?.authorId).toBe(site.local.site.userByEmail(lead)?.accountId);
  expect(JSON.stringify(comment?.body)).toContain('WEB-1');
  const after = await site.panel(lead);
  expect(after.waitsFor.map(({ blocker, neededBy }) => [blocker.key, neededBy])).toEqual([['DATA-1', '2026-12-03']]);
  expect(after.promises).toMatchObject([{
    state: 'asked', askingTeam: 'Web', askedTeam: 'Data', askedBy: 'Liam Lead', askedOn: '2026-11-20', neededBy: '2026-12-03',
    reason: 'The chart needs clean labels', promisedFor: null, answer: { ok: true }, clear: { ok: true },
  }]);
  expect((await site.panel(lead, 'DATA-1')).promises).toHaveLength(1);
});

test('a type that reads the other way round is linked so that its sentence holds', async () => {
  const { version } = must(await site.local.invoke(officer, 'flagship-global', 'overview', { programId: site.programId }));
  must(await site.local.invoke(officer, 'flagship-global', 'changeAssumptions', { programId: site.programId, version, changes: [{ key: 'linkTypes', value: [`${linkTypes.depends.id}:inward`] }] }));
  const form = must(await site.call(lead, 'raiseForm', {}));
  expect(form.programs[0]?.linkTypes.find(({ id }) => id === linkTypes.depends.id)).toMatchObject({ sentence: '{blocked} depends on {blocker}: {blocked} waits for {blocker}', from: 'blocked' });
  const raised = must(await site.call(lead, 'raiseBlocker', raiseOf(site, { linkTypeId: linkTypes.depends.id, flag: false, comment: false })));
  expect(raised.steps[0]?.message).toBe('WEB-1 depends on DATA-1.');
  expect(site.links()).toEqual(['WEB-1 Depends DATA-1']);
  expect((await site.panel(lead)).waitsFor.map(({ blocker }) => blocker.key)).toEqual(['DATA-1']);
});

test('a team without an issue yet gets one in its backlog, once, however often it is raised', async () => {
  const ask = raiseOf(site, { asked: { kind: 'team', teamId: 'project:10001', summary: '  Clean   labels for March ' }, comment: false });
  const raised = must(await site.call(lead, 'raiseBlocker', ask));
  expect(stepsOf(raised.steps)).toEqual(['issue done', 'link done', 'record done', 'flag done']);
  expect(raised.blocker?.key).toBe('DATA-5');
  const issue = site.local.site.issue('DATA-5');
  expect(issue).toMatchObject({ summary: 'Clean labels for March', reporterId: site.local.site.userByEmail(lead)?.accountId });
  expect(JSON.stringify(issue?.description)).toContain('The chart needs clean labels');
  const again = must(await site.call(lead, 'raiseBlocker', ask));
  expect(again).toMatchObject({ blocker: { key: 'DATA-5' }, promiseId: raised.promiseId });
  expect(again.steps.map(({ message }) => message).slice(1, 3)).toEqual(['DATA-5 blocks WEB-1: the link was there already.', 'This was asked already and is still open.']);
  expect(site.links()).toEqual(['DATA-5 Blocks WEB-1']);
  const { promises, waitsFor } = await site.panel(lead);
  expect([promises.length, waitsFor.map(({ blocker }) => blocker.key)]).toEqual([1, ['DATA-5']]);
});

test('a double click raises once', async () => {
  const both = await Promise.all([site.call(lead, 'raiseBlocker', raiseOf(site)), site.call(lead, 'raiseBlocker', raiseOf(site))]);
  expect(new Set(both.map((one) => must(one).promiseId)).size).toBe(1);
  expect(both.flatMap((one) => must(one).steps.filter(({ state }) => state !== 'done'))).toEqual([]);
  expect(site.links()).toEqual(['DATA-1 Blocks WEB-1']);
  expect((await site.panel(lead)).promises).toHaveLength(1);
});

test('who is in no group, and who has no role, learns nothing and writes nothing', async () => {
  await expect(site.local.ask(outsider, 'flagship-issue', 'raiseForm', {}, { issueKey: 'WEB-1' })).rejects.toThrow(/404/);
  expect(refused(await site.local.invoke(outsider, 'flagship-global', 'promises', { programId: site.programId, from: 0, pair: null })).code).toBe('not-found');
  const { version } = must(await site.local.invoke(officer, 'flagship-global', 'overview', { programId: site.programId }));
  must(await site.local.invoke(officer, 'flagship-global', 'publishProgram', { programId: site.programId, version, visibility: 'draft' }));
  expect(refused(await site.call(lead, 'raiseBlocker', raiseOf(site))).code).toBe('not-found');
  const form = must(await site.call(officer, 'raiseForm', {}));
  expect([form.programs, form.why]).toEqual([[], '“P” is a draft. Nothing is written to Jira before it is shared.']);
  expect(refused(await site.call(officer, 'raiseBlocker', raiseOf(site)))).toMatchObject({ code: 'not-allowed', message: expect.stringContaining('draft') as string });
  expect(site.links()).toEqual([]);
});

test('what cannot be meant is refused before anything is written', async () => {
  const raise = async (change: Parameters<typeof raiseOf>[1], issueKey?: string) => refused(await site.call(lead, 'raiseBlocker', raiseOf(site, change), issueKey));
  expect((await raise({ neededBy: '2026-11-19' })).detail).toEqual({ field: 'neededBy' });
  expect((await raise({ neededBy: '2026-02-30' })).code).toBe('bad-input');
  expect((await raise({ linkTypeId: linkTypes.relates.id })).detail).toEqual({ field: 'linkTypeId' });
  for (const key of ['WEB-1', 'WEB-2', 'DATA-4']) expect((await raise({ asked: { kind: 'issue', issueId: site.id(key) } })).detail).toEqual({ field: 'asked.issueId' });
  expect((await raise({ asked: { kind: 'team', teamId: 'project:77', summary: 'x' } })).detail).toEqual({ field: 'asked.teamId' });
  expect((await raise({ asked: { kind: 'team', teamId: 'project:10001', summary: '  ' } })).code).toBe('bad-input');
  expect((await raise({}, 'WEB-3')).message).toContain('WEB-3 is done');
  expect([site.links(), site.comments('DATA-1'), site.isFlagged('WEB-1')]).toEqual([[], 0, false]);
});

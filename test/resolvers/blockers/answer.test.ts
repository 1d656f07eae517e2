import { must, officer, refused } from '../../faults/program-site';
import { addLink } from '../../local-jira/site/link-edits';
import { linkTypes } from '../../local-jira/site/standard-tables';
import { type BlockerSite, engineer, lead, openBlockers, raiseOf, stepsOf } from './blocker-site';
import { archive } from './program-changes';

let site: BlockerSite;
let promiseId: string;
beforeEach(async () => {
  site = await openBlockers();
  promiseId = must(await site.call(lead, 'raiseBlocker', raiseOf(site))).promiseId ?? '';
});
afterEach(() => site.local.close());

type Answer = { readonly answer?: 'accepted' | 'countered' | 'declined'; readonly day?: string | null; readonly reason?: string; readonly version?: number };

const answer = (email: string, { answer: kind = 'accepted', day = null, reason = '', version = 1 }: Answer = {}, issueKey = 'DATA-1') =>
  site.call(email, 'answerBlocker', { programId: site.programId, promiseId, version, answer: kind, day, reason }, issueKey);

const clear = (email: string, change: { readonly how?: 'delivered' | 'not-needed'; readonly removeLink?: boolean; readonly removeFlag?: boolean; readonly version?: number } = {}) =>
  site.call(email, 'clearBlocker', { programId: site.programId, promiseId, version: 1, how: 'delivered', removeLink: false, removeFlag: false, ...change });

const ledger = async () => must(await site.local.invoke(officer, 'flagship-global', 'promises', { programId: site.programId, from: 0, pair: null }));

test('whoever may edit the blocker accepts, names another date or declines', async () => {
  expect(must(await answer(officer, { reason: 'On it' }))).toEqual({ version: 2 });
  const [accepted] = (await site.panel(lead)).promises;
  expect(accepted).toMatchObject({ state: 'accepted', promisedFor: '2026-12-03', answeredBy: 'Olga Officer', answerReason: 'On it', version: 2 });
  must(await answer(officer, { answer: 'countered', day: '2026-12-10', version: 2 }));
  expect((await site.panel(lead)).promises).toMatchObject([{ state: 'countered', promisedFor: '2026-12-10', neededBy: '2026-12-03' }]);
  must(await answer(officer, { answer: 'declined', reason: 'Out of our hands', version: 3 }));
  expect((await site.panel(lead)).promises).toMatchObject([{ state: 'declined', promisedFor: null, answerReason: 'Out of our hands' }]);
  expect((await ledger()).rows).toMatchObject([{ asked: 1, unanswered: 0, accepted: 0, declined: 1, keptPercent: null }]);
});

test('somebody who may not edit the blocker may not answer, and is told why before and after they try', async () => {
  const [promise] = (await site.panel(engineer)).promises;
  expect(promise?.answer).toMatchObject({ ok: false, why: expect.stringContaining('You may not edit DATA-1') as string });
  expect(promise?.clear).toEqual({ ok: true, why: null });
  expect(refused(await answer(engineer))).toMatchObject({ code: 'not-allowed', message: expect.stringContaining('You may not edit DATA-1 (Jira\'s permission “Edit issues”).') as string });
  expect((await ledger()).promises).toMatchObject([{ state: 'asked', version: 1 }]);
});

test('an answer to a request of another issue, another program, or an issue one may not see is about nothing', async () => {
  expect(refused(await answer(lead, {}, 'DATA-2')).code).toBe('not-found');
  expect(refused(await site.call(lead, 'answerBlocker', { programId: site.programId, promiseId: '1-2-3', version: 1, answer: 'accepted', day: null, reason: '' })).code).toBe('not-found');
  const hidden = must(await site.call(lead, 'raiseBlocker', raiseOf(site, { asked: { kind: 'issue', issueId: site.id('DATA-3') }, flag: false, comment: false }))).promiseId ?? '';
  const told = refused(await site.call(officer, 'answerBlocker', { programId: site.programId, promiseId: hidden, version: 1, answer: 'accepted', day: null, reason: '' }));
  expect(told).toEqual(refused(await site.call(officer, 'answerBlocker', { programId: site.programId, promiseId: '1-2-3', version: 1, answer: 'accepted', day: null, reason: '' })));
});

test('two people answer at once: the second sees both answers, and the first stays', async () => {
  const both = await Promise.all([answer(lead, { answer: 'declined', reason: 'No time' }), answer(officer)]);
  const won = both.findIndex(({ ok }) => ok);
  const lost = both[1 - won];
  expect(lost?.ok).toBe(false);
  const words = ['declined', 'accepted'];
  const problem = refused(lost ?? both[0]);
  expect(problem).toMatchObject({ code: 'conflict', detail: { storedVersion: 2, conflict: { by: ['Liam Lead', 'Olga Officer'][won] } } });
  expect(problem.detail?.conflict?.rows.find(({ what }) => what === 'Answer')).toEqual({ what: 'Answer', theirs: words[won], yours: words[1 - won] });
  expect((await ledger()).promises).toMatchObject([{ state: words[won], version: 2 }]);
});

test('days that cannot be meant are refused', async () => {
  expect(refused(await answer(officer, { answer: 'countered' })).detail).toEqual({ field: 'day' });
  expect(refused(await answer(officer, { answer: 'countered', day: '2026-11-19' })).detail).toEqual({ field: 'day' });
  expect(refused(await answer(officer, { answer: 'accepted', day: '2026-12-24' })).detail).toEqual({ field: 'day' });
  expect(refused(await answer(officer, { answer: 'declined', day: '2026-12-24' })).detail).toEqual({ field: 'day' });
  expect((await ledger()).promises).toMatchObject([{ version: 1 }]);
});

test('the one who waits clears: delivered by the promised day is kept, and figures follow', async () => {
  must(await answer(officer));
  const cleared = must(await clear(engineer, { version: 2, removeFlag: true }));
  expect(stepsOf(cleared.steps)).toEqual(['record done', 'flag done']);
  expect([site.isFlagged('WEB-1'), site.links().length]).toEqual([false, 1]);
  expect(await ledger()).toMatchObject({ rows: [{ kept: 1, keptPercent: 100, open: 0 }], promises: [{ state: 'kept', lateBy: null }], total: 1 });
  const { groups } = must(await site.local.invoke(officer, 'flagship-global', 'overview', { programId: site.programId }));
  const figures = groups.flatMap((group) => group.figures);
  expect(figures.find(({ measure }) => measure === 'promises-kept')).toMatchObject({ value: 100, note: '1 of 1' });
  expect(figures.find(({ measure }) => measure === 'unanswered-asks')).toMatchObject({ value: 0 });
  expect(refused(await answer(officer, { version: 3, answer: 'declined' })).detail).toEqual({ field: 'promiseId' });
});

test('not needed any more: the link goes too, as the user, and a step that fails is tried again by clearing once more', async () => {
  site.local.platform.faults.jira = (request) => (request.method === 'DELETE' ? new Response('{}', { status: 403 }) : null);
  const failed = must(await clear(lead, { how: 'not-needed', removeLink: true, removeFlag: true }));
  expect(stepsOf(failed.steps)).toEqual(['record done', 'link failed', 'flag done']);
  site.local.platform.faults.jira = undefined;
  expect(stepsOf(must(await clear(lead, { how: 'not-needed', removeLink: true })).steps)).toEqual(['record done', 'link done']);
  expect(site.links()).toEqual([]);
  expect((await site.panel(lead)).waitsFor).toEqual([]);
  expect(await ledger()).toMatchObject({ rows: [{ notNeeded: 1, keptPercent: null }], promises: [{ state: 'not-needed' }] });
});

test('a link whose type was turned round since it was raised is taken away nevertheless, and one that says the contrary stays', async () => {
  const turn = async (side: string): Promise<void> => {
    const { version } = must(await site.local.invoke(officer, 'flagship-global', 'settings', { programId: site.programId }));
    must(await site.local.invoke(officer, 'flagship-global', 'changeAssumptions', { programId: site.programId, version, changes: [{ key: 'linkTypes', value: [`${linkTypes.blocks.id}:${side}`] }] }));
  };
  addLink(site.local.site, null, linkTypes.blocks.id, String(site.id('WEB-1')), String(site.id('DATA-1')));
  expect(site.links()).toEqual(['DATA-1 Blocks WEB-1', 'WEB-1 Blocks DATA-1']);
  expect(must(await clear(lead, { removeLink: true })).steps[1]).toMatchObject({ state: 'done', message: 'The link is taken away.' });
  expect(site.links()).toEqual(['WEB-1 Blocks DATA-1']);
  promiseId = must(await site.call(lead, 'raiseBlocker', raiseOf(site, { comment: false }))).promiseId ?? '';
  await turn('inward');
  expect(must(await clear(lead, { removeLink: true })).steps[1]).toMatchObject({ state: 'done', message: 'The link is taken away.' });
  expect(site.links()).not.toContain('DATA-1 Blocks WEB-1');
});

test('asked again after it was cleared, it is another request', async () => {
  must(await clear(lead));
  const again = must(await site.call(lead, 'raiseBlocker', raiseOf(site, { comment: false })));
  expect(again.promiseId).not.toBe(promiseId);
  expect((await ledger()).total).toBe(2);
});

test('clearing takes editing the issue that waits; in an archived program nothing is answered or cleared', async () => {
  site.local.platform.faults.jira = async (request) => {
    if (!request.url.endsWith('/permissions/check') || !(await request.clone().text()).includes('EDIT_ISSUES')) return null;
    return new Response(JSON.stringify({ globalPermissions: [], projectPermissions: [{ permission: 'BROWSE_PROJECTS', projects: [], issues: [site.id('WEB-1'), site.id('DATA-1')] }] }));
  };
  expect(refused(await clear(lead, { removeLink: true }))).toMatchObject({ code: 'not-allowed', message: expect.stringContaining('You may not edit WEB-1') as string });
  site.local.platform.faults.jira = undefined;
  await archive(site);
  expect(refused(await clear(lead)).code).toBe('not-found');
  expect(refused(await answer(officer))).toMatchObject({ code: 'not-allowed', message: expect.stringContaining('archived') as string });
});

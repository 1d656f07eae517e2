import type { Raised } from '../../../src/contract/blockers';
import { must, officer, refused } from '../../faults/program-site';
import { withLogSpy } from '../../log-spy';
import { archive } from './program-changes';
import { type BlockerSite, engineer, lead, openBlockers, raiseOf, stepsOf } from './blocker-site';

withLogSpy();

let site: BlockerSite;
beforeEach(async () => { site = await openBlockers(); });
afterEach(() => site.local.close());

type Jira = NonNullable<BlockerSite['local']['platform']['faults']['jira']>;

/** Answers instead of Jira for one kind of call, the first `times` times. */
const once = (method: string, path: RegExp, answer: () => ReturnType<Jira>, times = 1): void => {
  let left = times;
  site.local.platform.faults.jira = (request, caller, invocation) => {
    void caller; void invocation;
    return request.method === method && path.test(new URL(request.url).pathname) && left-- > 0 ? answer() : null;
  };
};

const answering = (status: number, words: string) => (): Response =>
  new Response(JSON.stringify({ errorMessages: [words], errors: {} }), { status, headers: { 'Content-Type': 'application/json' } });

/** Does what was asked, then loses the answer. */
const doneThen = (broken: () => Response | 'lost'): Jira => {
  let left = 1;
  return async (request, caller) => {
    if (request.method !== 'POST' || !/\/(issueLink|comment|issue)$/.test(new URL(request.url).pathname) || left-- <= 0) return null;
    await site.local.rest(request, caller);
    return broken();
  };
};

const retry = async (raised: Raised, change: Parameters<typeof raiseOf>[1] = {}) => must(await site.call(lead, 'retryRaise', {
  ...raiseOf(site, change), promiseId: raised.promiseId, blocker: raised.blocker === null ? null : { id: raised.blocker.id },
  steps: raised.steps.filter(({ state }) => state !== 'done').map(({ step }) => step),
}));

test('a user without the permission to edit or link is told what is missing, and nothing is half written', async () => {
  const asked = raiseOf(site);
  const told = refused(await site.call(engineer, 'raiseBlocker', asked));
  expect(told.code).toBe('not-allowed');
  expect(told.message).toContain('You may not link DATA-1 (Jira\'s permission “Link issues”).');
  expect(told.message).toContain('You may not comment on DATA-1 (Jira\'s permission “Add comments”).');
  expect(told.message).toContain('Nothing was written.');
  const team = refused(await site.call(engineer, 'raiseBlocker', raiseOf(site, { asked: { kind: 'team', teamId: 'project:10001', summary: 'x' } })));
  expect(team.message).toContain('You may not create issues in DATA');
  expect([site.links(), site.comments('DATA-1'), site.isFlagged('WEB-1'), (await site.panel(lead)).promises]).toEqual([[], 0, false, []]);
});

test('a link that was made and a comment that was refused are shown as that, and the comment alone is tried again', async () => {
  once('POST', /\/comment$/, answering(403, 'You do not have the permission to comment on this issue.'));
  const raised = must(await site.call(lead, 'raiseBlocker', raiseOf(site)));
  expect(stepsOf(raised.steps)).toEqual(['link done', 'record done', 'flag done', 'comment failed']);
  expect(raised.steps[3]?.message).toBe('Jira did not allow it. Jira says: You do not have the permission to comment on this issue.');
  expect([site.links().length, site.comments('DATA-1')]).toEqual([1, 0]);
  const again = await retry(raised);
  expect(stepsOf(again.steps)).toEqual(['comment done']);
  expect([site.links().length, site.comments('DATA-1'), (await site.panel(lead)).promises.length]).toEqual([1, 1, 1]);
});

test.each(['lost', 503] as const)('an answer that breaks off after the link was made (%s) makes no second link', async (how) => {
  site.local.platform.faults.jira = doneThen(() => (how === 'lost' ? 'lost' : answering(503, '')()));
  const raised = must(await site.call(lead, 'raiseBlocker', raiseOf(site)));
  expect(stepsOf(raised.steps)).toEqual(['link done', 'record done', 'flag done', 'comment done']);
  expect([site.links(), site.comments('DATA-1')]).toEqual([['DATA-1 Blocks WEB-1'], 1]);
});

test('a link that Jira did not make stops the rest, and is tried again with it', async () => {
  once('POST', /\/issueLink$/, answering(500, ''), 1);
  const raised = must(await site.call(lead, 'raiseBlocker', raiseOf(site)));
  expect(stepsOf(raised.steps)).toEqual(['link failed', 'record not-tried', 'flag not-tried', 'comment not-tried']);
  expect(raised.steps[0]?.message).toContain('it may be written or not');
  expect([site.links(), site.isFlagged('WEB-1')]).toEqual([[], false]);
  expect(stepsOf((await retry(raised)).steps)).toEqual(['link done', 'record done', 'flag done', 'comment done']);
  expect(site.links()).toEqual(['DATA-1 Blocks WEB-1']);
});

test('an issue that was created while its answer was lost is found again, not created twice', async () => {
  const team = { asked: { kind: 'team' as const, teamId: 'project:10001', summary: 'Clean labels' } };
  site.local.platform.faults.jira = doneThen(() => 'lost');
  const raised = must(await site.call(lead, 'raiseBlocker', raiseOf(site, team)));
  expect(raised.blocker?.key).toBe('DATA-5');
  expect(site.local.site.issue('DATA-6')).toBeUndefined();
  once('POST', /\/issueLink$/, answering(400, 'No such link type.'));
  const other = raiseOf(site, { asked: { ...team.asked, summary: 'Backfill' } });
  const failed = must(await site.call(lead, 'raiseBlocker', other));
  expect(stepsOf(failed.steps)).toEqual(['issue done', 'link failed', 'record not-tried', 'flag not-tried']);
  const again = await retry(failed, { asked: other.asked });
  expect([stepsOf(again.steps), again.blocker?.key]).toEqual([['link done', 'record done', 'flag done'], 'DATA-6']);
  expect(site.links()).toEqual(['DATA-5 Blocks WEB-1', 'DATA-6 Blocks WEB-1']);
});

const labels = { asked: { kind: 'team' as const, teamId: 'project:10001', summary: 'Clean labels' } };

test('two raises of the same words at once make one issue and one request; the other finds them, or is told to look again', async () => {
  const both = await Promise.all([1, 2].map(() => site.call(lead, 'raiseBlocker', raiseOf(site, labels))));
  const raised = both.flatMap((one) => (one.ok ? [one.value] : []));
  expect(new Set(raised.map(({ blocker }) => blocker?.key))).toEqual(new Set(['DATA-5']));
  for (const lost of both.filter(({ ok }) => !ok)) expect(refused(lost)).toMatchObject({ code: 'busy', message: expect.stringContaining('look at the issue again') as string });
  expect([site.local.site.issue('DATA-6'), (await site.panel(lead)).promises.length, site.links()]).toEqual([undefined, 1, ['DATA-5 Blocks WEB-1']]);
  expect(must(await site.call(lead, 'raiseBlocker', raiseOf(site, labels))).blocker?.key).toBe('DATA-5');
});

test('a raise that died after it created the issue holds others up for a minute; then its issue is found', async () => {
  once('POST', /\/issueLink$/, answering(400, 'No such link type.'));
  site.local.platform.faults.storage = (path, body) => (path.includes('/transaction') && /"delete":\[[^\]]*"raising"/.test(JSON.stringify(body)) ? 'fail-before' : null);
  expect(must(await site.call(lead, 'raiseBlocker', raiseOf(site, labels))).blocker?.key).toBe('DATA-5');
  site.local.platform.faults.storage = undefined;
  expect(refused(await site.call(lead, 'raiseBlocker', raiseOf(site, labels))).code).toBe('busy');
  must(await site.call(lead, 'raiseBlocker', raiseOf(site, { asked: { ...labels.asked, summary: 'Something else' } })));
  site.local.clock?.advance(60_000);
  const raised = must(await site.call(lead, 'raiseBlocker', raiseOf(site, labels)));
  expect([raised.blocker?.key, stepsOf(raised.steps), site.local.site.issue('DATA-7')]).toEqual(['DATA-5', ['issue done', 'link done', 'record done', 'flag done'], undefined]);
});

test('asked to wait, a write is tried again and done once', async () => {
  once('POST', /\/issueLink$/, () => new Response('{}', { status: 429, headers: { 'Retry-After': '1' } }));
  expect(stepsOf(must(await site.call(lead, 'raiseBlocker', raiseOf(site, { flag: false, comment: false }))).steps)).toEqual(['link done', 'record done']);
  expect(site.links()).toEqual(['DATA-1 Blocks WEB-1']);
});

test('a blocker that is hidden from the user does not exist for them', async () => {
  const told = refused(await site.call(officer, 'raiseBlocker', raiseOf(site, { asked: { kind: 'issue', issueId: site.id('DATA-3') } })));
  const none = refused(await site.call(officer, 'raiseBlocker', raiseOf(site, { asked: { kind: 'issue', issueId: 999_999 } })));
  expect(told).toEqual(none);
  const forged = refused(await site.call(officer, 'retryRaise', {
    ...raiseOf(site, { asked: { kind: 'team', teamId: 'project:10001', summary: 'x' } }), steps: ['link'], promiseId: null, blocker: { id: site.id('DATA-3') },
  }));
  expect(forged.code).toBe('not-found');
  expect(site.links()).toEqual([]);
});

test('what the lead asked of a hidden issue is in nobody else\'s panel, ledger or figures', async () => {
  must(await site.call(lead, 'raiseBlocker', raiseOf(site, { asked: { kind: 'issue', issueId: site.id('DATA-3') }, flag: false, comment: false })));
  expect((await site.panel(lead)).promises).toHaveLength(1);
  expect((await site.panel(officer)).promises).toEqual([]);
  const ledger = async (email: string) => must(await site.local.invoke(email, 'flagship-global', 'promises', { programId: site.programId, from: 0, pair: null }));
  expect((await ledger(lead)).rows).toMatchObject([{ askingTeam: 'Web', askedTeam: 'Data', asked: 1, unanswered: 1 }]);
  expect(await ledger(officer)).toEqual({ rows: [], promises: [], total: 0, from: 0 });
});

test('a team without a project to create in, or whose issues need more than a summary, is told before anything is written', async () => {
  once('GET', /createmeta\/\d+\/issuetypes\/\d+$/, () => new Response(JSON.stringify({
    fields: [{ fieldId: 'customfield_1', name: 'Cost centre', required: true, hasDefaultValue: false }], startAt: 0, maxResults: 50, total: 1,
  })), 10);
  const told = refused(await site.call(lead, 'raiseBlocker', raiseOf(site, { asked: { kind: 'team', teamId: 'project:10001', summary: 'x' } })));
  expect(told.message).toBe('A new issue in DATA needs more than a summary: Cost centre. Create it in Jira, then choose it here. Nothing was written.');
  expect(site.local.site.issue('DATA-5')).toBeUndefined();
});

test('Jira\'s flag that is on no screen is said, and only the raise with it is refused', async () => {
  once('GET', /editmeta$/, () => new Response('{"fields":{}}'), 10);
  expect(must(await site.call(lead, 'raiseForm', {})).flag).toEqual({ ok: false, why: 'Jira\'s field “Flagged” cannot be edited on WEB-1: it is not on the issue\'s edit screen.' });
  expect(refused(await site.call(lead, 'raiseBlocker', raiseOf(site))).detail).toEqual({ field: 'flag' });
  expect(site.links()).toEqual([]);
  must(await site.call(lead, 'raiseBlocker', raiseOf(site, { flag: false })));
});

test('a program that is archived meanwhile keeps no request, and says so', async () => {
  let archived = false;
  site.local.platform.faults.jira = async (request) => {
    if (!archived && request.method === 'POST' && request.url.endsWith('/issueLink')) {
      archived = true;
      await archive(site);
    }
    return null;
  };
  const raised = must(await site.call(lead, 'raiseBlocker', raiseOf(site)));
  expect(stepsOf(raised.steps)).toEqual(['link done', 'record failed', 'flag done', 'comment done']);
  expect(raised.steps[1]?.message).toContain('“P” is archived');
  site.local.platform.faults.jira = undefined;
  expect(refused(await site.call(lead, 'raiseBlocker', raiseOf(site))).code).toBe('not-found');
  expect(refused(await site.call(officer, 'raiseBlocker', raiseOf(site)))).toMatchObject({ code: 'not-allowed' });
});

test('a storage that fails while the request is kept leaves the link, no half request and no entry, and can be tried again', async () => {
  site.local.platform.faults.storage = (path, body) => (path.includes('/transaction') && JSON.stringify(body).includes('"promise"') ? 'fail-before' : null);
  const raised = must(await site.call(lead, 'raiseBlocker', raiseOf(site)));
  expect(stepsOf(raised.steps)).toEqual(['link done', 'record failed', 'flag done', 'comment done']);
  site.local.platform.faults.storage = undefined;
  expect((await site.panel(lead)).promises).toEqual([]);
  expect(stepsOf((await retry(raised)).steps)).toEqual(['link done', 'record done']);
  expect([(await site.panel(lead)).promises.length, site.links().length, site.comments('DATA-1')]).toEqual([1, 1, 1]);
});

test('a retry that nobody tried before keeps no request of an issue that was not created for it, and none without a link', async () => {
  const asked = { kind: 'team', teamId: 'project:10001', summary: 'Clean labels' } as const;
  const again = (key: string) => ({ ...raiseOf(site, { asked, flag: false, comment: false }), steps: ['record' as const], promiseId: null, blocker: { id: site.id(key) } });
  for (const key of ['DATA-4', 'DATA-1', 'WEB-1']) expect([key, refused(await site.call(lead, 'retryRaise', again(key))).code]).toEqual([key, 'not-found']);
  expect((await site.panel(lead)).promises).toEqual([]);
  must(await site.call(lead, 'retryRaise', { ...again('DATA-1'), asked: { kind: 'issue', issueId: site.id('DATA-1') } }));
  expect([(await site.panel(lead)).promises.length, site.links()]).toEqual([1, ['DATA-1 Blocks WEB-1']]);
});

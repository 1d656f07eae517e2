import { must, officer } from '../../faults/program-site';
import { engineer, lead, named, openQuestions, type QuestionSite } from './question-site';

let site: QuestionSite;
beforeAll(async () => { site = await openQuestions(); });
afterAll(() => site.local.close());

test('asks about keys of other teams’ open work in summaries, about dropped blockers and about duplicates, most urgent first', async () => {
  const view = await site.ask(officer);
  expect(view.questions.map(named)).toEqual(['mention WEB-1 API-1', 'succession WEB-5 API-4 API-2', 'dropped WEB-3 API-3', 'mention WEB-6 OUT-1']);
  expect(view).toMatchObject({ total: 4, from: 0, answered: 0, partial: null, counts: { mention: 2, dropped: 1, succession: 1 } });
  expect(view.questions[0]).toMatchObject({ text: 'Does WEB-1 wait for API-1, which its summary names?', where: 'summary', given: null });
  expect(view.questions[1]?.text).toBe('API-4 was dropped as a duplicate of API-2, which is open. Does WEB-5 wait for API-2?');
  expect(view.linkTypes[0]).toMatchObject({ name: 'Blocks', sentence: '{blocker} blocks {blocked}: {blocked} waits for {blocker}' });
});

test('one kind alone, with the counts of all', async () => {
  const view = await site.ask(officer, 'dropped');
  expect(view.questions.map(named)).toEqual(['dropped WEB-3 API-3']);
  expect(view.counts).toEqual({ mention: 2, dropped: 1, succession: 1 });
  expect((await site.ask(officer, 'open', 50)).questions).toEqual([]);
});

test('what one may not browse is nobody one is asked about: the lead sees more, the officer no word of it', async () => {
  expect((await site.ask(lead)).questions.map(named)).toEqual(expect.arrayContaining(['mention WEB-1 HID-1', 'mention WEB-1 API-5']));
  const told = await site.ask(officer);
  expect(told.questions.map(named).join(' ')).not.toMatch(/HID|API-5/);
  expect(told.counts.mention).toBe(2);
});

test('descriptions and comments are read as the person who asks: a comment for a group shows to that group', async () => {
  const read = await site.read(officer);
  expect(read.map(named).sort()).toEqual(['mention WEB-2 API-1', 'mention WEB-2 API-2', 'mention WEB-5 API-1']);
  expect(read.find(({ issues }) => issues[0]?.key === 'WEB-5')).toMatchObject({ where: 'comment', quote: 'Only for us: API-1 is late.', text: 'Does WEB-5 wait for API-1, which a comment on it names?' });
  expect((await site.read(engineer)).map(named).sort()).toEqual(['mention WEB-2 API-1', 'mention WEB-2 API-2']);
  expect(JSON.stringify(await site.read(engineer))).not.toContain('Only for us');
});

test('reading goes in parts by id, tells how far it is, and keeps nothing', async () => {
  const part = must(await site.local.invoke(officer, 'flagship-global', 'readMentions', { programId: site.programId, from: site.id('WEB-3') }));
  expect(part).toMatchObject({ total: 8, read: 8, next: null, cut: 0 });
  expect(part.questions.map(named)).toEqual(expect.arrayContaining(['mention WEB-2 API-1']));
  const stored: string[] = [];
  site.local.journal.replay((table, key, row) => { if (table.startsWith('kvs/')) stored.push(JSON.stringify([key, row])); });
  expect(stored.join('\n')).not.toContain('as agreed');
});

test('Jira asking to wait for long is said, and nothing is lost', async () => {
  site.local.platform.faults.jira = (request) => (request.url.includes('/issue/bulkfetch') ? new Response('{}', { status: 429, headers: { 'Retry-After': '60' } }) : null);
  const told = await site.local.invoke(officer, 'flagship-global', 'readMentions', { programId: site.programId, from: 0 });
  site.local.platform.faults.jira = undefined;
  expect(told).toMatchObject({ ok: false, error: { code: 'busy', message: expect.stringContaining('60 seconds') as string } });
});

test('an issue that was secured a moment ago is not asked about, though the snapshot does not say so yet', async () => {
  const [issue, secret] = [site.local.site.issue('API-1'), site.local.site.issue('API-5')];
  if (issue === undefined || secret === undefined) throw new Error('The site lacks its issues.');
  site.local.site.put('issue', { ...issue, securityLevelId: secret.securityLevelId });
  const view = await site.ask(officer);
  expect(view.questions.map(named)).toEqual(['succession WEB-5 API-4 API-2', 'dropped WEB-3 API-3', 'mention WEB-6 OUT-1']);
  expect((await site.read(officer)).map(named)).toEqual(['mention WEB-2 API-2']);
  site.local.site.put('issue', issue);
});

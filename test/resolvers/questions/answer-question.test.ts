import type { QuestionAbout } from '../../../src/contract/questions';
import { kept, must, officer, refused } from '../../faults/program-site';
import { addLink } from '../../local-jira/site/link-edits';
import { linkTypes } from '../../local-jira/site/standard-tables';
import { withLogSpy } from '../../log-spy';
import { stepsOf } from '../blockers/blocker-site';
import { engineer, lead, named, openQuestions, type QuestionSite } from './question-site';

withLogSpy();

let site: QuestionSite;
beforeEach(async () => { site = await openQuestions(); });
afterEach(() => site.local.close());

const about = (kind: QuestionAbout['kind'], blocked: string, blocker: string, instead: string | null = null): QuestionAbout =>
  ({ kind, blockedId: site.id(blocked), blockerId: site.id(blocker), insteadId: instead === null ? null : site.id(instead) });
const mention = () => about('mention', 'WEB-1', 'API-1');
const dropped = () => about('dropped', 'WEB-3', 'API-3');
const succession = () => about('succession', 'WEB-5', 'API-4', 'API-2');

const asked = async (email = officer): Promise<readonly string[]> => {
  await site.local.platform.drain();
  return (await site.ask(email)).questions.map(named);
};

test('a mention is linked as the user, in the direction that was chosen, and is asked no more', async () => {
  const steps = must(await site.answer(lead, mention(), 'waits')).steps;
  expect(steps).toEqual([{ step: 'link', state: 'done', message: 'API-1 blocks WEB-1.' }, { step: 'record', state: 'done', message: expect.any(String) }]);
  expect(site.links()).toContain('API-1 Blocks WEB-1');
  expect(await asked()).not.toContain('mention WEB-1 API-1');
  const view = await site.ask(officer, 'answered');
  expect(view.questions).toMatchObject([{ given: { words: 'WEB-1 waits for API-1', by: 'Liam Lead', at: expect.stringMatching(/^2026-11-20T12/) }, answers: [{ answer: 'again' }] }]);
});

test('the other way round, with another type of link, begins at the other issue', async () => {
  const { version } = must(await site.local.invoke(officer, 'flagship-global', 'settings', { programId: site.programId }));
  must(await site.local.invoke(officer, 'flagship-global', 'changeAssumptions', { programId: site.programId, version, changes: [{ key: 'linkTypes', value: [`${linkTypes.depends.id}:inward`] }] }));
  must(await site.answer(lead, mention(), 'reverse', linkTypes.depends.id));
  expect(site.links().filter((link) => link.includes('WEB-1'))).toEqual([`API-1 ${linkTypes.depends.name} WEB-1`]);
});

test('“not a dependency” and “still needed” are remembered, and write nothing to Jira', async () => {
  const before = site.links();
  expect(stepsOf(must(await site.answer(engineer, mention(), 'none', null)).steps)).toEqual(['record done']);
  must(await site.answer(lead, dropped(), 'needed', null));
  expect(site.links()).toEqual(before);
  expect(await asked()).toEqual(['succession WEB-5 API-4 API-2', 'mention WEB-6 OUT-1']);
});

test('a dropped blocker that is not needed loses its link; dropped once more, it is another question', async () => {
  must(await site.answer(lead, dropped(), 'needed', null));
  const issue = site.local.site.issue('API-3');
  if (issue === undefined) throw new Error('No API-3');
  site.local.site.put('issue', { ...issue, resolutiondate: '2026-11-19T09:00:00.000+0000', updated: '2026-11-19T09:00:00.000+0000' });
  must(await site.local.invoke('admin@example.com', 'flagship-admin', 'pullAgain', { projectId: issue.projectId }));
  expect(await asked()).toContain('dropped WEB-3 API-3');
  must(await site.answer(lead, dropped(), 'remove', null));
  expect(site.links()).not.toContain('API-3 Blocks WEB-3');
  expect(await asked()).not.toContain('dropped WEB-3 API-3');
});

test('the original takes the place of a duplicate, and the old link goes or stays', async () => {
  expect(stepsOf(must(await site.answer(lead, succession(), 'replace', null)).steps)).toEqual(['link done', 'link done', 'record done']);
  expect(site.links().filter((link) => link.includes('WEB-5'))).toEqual(['API-2 Blocks WEB-5']);
  expect(await asked()).toEqual(['mention WEB-1 API-1', 'dropped WEB-3 API-3', 'mention WEB-6 OUT-1']);
});

test('an original that does not take the place leaves the question whether the duplicate is still needed', async () => {
  must(await site.answer(lead, succession(), 'no', null));
  expect(await asked()).toContain('dropped WEB-5 API-4');
  expect(await asked()).not.toContain('succession WEB-5 API-4 API-2');
});

test('an answer is taken back: the question comes again, and what is in Jira stays', async () => {
  must(await site.answer(lead, mention(), 'none', null));
  must(await site.answer(engineer, mention(), 'again', null));
  expect(await asked()).toContain('mention WEB-1 API-1');
  expect(refused(await site.answer(lead, dropped(), 'again', null)).code).toBe('conflict');
});

test('an answer tells nobody that a comment they may not read names an issue', async () => {
  must(await site.answer(officer, about('mention', 'WEB-5', 'API-1'), 'none', null));
  const [given] = (await site.ask(engineer, 'answered')).questions;
  expect(given).toMatchObject({ text: 'Does WEB-5 wait for API-1?', quote: null, where: null, given: { words: 'Not a dependency' } });
  expect(JSON.stringify(given)).not.toMatch(/names|named|comment/);
});

test('each answer is an entry of the trail, with the question and who gave it', async () => {
  must(await site.answer(lead, mention(), 'none', null));
  must(await site.answer(lead, mention(), 'again', null));
  const { entries } = must(await site.local.invoke(officer, 'flagship-global', 'trail', { programId: site.programId, filter: {}, before: null }));
  expect(entries.slice(0, 2)).toMatchObject([
    { changes: [{ what: 'Question' }, { what: 'Answer', before: 'Not a dependency', after: 'Ask again' }] },
    { changes: [{ what: 'Question', after: 'Does WEB-1 wait for API-1?' }, { what: 'Answer', before: null, after: 'Not a dependency' }] },
  ]);
});

test('somebody who may not answer sees the questions and why not; who may not link is told before and after', async () => {
  const view = await site.ask('admin@example.com');
  expect(view.questions[0]?.answers.map(({ may }) => may.ok)).toEqual([false, false, false]);
  expect(view.questions[0]?.answers[0]?.may.why).toContain('Only contributors and managers');
  expect(refused(await site.answer('admin@example.com', mention(), 'none', null)).code).toBe('not-allowed');
  const told = (await site.ask(engineer)).questions[0]?.answers;
  expect(told?.map(({ answer, may }) => [answer, may.ok])).toEqual([['waits', false], ['reverse', true], ['none', true]]);
  expect(told?.[0]?.may.why).toBe('You may not link API-1 (Jira\'s permission “Link issues”).');
  expect(refused(await site.answer(engineer, mention(), 'waits'))).toMatchObject({ code: 'not-allowed', message: expect.stringContaining('You may not link API-1') as string });
  expect(site.links()).toHaveLength(4);
});

test('about issues one may not see nothing can be answered, and nobody learns whether they are there', async () => {
  const hidden = refused(await site.answer(engineer, about('mention', 'WEB-1', 'HID-1'), 'none', null));
  expect(hidden).toEqual(refused(await site.answer(engineer, { kind: 'mention', blockedId: site.id('WEB-1'), blockerId: 99_999, insteadId: null }, 'none', null)));
  expect(hidden.code).toBe('not-found');
  must(await site.answer(lead, about('mention', 'WEB-1', 'HID-1'), 'none', null));
  expect((await site.ask(officer, 'answered')).total).toBe(0);
  expect((await site.ask(lead, 'answered')).total).toBe(1);
});

test('what was settled meanwhile is told, and nothing is written', async () => {
  addLink(site.local.site, null, linkTypes.relates.id, String(site.id('WEB-1')), String(site.id('API-1')));
  for (const [question, answer] of [[mention(), 'waits'], [about('mention', 'WEB-2', 'API-3'), 'none'], [about('mention', 'WEB-2', 'OUT-1'), 'none'], [about('mention', 'WEB-1', 'WEB-2'), 'waits'], [about('dropped', 'WEB-1', 'API-3'), 'needed'], [about('dropped', 'WEB-3', 'API-1'), 'needed'], [about('succession', 'WEB-5', 'API-4', 'API-1'), 'link']] as const) {
    expect(refused(await site.answer(lead, question, answer))).toMatchObject({ code: 'conflict', message: expect.stringContaining('settled meanwhile') as string });
  }
  expect(refused(await site.answer(lead, dropped(), 'waits')).code).toBe('bad-input');
  expect(refused(await site.answer(lead, mention(), 'waits', '4711')).code).toMatch(/conflict|bad-input/);
  expect((await site.ask(officer, 'answered')).total).toBe(0);
});

test('two people at once: one answer holds, and the other is told; nothing is linked twice', async () => {
  const both = await Promise.all([site.answer(lead, mention(), 'waits'), site.answer(officer, mention(), 'none', null)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(['busy', 'conflict']).toContain(refused(both.find(({ ok }) => !ok) ?? both[0]).code);
  const first = both.findIndex(({ ok }) => ok);
  const late = refused(await site.answer(first === 0 ? officer : lead, mention(), first === 0 ? 'none' : 'waits'));
  expect(late).toMatchObject({ code: 'conflict', detail: { conflict: { rows: expect.arrayContaining([expect.objectContaining({ what: 'Answer', theirs: expect.any(String) as string, yours: expect.any(String) as string })]) as object } } });
  expect(site.links().filter((link) => link === 'API-1 Blocks WEB-1')).toHaveLength(first === 0 ? 1 : 0);
});

test('storage that fails after the link was written is told, and trying again writes nothing twice', async () => {
  site.local.platform.faults.storage = (path, body) => (path.includes('/transaction') && JSON.stringify(body).includes('"question"') ? 'fail-before' : null);
  const failed = await site.answer(lead, mention(), 'waits');
  site.local.platform.faults.storage = undefined;
  expect(failed.ok ? stepsOf(failed.value.steps) : failed).toEqual(['link done', 'record failed']);
  const again = must(await site.answer(lead, mention(), 'waits'));
  expect(again.steps[0]).toMatchObject({ state: 'done', message: 'API-1 blocks WEB-1: the link was there already.' });
  expect(site.links().filter((link) => link === 'API-1 Blocks WEB-1')).toHaveLength(1);
  expect(stepsOf(must(await site.answer(lead, mention(), 'waits')).steps)).toEqual(['link done', 'record done']);
});

test('a link of which Jira does not say whether it was written is looked for; one that Jira refuses is told', async () => {
  let lost = 0;
  site.local.platform.faults.jira = async (request) => {
    if (request.method !== 'POST' || !request.url.endsWith('/issueLink') || lost++ > 0) return null;
    addLink(site.local.site, null, linkTypes.blocks.id, String(site.id('API-1')), String(site.id('WEB-1')));
    return new Response('', { status: 502 });
  };
  expect(stepsOf(must(await site.answer(lead, mention(), 'waits')).steps)).toEqual(['link done', 'record done']);
  expect(site.links().filter((link) => link === 'API-1 Blocks WEB-1')).toHaveLength(1);
  site.local.platform.faults.jira = (request) => (request.method === 'DELETE' ? new Response('{"errorMessages":["No."]}', { status: 403 }) : null);
  expect(stepsOf(must(await site.answer(lead, succession(), 'replace', null)).steps)).toEqual(['link done', 'link failed', 'record not-tried']);
  site.local.platform.faults.jira = undefined;
  expect(stepsOf(must(await site.answer(lead, succession(), 'replace', null)).steps)).toEqual(['link done', 'link done', 'record done']);
});

test('in a draft answers are remembered, and nothing is written to Jira; a person who is erased leaves their answer; a deleted program none', async () => {
  must(await site.answer(lead, mention(), 'none', null));
  must(await site.local.invoke('admin@example.com', 'flagship-admin', 'erasePerson', { accountId: site.local.site.userByEmail(lead)?.accountId ?? '' }));
  expect((await site.ask(officer, 'answered')).questions[0]?.given).toMatchObject({ words: 'Not a dependency', by: null });
  const { version } = must(await site.local.invoke(officer, 'flagship-global', 'settings', { programId: site.programId }));
  must(await site.local.invoke(officer, 'flagship-global', 'publishProgram', { programId: site.programId, version, visibility: 'draft' }));
  expect((await site.ask(officer)).questions.find(({ about: { kind } }) => kind === 'dropped')?.answers.map(({ may }) => may.ok)).toEqual([true, false]);
  expect(refused(await site.answer(officer, dropped(), 'remove', null))).toMatchObject({ code: 'not-allowed', message: expect.stringContaining('draft') as string });
  must(await site.answer(officer, dropped(), 'needed', null));
  must(await site.local.invoke(officer, 'flagship-global', 'deleteProgram', { programId: site.programId, version: version + 1 }));
  expect([...kept(site.local).keys()].filter((key) => key.startsWith('kvs/') && key.includes('mention-'))).toEqual([]);
});

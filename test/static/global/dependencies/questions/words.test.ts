import type { QuestionsView, QuestionView } from '../../../../../src/contract/questions';
import { doesWords, partedBy, queryOf, shownIn, stateSentence } from '../../../../../static/global/dependencies/questions/words';

const counts = (mention: number, dropped: number, succession: number): QuestionsView => ({
  partial: null, asOf: '2026-11-22', ageSeconds: 1, questions: [], from: 0, total: 0, counts: { mention, dropped, succession }, answered: 0, readable: 0, linkTypes: [],
});

test('the state in one sentence, in singular and plural', () => {
  expect(stateSentence(counts(0, 0, 0), 'en')).toMatch(/^Nothing to ask/);
  expect(stateSentence(counts(1, 0, 0), 'en')).toBe('1 question: 1 summary names work of another team without a link.');
  expect(stateSentence(counts(1200, 2, 1), 'en')).toBe('1,203 questions: 3 issues wait for work that was dropped, 1,200 summaries name work of another team without a link.');
});

test('the list stands in the address', () => {
  expect(shownIn('show=mention')).toBe('mention');
  expect([shownIn(''), shownIn('show=evil'), shownIn('at=2026-01-01')]).toEqual(['open', 'open', 'open']);
  expect([queryOf('open'), shownIn(queryOf('answered'))]).toEqual(['', 'answered']);
});

test('a key stands out where it is a whole word', () => {
  expect(partedBy('after API-1, not API-12 or XAPI-1: API-1', 'API-1')).toEqual(['after ', 'API-1', ', not API-12 or XAPI-1: ', 'API-1', '']);
  expect(partedBy('none', 'API-1')).toEqual(['none']);
});

test('what an answer writes follows the chosen type of link and the direction', () => {
  const issue = (key: string): QuestionView['issues'][number] => ({ key, summary: '', status: '', category: 'todo', project: '', team: '', assignee: null, due: null, why: '' });
  const question: QuestionView = {
    id: 'q', about: { kind: 'mention', blockedId: 1, blockerId: 2, insteadId: null }, text: '', issues: [issue('WEB-1'), issue('API-1')], quote: null, where: 'summary', given: null,
    answers: [{ answer: 'none', label: '', does: 'Remembered.', may: { ok: true, why: null } }],
  };
  const depends = { sentence: '{blocked} depends on {blocker}: {blocked} waits for {blocker}' };
  expect(doesWords(question, 'waits', depends)).toBe('Links them in Jira, in your name: “WEB-1 depends on API-1”.');
  expect(doesWords(question, 'reverse', depends)).toBe('Links them in Jira, in your name: “API-1 depends on WEB-1”.');
  expect(doesWords(question, 'none', depends)).toBe('Remembered.');
});

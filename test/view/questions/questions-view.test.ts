import { analyse } from '../../../src/analyse/analysis';
import { lostBlockerQuestions } from '../../../src/analyse/questions/lost-blockers';
import { mentionQuestions } from '../../../src/analyse/questions/mentions';
import { byNeed } from '../../../src/analyse/questions/question';
import type { QuestionsShown, QuestionsView } from '../../../src/contract/questions';
import type { AnsweredQuestion } from '../../../src/model/answered-question';
import { keysIn } from '../../../src/model/issue-keys';
import type { Program } from '../../../src/model/program';
import { idsOfQuestion } from '../../../src/view/questions/question-view';
import { quoteAround } from '../../../src/view/questions/quote';
import { type AllQuestions, pageOf, questionsView, shownOf } from '../../../src/view/questions/questions-view';
import { program } from '../../model/program-notation';
import { around, textsOf } from '../around';
import { expectGolden } from '../golden-file';
import { launch } from '../launch';

const allOf = (of: Program): AllQuestions => {
  const mentioning = of.issues.find(({ key }) => key === 'WEB-2');
  const text = 'The forecast chart shows scores once MOB-5 is there, see also the notes';
  const texts = mentioning === undefined ? [] : [{ issue: mentioning, where: 'comment' as const, text, keys: keysIn(text, '') }];
  const found = [...lostBlockerQuestions(analyse(of), () => null), ...mentionQuestions(of, texts, new Map())].sort(byNeed);
  const [first] = found;
  if (first === undefined) return { open: [], answered: [] };
  const answer: AnsweredQuestion = { id: first.id, version: 1, programId: 'p1', kind: first.kind, blockedId: first.blocked.id, blockerId: first.blocker.id, insteadId: first.instead?.id ?? null, answer: 'needed', by: 'mia', at: 29_000_000 };
  return { open: found, answered: [{ question: { ...first, kind: 'dropped' }, answer: { ...answer, kind: 'dropped' } }] };
};

const viewOf = (of: Program, show: QuestionsShown): QuestionsView => {
  const all = allOf(of);
  const ids = pageOf(shownOf(all, show), 0).flatMap(({ question }) => idsOfQuestion(question));
  return questionsView({
    around: around(of), program: of, all, show, from: 0, texts: textsOf(of, ids), names: new Map([['mia', 'Mia']]),
    links: { types: of.linkTypes, meanings: of.settings.linkMeanings }, may: () => ({ ok: true, why: null }),
  });
};

test.each(['open', 'answered'] as const)('questions: %s', (show) => expectGolden(`questions-${show}`, viewOf(launch({ settings: { teamFrom: 'field' } }), show)));

test('questions of a program that asks nothing', () => expectGolden('questions-none', viewOf(program('A-1'), 'open')));

test('a quote is the words around the key, cut between words', () => {
  const words = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ');
  const text = `${words} API-1 ${words}`;
  const quote = quoteAround(text, text.indexOf('API-1'), 5);
  expect(quote).toMatch(/^… word\d+ .* API-1 .* word\d+ …$/);
  expect(quote.length).toBeLessThan(220);
  expect(quoteAround('short  API-1\n here', 7, 5)).toBe('short API-1 here');
});

test('a quote of one endless word, of emojis, and of names of 200 characters keeps its key', () => {
  for (const word of ['x'.repeat(5_000), '😀'.repeat(2_000), `${'Ü'.repeat(200)} `.repeat(20)]) {
    const text = `${word} API-1 ${word}`;
    const quote = quoteAround(text, text.indexOf('API-1'), 5);
    expect(quote).toContain('API-1');
    expect(quote.length).toBeLessThan(220);
    expect(() => encodeURIComponent(quote)).not.toThrow();
  }
});

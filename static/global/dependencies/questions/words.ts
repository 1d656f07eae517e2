import type { QuestionKind, QuestionsShown, QuestionsView, QuestionView } from '../../../../src/contract/questions';
import { numberText } from '../../../parts/number-text';

export const kindWords: Readonly<Record<QuestionKind, string>> = { mention: 'Mention', dropped: 'Dropped blocker', succession: 'Duplicate' };

/** The lists one can choose, with how many questions each holds. */
export const lists = ({ counts, answered }: QuestionsView): readonly { readonly show: QuestionsShown; readonly label: string; readonly count: number }[] => [
  { show: 'open', label: 'All open', count: counts.mention + counts.dropped + counts.succession },
  { show: 'mention', label: 'Mentions', count: counts.mention },
  { show: 'dropped', label: 'Dropped blockers', count: counts.dropped },
  { show: 'succession', label: 'Duplicates', count: counts.succession },
  { show: 'answered', label: 'Answered', count: answered },
];

const shown: readonly string[] = ['mention', 'dropped', 'succession', 'answered'];

/** The list that an address names; all open questions where it names none. */
export const shownIn = (query: string): QuestionsShown => {
  const show = new URLSearchParams(query).get('show') ?? '';
  return shown.includes(show) ? show as QuestionsShown : 'open';
};

export const queryOf = (show: QuestionsShown): string => (show === 'open' ? '' : new URLSearchParams({ show }).toString());

/** "1 question", in the locale's digits. */
export const counted = (count: number, one: string, locale: string, many = `${one}s`): string => `${numberText(count, locale)} ${count === 1 ? one : many}`;

/** The state of the questions in one sentence. */
export const stateSentence = ({ counts }: QuestionsView, locale: string): string => {
  const open = counts.mention + counts.dropped + counts.succession;
  const lost = counts.dropped + counts.succession;
  if (open === 0) return 'Nothing to ask: every issue of another team that a summary names is linked, and no open issue waits for one that was dropped.';
  const parts = [
    ...(lost === 0 ? [] : [`${counted(lost, 'issue', locale)} ${lost === 1 ? 'waits' : 'wait'} for work that was dropped`]),
    ...(counts.mention === 0 ? [] : [`${counted(counts.mention, 'summary', locale, 'summaries')} ${counts.mention === 1 ? 'names' : 'name'} work of another team without a link`]),
  ];
  return `${counted(open, 'question', locale)}: ${parts.join(', ')}.`;
};

const whereWords: Readonly<Record<NonNullable<QuestionView['where']>, string>> = { summary: 'In the summary of', description: 'In the description of', comment: 'In a comment on' };

/** "In a comment on WEB-12". */
export const placeWords = ({ where, issues }: Pick<QuestionView, 'where' | 'issues'>): string => (where === null ? '' : `${whereWords[where]} ${issues[0]?.key ?? ''}`);

/** A text in parts, of which every other one, from the second on, is the key as a whole word. */
export const partedBy = (text: string, key: string): readonly string[] => {
  const isWord = (at: number): boolean => !/[\p{L}\p{N}_-]/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}_]/u.test(text[at + key.length] ?? '');
  const parts: string[] = [];
  let from = 0;
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + key.length)) {
    if (!isWord(at)) continue;
    parts.push(text.slice(from, at), key);
    from = at + key.length;
  }
  return [...parts, text.slice(from)];
};

/** What an answer does, with the sentence of the chosen type of link where it writes one of several. */
export const doesWords = ({ about, issues, answers }: QuestionView, answer: string, linkType: { readonly sentence: string } | null): string => {
  const does = answers.find((one) => one.answer === answer)?.does ?? '';
  if (about.kind !== 'mention' || linkType === null || (answer !== 'waits' && answer !== 'reverse')) return does;
  const [one = '', other = ''] = issues.map(({ key }) => key);
  const [blocker, blocked] = answer === 'waits' ? [other, one] : [one, other];
  const sentence = linkType.sentence.split(':')[0]?.replaceAll('{blocker}', blocker).replaceAll('{blocked}', blocked) ?? '';
  return `Links them in Jira, in your name: “${sentence}”.`;
};

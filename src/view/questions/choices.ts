import type { Question } from '../../analyse/questions/question';
import type { LinkType } from '../../model/program';
import type { ProgramSettings } from '../../model/settings';
import { linkWords } from '../link-sentence';

/** What can be answered to a question of each kind; `again` takes an answer back. */
export type Answer = 'waits' | 'reverse' | 'none' | 'needed' | 'remove' | 'replace' | 'link' | 'no' | 'again';

/** One answer as a button shows it, and what it does in plain words. */
export type Choice = { readonly answer: Answer; readonly label: string; readonly does: string };

const ofKind: Readonly<Record<Question['kind'], readonly Answer[]>> = {
  mention: ['waits', 'reverse', 'none'], dropped: ['needed', 'remove'], succession: ['replace', 'link', 'no'],
};

/** The answer, where it is one to a question of this kind; null where it is not. */
export const answerOf = (kind: Question['kind'], answer: string): Answer | null =>
  (answer === 'again' ? 'again' : ofKind[kind].find((one) => one === answer) ?? null);

const writing: ReadonlySet<Answer> = new Set(['waits', 'reverse', 'remove', 'replace', 'link']);

/** Whether the answer writes to Jira; the others are remembered and nothing more. */
export const writesToJira = (answer: Answer): boolean => writing.has(answer);

/** How links read in this program. */
export type LinkNames = { readonly types: readonly LinkType[]; readonly meanings: ProgramSettings['linkMeanings'] };

/** “API-7 blocks WEB-12”, by the type given, or else by the first that is a dependency. */
const sentence = ({ types, meanings }: LinkNames, typeId: string | null, blocker: string, blocked: string): string => {
  const isDependency = ({ id }: LinkType): boolean => meanings[id]?.dependency === true;
  const type = types.find((one) => one.id === typeId && isDependency(one)) ?? types.find(isDependency);
  const meaning = meanings[type?.id ?? ''];
  return type === undefined || meaning?.dependency !== true ? `${blocked} waits for ${blocker}` : `“${linkWords(type, meaning, blocker, blocked)}”`;
};

const REMEMBERED = 'Remembered here. Nothing is written to Jira.';

const again: Choice = { answer: 'again', label: 'Ask again', does: 'The question comes back to the list. What was written to Jira stays there.' };

/** The answer to a question, as its button says it. */
export const choiceOf = (question: Question, answer: Answer, links: LinkNames): Choice => {
  const { blocked: { key: blocked }, blocker: { key: blocker }, instead, linkTypeId } = question;
  const original = instead?.key ?? '';
  const said = (first: string, second: string): string => sentence(links, linkTypeId, first, second);
  switch (answer) {
    case 'waits': return { answer, label: `${blocked} waits for ${blocker}`, does: `Links them in Jira, in your name: ${said(blocker, blocked)}.` };
    case 'reverse': return { answer, label: `${blocker} waits for ${blocked}`, does: `Links them in Jira, in your name: ${said(blocked, blocker)}.` };
    case 'none': return { answer, label: 'Not a dependency', does: REMEMBERED };
    case 'needed': return { answer, label: 'Still needed', does: `${REMEMBERED} Somebody else has to deliver it: raise a blocker on ${blocked} then.` };
    case 'remove': return { answer, label: 'Not needed: remove the link', does: `Takes the link ${said(blocker, blocked)} away in Jira, in your name.` };
    case 'replace': return { answer, label: `Yes: link ${original}, remove the old link`, does: `Writes ${said(original, blocked)} to Jira and takes ${said(blocker, blocked)} away, in your name.` };
    case 'link': return { answer, label: `Yes: link ${original}`, does: `Writes ${said(original, blocked)} to Jira, in your name. The link to ${blocker} stays.` };
    case 'no': return { answer, label: 'No', does: `${REMEMBERED} The next question is whether ${blocked} still needs ${blocker}: only without that link it no longer counts as waiting for ${original}.` };
    case 'again': return again;
  }
};

/** What can be answered: to an open question its own answers, to an answered one that it is asked again. */
export const choicesOf = (question: Question, isAnswered: boolean, links: LinkNames): readonly Choice[] =>
  (isAnswered ? [again] : ofKind[question.kind].map((answer) => choiceOf(question, answer, links)));

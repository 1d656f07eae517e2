import type { KeyAt } from '../../model/issue-keys';
import type { Issue, Program } from '../../model/program';
import { oncePer } from '../once-per';
import { endOf, mentionId, type Question, type QuestionEnd, type Said } from './question';

/** One text of an issue, and the keys that stand in it. */
export type ReadText = { readonly issue: Issue; readonly where: Said['where']; readonly text: string; readonly keys: readonly KeyAt[] };

const byKey = oncePer(({ issues, outside }: Program): { readonly members: ReadonlyMap<string, Issue>; readonly ends: ReadonlyMap<string, QuestionEnd> } => ({
  members: new Map(issues.map((issue) => [issue.key, issue])),
  ends: new Map(outside.filter(({ status }) => status !== null).map((end) => [end.key, { id: end.id, key: end.key, issue: null, outside: end }])),
}));

/** The issue of this key, as far as the program, the ends of its links, and `beyond` know it. */
const named = (program: Program, key: string, beyond: ReadonlyMap<string, QuestionEnd>): QuestionEnd | null => {
  const { members, ends } = byKey(program);
  const member = members.get(key);
  return member === undefined ? ends.get(key) ?? beyond.get(key) ?? null : endOf(member);
};

/** Keys in these texts that nobody in the program knows: they may be of issues outside it. Each once, in order of their first place. */
export const unknownKeys = (program: Program, texts: readonly ReadText[]): readonly string[] => {
  const { members, ends } = byKey(program);
  return [...new Set(texts.flatMap(({ keys }) => keys.map(({ key }) => key)))].filter((key) => !members.has(key) && !ends.has(key));
};

/** Open, and not set aside for having been left alone. */
export const isOpenIssue = ({ category, setAside }: Issue): boolean => category !== 'done' && !setAside;

const isOpenEnd = ({ issue, outside }: QuestionEnd): boolean =>
  (issue === null ? (outside?.status ?? null) !== null && outside?.status?.category !== 'done' : isOpenIssue(issue));

const projectIn = (key: string): string => key.slice(0, key.lastIndexOf('-'));

/** The team of an issue outside is not known: it counts as another one, unless it is in the same project. */
const isOfOtherTeam = (issue: Issue, end: QuestionEnd): boolean =>
  (end.issue === null ? projectIn(end.key) !== projectIn(issue.key) : end.issue.team.id !== issue.team.id);

export const isParentOrChild = ({ jira }: Issue, { id, issue }: QuestionEnd): boolean => jira.parentId === id || issue?.jira.parentId === jira.id;

/** Whether a link of any type is between them, or one lies under the other. */
const areLinked = (issue: Issue, end: QuestionEnd): boolean => isParentOrChild(issue, end)
  || issue.jira.links.some(({ otherId }) => otherId === end.id) || (end.issue?.jira.links.some(({ otherId }) => otherId === issue.id) ?? false);

/** Whether both are open, and of different teams. */
export const canDepend = (issue: Issue, end: QuestionEnd): boolean =>
  end.id !== issue.id && isOpenIssue(issue) && isOpenEnd(end) && isOfOtherTeam(issue, end);

/**
 * Mentions: the text of an open issue names an open issue of another team, and nothing links the two. Each pair of
 * issues asks once, of the first text that names the other; whichever of the two it is that waits. `beyond` are issues
 * outside the program that the viewer sees, by key.
 */
export const mentionQuestions = (program: Program, texts: readonly ReadText[], beyond: ReadonlyMap<string, QuestionEnd>): readonly Question[] => {
  const found = new Map<string, Question>();
  for (const { issue, where, text, keys } of texts) {
    if (!isOpenIssue(issue)) continue;
    for (const { key, at } of keys) {
      const blocker = named(program, key, beyond);
      if (blocker === null) continue;
      const id = mentionId(issue.id, blocker.id);
      if (found.has(id) || !canDepend(issue, blocker) || areLinked(issue, blocker)) continue;
      found.set(id, { id, kind: 'mention', blocked: issue, blocker, instead: null, crossTeam: true, linkTypeId: null, said: { text, at, key, where } });
    }
  }
  return [...found.values()];
};

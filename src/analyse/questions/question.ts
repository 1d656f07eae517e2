import type { Issue, OutsideEnd } from '../../model/program';

export type QuestionKind = 'mention' | 'dropped' | 'succession';

/** An issue that a question is about: a member of the program, or one outside it that the viewer may see. */
export type QuestionEnd = { readonly id: number; readonly key: string; readonly issue: Issue | null; readonly outside: OutsideEnd | null };

/** The words of a mention: the text they stand in, where in it the key begins, and what text of which issue it is. */
export type Said = { readonly text: string; readonly at: number; readonly key: string; readonly where: 'summary' | 'description' | 'comment' };

/**
 * Something the data asks. `id` tells it from every other question of the program, and changes with the facts it is
 * about: a blocker that is dropped once more is another question. Of a mention, `blocked` is the issue whose text it is.
 */
export type Question = {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly blocked: Issue;
  readonly blocker: QuestionEnd;
  readonly instead: Issue | null;
  readonly crossTeam: boolean;
  /** The type of the link to the dropped blocker; null of a mention, which has none. */
  readonly linkTypeId: string | null;
  readonly said: Said | null;
};

export const endOf = (issue: Issue): QuestionEnd => ({ id: issue.id, key: issue.key, issue, outside: null });

export const endOutside = (outside: OutsideEnd): QuestionEnd => ({ id: outside.id, key: outside.key, issue: null, outside });

/** Two issues that name each other ask one question. */
export const mentionId = (one: number, other: number): string => `mention-${Math.min(one, other)}-${Math.max(one, other)}`;

export const droppedId = (blocked: number, blocker: Issue): string => `dropped-${blocked}-${blocker.id}-${blocker.jira.resolvedAt ?? 0}`;

export const successionId = (blocked: number, blocker: Issue, instead: number): string => `succession-${blocked}-${blocker.id}-${instead}-${blocker.jira.resolvedAt ?? 0}`;

const kindRank: Readonly<Record<QuestionKind, number>> = { succession: 0, dropped: 1, mention: 2 };

/** What is under way and waits for another team first; of these what is known, before what a text may mean. */
export const byNeed = (a: Question, b: Question): number =>
  Number(b.crossTeam) - Number(a.crossTeam)
  || Number(b.blocked.category === 'doing') - Number(a.blocked.category === 'doing')
  || kindRank[a.kind] - kindRank[b.kind]
  || a.blocked.id - b.blocked.id || a.blocker.id - b.blocker.id || (a.instead?.id ?? 0) - (b.instead?.id ?? 0);

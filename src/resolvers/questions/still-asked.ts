import { isOpenIssue, canDepend, isParentOrChild } from '../../analyse/questions/mentions';
import { originalsOf } from '../../analyse/dependencies/succession';
import { readTexts } from '../../jira/mentions';
import type { KnownLink } from '../../jira/write-back/links';
import { keysIn } from '../../model/issue-keys';
import type { Answer } from '../../view/questions/choices';
import type { QuestionAtHand } from './question-at-hand';

/** What Jira says of the links between the issues at this moment. */
export type LinksNow = {
  /** Dependencies from the blocker to the blocked issue: those to the dropped one, and of a succession those to its original. */
  readonly old: readonly KnownLink[];
  readonly wanted: readonly KnownLink[];
  /** Links of any type between the two issues of a mention. */
  readonly between: readonly KnownLink[];
};

/** Whether the text of either issue names the other, as the user reads them now. */
const isNamed = async ({ texts, question: { blocked, blocker } }: QuestionAtHand, site: string): Promise<boolean> => {
  const ids = [blocked.id, blocker.id];
  const [summaries, read] = await Promise.all([texts(ids), readTexts(ids, site)]);
  const keysOf = (id: number): readonly string[] => [
    ...keysIn(summaries.get(id) ?? '', site).map(({ key }) => key),
    ...read.filter((issue) => issue.id === id).flatMap(({ lines }) => lines.flatMap(({ keys }) => keys.map(({ key }) => key))),
  ];
  return keysOf(blocked.id).includes(blocker.key) || keysOf(blocker.id).includes(blocked.key);
};

const whyNoMention = async (atHand: QuestionAtHand, { between, wanted }: LinksNow, site: string): Promise<string | null> => {
  const { blocked, blocker } = atHand.question;
  if (!canDepend(blocked, blocker)) return `One of ${blocked.key} and ${blocker.key} is done or set aside by now, or they are of one team.`;
  if (isParentOrChild(blocked, blocker)) return `One of ${blocked.key} and ${blocker.key} lies under the other by now.`;
  if (between.length > wanted.length) return `${blocked.key} and ${blocker.key} are linked by now.`;
  if (wanted.length > 0) return null;
  return await isNamed(atHand, site) ? null : `No text that you may read of ${blocked.key} or ${blocker.key} names the other any more.`;
};

const whyNotLost = ({ today: { program }, question }: QuestionAtHand, answer: Answer, { old, wanted }: LinksNow): string | null => {
  const { blocked, blocker, instead } = question;
  const isDropped = blocker.issue?.outcome === 'dropped';
  if (!isDropped) return `${blocker.key} is not dropped any more.`;
  if (!isOpenIssue(blocked)) return `${blocked.key} is done or set aside by now.`;
  if (instead !== null && !originalsOf(program, blocker.issue).some(({ id }) => id === instead.id)) return `${instead.key} is not the open original of ${blocker.key} any more.`;
  if (answer === 'no' && wanted.length > 0) return `${blocked.key} is linked to ${instead?.key ?? ''} by now.`;
  return old.length === 0 && wanted.length === 0 && answer !== 'remove' ? `${blocked.key} is not linked to ${blocker.key} any more.` : null;
};

/**
 * Why there is nothing to answer any more, null where there is. What a try before has written is no reason: the links
 * that the answer wants may be there, and those it takes away may be gone.
 */
export const whySettled = (atHand: QuestionAtHand, answer: Answer, links: LinksNow, site: string): Promise<string | null> | string | null =>
  (atHand.question.kind === 'mention' ? whyNoMention(atHand, links, site) : whyNotLost(atHand, answer, links));

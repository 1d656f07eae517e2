import { BrokenAnswer, MaybeWritten } from '../../jira/errors';
import { addComment, hasCommented } from '../../jira/write-back/comments';
import { setFlag } from '../../jira/write-back/flag';
import { addLink, linksLike, type SiteLink } from '../../jira/write-back/links';
import { type CreatedIssue, createdBefore, createIssue } from '../../jira/write-back/new-issue';
import { inOrder, linkWords } from '../../view/link-sentence';
import type { Viewer } from '../viewer';
import type { RaisePlan } from './raise-plan';
import { requestLines } from './raise-words';

export type Blocker = { readonly id: number; readonly key: string };

/** Where Jira broke off, what it was asked to write may be there: then it is looked for before it counts as failed. */
const orFound = async <T>(write: () => Promise<T>, find: () => Promise<T | null>): Promise<T> => {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof MaybeWritten || error instanceof BrokenAnswer)) throw error;
    const found = await find().catch(() => null);
    if (found === null) throw error;
    return found;
  }
};

/** Creates the request in its project. `again`: a try before broke off, so that it is looked for first. */
export const writeIssue = async (plan: RaisePlan, again: boolean): Promise<CreatedIssue> => {
  const { create } = plan.target;
  if (create === null) throw new RangeError('There is no issue to create.');
  const find = (): Promise<CreatedIssue | null> => createdBefore(create.project.id, create.summary);
  const known = again ? await find() : null;
  const lines = create.describe ? requestLines(plan) : [];
  return known ?? orFound(() => createIssue({ projectId: create.project.id, typeId: create.typeId, summary: create.summary, lines }), find);
};

const siteLink = ({ type, meaning, opened: { issue } }: RaisePlan, blocker: Blocker): SiteLink => {
  const [firstId, secondId] = inOrder(meaning, blocker.id, issue.id);
  return { typeId: type.id, firstId, secondId };
};

/** "ML-41 blocks WEB-12" */
export const sentenceOf = ({ type, meaning, opened: { issue } }: RaisePlan, blocker: Blocker): string =>
  linkWords(type, meaning, blocker.key, issue.key);

/** Links the two; the same link that is there already is the link. */
export const writeLink = async (plan: RaisePlan, blocker: Blocker): Promise<string> => {
  const link = siteLink(plan, blocker);
  const isThere = async (): Promise<true | null> => ((await linksLike(link)).length > 0 ? true : null);
  if (await isThere() === true) return `${sentenceOf(plan, blocker)}: the link was there already.`;
  await orFound(async () => { await addLink(link); return true; }, isThere);
  return `${sentenceOf(plan, blocker)}.`;
};

export const writeFlag = async ({ flag, opened: { issue } }: RaisePlan): Promise<string> => {
  if (flag !== null) await setFlag(issue.id, flag, true);
  return `${issue.key} is flagged.`;
};

/** Comments on the issue that is asked. `again`: a try before broke off, so that it is looked for first. */
export const writeComment = async (plan: RaisePlan, blocker: Blocker, viewer: Viewer, again: boolean): Promise<string> => {
  const lines = requestLines(plan);
  const isThere = async (): Promise<true | null> => ((await hasCommented(blocker.id, viewer.accountId, lines)) ? true : null);
  if (!again || await isThere() !== true) await orFound(async () => { await addComment(blocker.id, lines); return true; }, isThere);
  return `Your comment is on ${blocker.key}.`;
};

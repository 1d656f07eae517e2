import { issueRights } from '../../jira/write-back/rights';
import { type KnownLink, linksOfIssue, type SiteLink } from '../../jira/write-back/links';
import type { LinkType } from '../../model/program';
import type { LinkMeaning, ProgramSettings } from '../../model/settings';
import { type Answer, writesToJira } from '../../view/questions/choices';
import { idsOfQuestion } from '../../view/questions/question-view';
import { inOrder, linkWords } from '../../view/link-sentence';
import { inUse } from '../blockers/on-issue';
import { Refusal } from '../refusal';
import type { Viewer } from '../viewer';
import type { QuestionAtHand } from './question-at-hand';
import { linksOfAnswer, mayWrite, type PlannedLink } from './question-rights';
import { type LinksNow, whySettled } from './still-asked';

/** A link to write, with its sentence. */
export type LinkToAdd = { readonly link: SiteLink; readonly sentence: string };

/** Everything that an answer will write, checked before the first of it is written. */
export type AnswerPlan = QuestionAtHand & {
  readonly answer: Answer;
  readonly add: LinkToAdd | null;
  /** Links to take away, and what they said; null where the answer takes none away. */
  readonly remove: { readonly links: readonly KnownLink[]; readonly sentence: string } | null;
};

type Dependency = Extract<LinkMeaning, { dependency: true }>;
type Meant = { readonly type: LinkType; readonly meaning: Dependency };

const NOTHING = 'Nothing was written.';

const isFrom = ({ blocker, blocked }: PlannedLink, meanings: ProgramSettings['linkMeanings']) => ({ typeId, firstId, secondId }: KnownLink): boolean => {
  const meaning = meanings[typeId];
  if (meaning?.dependency !== true) return false;
  const [first, second] = inOrder(meaning, blocker.id, blocked.id);
  return first === firstId && second === secondId;
};

const linksNow = async ({ question, record }: QuestionAtHand, answer: Answer, chosenTypeId: string | null): Promise<LinksNow> => {
  const { blocked, blocker, instead } = question;
  const all = await linksOfIssue(blocked.id);
  const { add } = linksOfAnswer(question, answer);
  const wanted = add ?? (instead === null ? null : { blocker: instead, blocked });
  const isOfType = ({ typeId }: KnownLink): boolean => question.kind !== 'mention' || typeId === chosenTypeId;
  const { linkMeanings: meanings } = record.settings;
  return {
    old: all.filter(isFrom({ blocker, blocked }, meanings)),
    wanted: wanted === null ? [] : all.filter(isFrom(wanted, meanings)).filter(isOfType),
    between: all.filter(({ firstId, secondId }) => firstId === blocker.id || secondId === blocker.id),
  };
};

/** The type to link with: the one chosen for a mention; of a succession that of the link whose place is taken; else the first that is a dependency. */
const meantBy = ({ today: { program }, record }: QuestionAtHand, typeId: string | null): Meant | null => {
  const { linkMeanings: meanings } = record.settings;
  for (const type of program.linkTypes) {
    const meaning = meanings[type.id];
    if (meaning?.dependency === true && (typeId === null || typeId === type.id)) return { type, meaning };
  }
  return null;
};

const linkToAdd = ({ blocker, blocked }: PlannedLink, { type, meaning }: Meant): LinkToAdd => {
  const [firstId, secondId] = inOrder(meaning, blocker.id, blocked.id);
  return { link: { typeId: type.id, firstId, secondId }, sentence: linkWords(type, meaning, blocker.key, blocked.key) };
};

const mustBeAllowed = async ({ record, question }: QuestionAtHand, answer: Answer, typeId: string | null): Promise<void> => {
  if (!writesToJira(answer)) return;
  const used = inUse(record);
  const may = used.ok ? mayWrite(question, answer, typeId, record.settings.linkMeanings, await issueRights(idsOfQuestion(question))) : used;
  if (!may.ok) throw new Refusal('not-allowed', `${may.why ?? ''} ${NOTHING}`);
};

/**
 * What an answer will write, or a refusal that says why it cannot: the program in use, Jira's permissions, the question
 * still open by what Jira says now. Nothing is written here.
 */
export const planAnswer = async (atHand: QuestionAtHand, answer: Answer, givenTypeId: string | null, viewer: Viewer): Promise<AnswerPlan> => {
  const { question } = atHand;
  const chosenTypeId = givenTypeId ?? meantBy(atHand, null)?.type.id ?? null;
  const now = await linksNow(atHand, answer, chosenTypeId);
  const settled = await whySettled(atHand, answer, now, viewer.siteUrl);
  if (settled !== null) throw new Refusal('conflict', `This was settled meanwhile: ${settled} ${NOTHING}`);
  const typeId = question.kind === 'mention' ? chosenTypeId : now.wanted[0]?.typeId ?? now.old[0]?.typeId ?? null;
  await mustBeAllowed(atHand, answer, typeId);
  const { add, remove } = linksOfAnswer(question, answer);
  const meant = meantBy(atHand, typeId);
  if (add !== null && meant === null) throw new Refusal('bad-input', `This type of link is gone, or is no dependency in this program any more. Choose another one. ${NOTHING}`, { field: 'linkTypeId' });
  return {
    ...atHand, answer,
    add: add === null || meant === null ? null : linkToAdd(add, meant),
    remove: remove === null ? null : { links: now.old, sentence: meant === null ? '' : linkWords(meant.type, meant.meaning, remove.blocker.key, remove.blocked.key) },
  };
};

import type { May } from '../../contract/blockers';
import type { Question } from '../../analyse/questions/question';
import { type IssueRights, issueRights, rightNames } from '../../jira/write-back/rights';
import { may as mayDo } from '../../model/roles';
import type { ProgramSettings } from '../../model/settings';
import type { ProgramRecord } from '../../store/programs';
import { type Answer, writesToJira } from '../../view/questions/choices';
import { idsOfQuestion } from '../../view/questions/question-view';
import { inOrder } from '../../view/link-sentence';
import { lacks, mayIf, no, yes } from '../blockers/may';
import { inUse } from '../blockers/on-issue';
import { rolesFor } from '../roles-of';
import type { Viewer } from '../viewer';

type End = { readonly id: number; readonly key: string };

/** A link that an answer writes: who is waited for, and who waits. */
export type PlannedLink = { readonly blocker: End; readonly blocked: End };

/** The link that an answer writes, and the one it takes away; null for none. */
export const linksOfAnswer = ({ blocked, blocker, instead }: Question, answer: Answer): { readonly add: PlannedLink | null; readonly remove: PlannedLink | null } => {
  const old = { blocker, blocked };
  const next = instead === null ? null : { blocker: instead, blocked };
  switch (answer) {
    case 'waits': return { add: old, remove: null };
    case 'reverse': return { add: { blocker: blocked, blocked: blocker }, remove: null };
    case 'remove': return { add: null, remove: old };
    case 'replace': return { add: next, remove: old };
    case 'link': return { add: next, remove: null };
    default: return { add: null, remove: null };
  }
};

const NO_TYPE = 'No type of link counts as a dependency in this program. A manager chooses one in Settings, under Links.';

/** Jira asks for the permission on the issue that a link begins with; which one that is depends on the type. */
const mayAdd = ({ blocker, blocked }: PlannedLink, typeId: string | null, meanings: ProgramSettings['linkMeanings'], rights: IssueRights): May => {
  const chosen = typeId === null ? undefined : meanings[typeId];
  const fit = (chosen?.dependency === true ? [chosen] : Object.values(meanings)).filter((meaning) => meaning.dependency);
  const [first] = fit;
  if (first === undefined) return no(NO_TYPE);
  const begins = fit.map((meaning) => inOrder(meaning, blocker, blocked)[0]);
  return mayIf(begins.some(({ id }) => rights.may(id, 'LINK_ISSUES')), lacks('link', begins[0]?.key ?? '', rightNames.LINK_ISSUES));
};

const mayRemove = ({ blocker, blocked }: PlannedLink, rights: IssueRights): May =>
  mayIf(rights.may(blocker.id, 'LINK_ISSUES') || rights.may(blocked.id, 'LINK_ISSUES'), lacks('link', `${blocked.key} or ${blocker.key}`, rightNames.LINK_ISSUES));

/** Whether Jira lets the user write what an answer writes; the type of link is the chosen one, or any dependency. */
export const mayWrite = (question: Question, answer: Answer, typeId: string | null, meanings: ProgramSettings['linkMeanings'], rights: IssueRights): May => {
  const { add, remove } = linksOfAnswer(question, answer);
  const adding = add === null ? yes : mayAdd(add, typeId, meanings, rights);
  return adding.ok && remove !== null ? mayRemove(remove, rights) : adding;
};

const WHO = 'Only contributors and managers of this program may answer. Ask one of its managers for the role.';

/** What the viewer may answer to these questions, asked of Jira now in one call; nothing where their role in the program is too small. */
export const questionRights = async (questions: readonly Question[], record: ProgramRecord, viewer: Viewer): Promise<(question: Question, answer: Answer) => May> => {
  const roles = await rolesFor(record, viewer, { fresh: true });
  if (!mayDo(roles, 'contribute')) return () => no(WHO);
  const used = inUse(record);
  const rights = await issueRights(questions.flatMap(idsOfQuestion));
  return (question, answer) => {
    if (!writesToJira(answer)) return yes;
    return used.ok ? mayWrite(question, answer, question.linkTypeId, record.settings.linkMeanings, rights) : used;
  };
};

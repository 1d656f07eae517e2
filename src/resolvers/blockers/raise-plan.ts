import type { RaiseInput, RaiseStepName } from '../../contract/blockers';
import { type FlagField, flagField } from '../../jira/write-back/flag';
import { issueRights, projectRights, rightNames } from '../../jira/write-back/rights';
import { parseIsoDay } from '../../model/day';
import type { LinkType } from '../../model/program';
import type { LinkMeaning } from '../../model/settings';
import type { Day } from '../../model/time';
import { Refusal } from '../refusal';
import type { Viewer } from '../viewer';
import { lacks } from './may';
import { openToRaise, type OpenedOnIssue, waitsFor } from './on-issue';
import { type RaiseTarget, targetOf, withType } from './raise-target';

/** Everything a raise will write, checked as far as it can be before the first of it is written. */
export type RaisePlan = {
  readonly opened: OpenedOnIssue;
  readonly target: RaiseTarget;
  readonly type: LinkType;
  readonly meaning: Extract<LinkMeaning, { dependency: true }>;
  readonly neededBy: Day | null;
  readonly reason: string;
  /** Null where no flag is to be set. */
  readonly flag: FlagField | null;
  readonly steps: readonly RaiseStepName[];
};

const NOTHING = 'Nothing was written.';

const linkOf = ({ program }: OpenedOnIssue, linkTypeId: string): Pick<RaisePlan, 'type' | 'meaning'> => {
  const type = program.linkTypes.find(({ id }) => id === linkTypeId);
  const meaning = program.settings.linkMeanings[linkTypeId];
  if (type !== undefined && meaning?.dependency === true) return { type, meaning };
  throw new Refusal('bad-input', `This type of link is gone, or is no dependency in this program any more. Choose another one. ${NOTHING}`, { field: 'linkTypeId' });
};

/** Not a day that has passed: nobody can promise it. */
export const dayAhead = (text: string | null, today: Day, field: string): Day | null => {
  const day = text === null ? null : parseIsoDay(text);
  if (day !== null && day < today) throw new Refusal('bad-input', `${text ?? ''} has passed. Choose today or a later day. ${NOTHING}`, { field });
  return day;
};

/** What Jira would refuse, in words; empty where it would refuse nothing that can be asked beforehand. */
const missingRights = async (input: RaiseInput, { issue }: OpenedOnIssue, { blocker, create }: RaiseTarget, { meaning }: Pick<RaisePlan, 'meaning'>): Promise<readonly string[]> => {
  const rights = await issueRights([issue.id, ...(blocker === null ? [] : [blocker.id])]);
  const projects = create === null ? null : await projectRights([create.project.id]);
  const fromBlocker = meaning.blocker === 'outward';
  const missing: string[] = [];
  const need = (granted: boolean, words: string): void => { if (!granted) missing.push(words); };
  need(rights.sees(issue.id) && (blocker === null || rights.sees(blocker.id)), 'You may not see both issues any more.');
  if (create !== null) need(projects?.may(create.project.id, 'CREATE_ISSUES') === true, lacks('create issues in', create.project.key, rightNames.CREATE_ISSUES));
  if (!fromBlocker) need(rights.may(issue.id, 'LINK_ISSUES'), lacks('link', issue.key, rightNames.LINK_ISSUES));
  else if (blocker !== null) need(rights.may(blocker.id, 'LINK_ISSUES'), lacks('link', blocker.key, rightNames.LINK_ISSUES));
  else if (create !== null) need(projects?.may(create.project.id, 'LINK_ISSUES') === true, lacks('link issues in', create.project.key, rightNames.LINK_ISSUES));
  if (input.flag) need(rights.may(issue.id, 'EDIT_ISSUES'), lacks('edit', issue.key, rightNames.EDIT_ISSUES));
  if (input.comment && blocker !== null) need(rights.may(blocker.id, 'ADD_COMMENTS'), lacks('comment on', blocker.key, rightNames.ADD_COMMENTS));
  return missing;
};

const flagToSet = async ({ flag }: RaiseInput, { issue }: OpenedOnIssue): Promise<FlagField | null> => {
  const field = flag ? await flagField(issue.id) : null;
  if (flag && field === null) throw new Refusal('not-allowed', `Jira's field “Flagged” cannot be edited on ${issue.key}: it is not on the issue's edit screen. Raise the blocker without the flag. ${NOTHING}`, { field: 'flag' });
  return field;
};

const stepsOf = ({ asked, flag, comment }: RaiseInput): readonly RaiseStepName[] => [
  ...(asked.kind === 'team' ? ['issue' as const] : []), 'link', 'record',
  ...(flag ? ['flag' as const] : []), ...(comment && asked.kind === 'issue' ? ['comment' as const] : []),
];

/**
 * What a raise will write, or a refusal that says all that is missing: role, program in use, both issues visible now,
 * and Jira's permissions. `given` is the issue that a try before has created. Nothing is written here.
 */
export const planRaise = async (input: RaiseInput, viewer: Viewer, given: number | null): Promise<RaisePlan> => {
  const named = input.asked.kind === 'issue' ? [input.asked.issueId] : [];
  const opened = await openToRaise(input.programId, viewer, named);
  const waits = waitsFor(opened.issue);
  if (!waits.ok) throw new Refusal('bad-input', `${waits.why ?? ''} ${NOTHING}`);
  const link = linkOf(opened, input.linkTypeId);
  const neededBy = dayAhead(input.neededBy, opened.program.asOf, 'neededBy');
  const target = await targetOf(opened, viewer, input, given);
  const missing = await missingRights(input, opened, target, link);
  if (missing.length > 0) throw new Refusal('not-allowed', `${missing.join(' ')} ${NOTHING} Somebody who administers the project can give you the permission, or raise it for you.`);
  const flag = await flagToSet(input, opened);
  return { opened, target: await withType(target), ...link, neededBy, reason: input.reason, flag, steps: stepsOf(input) };
};

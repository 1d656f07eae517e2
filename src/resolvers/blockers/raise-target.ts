import type { RaiseInput } from '../../contract/blockers';
import { issueFacts } from '../../jira/write-back/issue-facts';
import { requestType } from '../../jira/write-back/new-issue';
import type { Project, Team } from '../../model/program';
import { listPromises } from '../../store/promises';
import { Refusal } from '../refusal';
import type { Viewer } from '../viewer';
import type { OpenedOnIssue } from './on-issue';
import { askableHomes } from './raise-form';

/** What is asked for: an issue, or a new one in the project of a team. `describe`: whether it takes a description. */
export type RaiseTarget = {
  readonly team: Team;
  readonly blocker: { readonly id: number; readonly key: string } | null;
  readonly create: { readonly project: Project; readonly typeId: string; readonly summary: string; readonly describe: boolean } | null;
};

const NOTHING = 'Nothing was written.';

const notThere = (): Refusal => new Refusal('not-found', `The issue you chose is not in this program, or Jira does not let you see it. ${NOTHING}`, { field: 'asked.issueId' });

const existing = ({ program, issue }: OpenedOnIssue, issueId: number): RaiseTarget => {
  const blocker = program.issues[program.byId.get(issueId) ?? -1];
  if (blocker === undefined) throw notThere();
  if (blocker.id === issue.id) throw new Refusal('bad-input', `An issue cannot wait for itself. ${NOTHING}`, { field: 'asked.issueId' });
  if (blocker.category === 'done') throw new Refusal('bad-input', `${blocker.key} is done already. ${NOTHING}`, { field: 'asked.issueId' });
  if (blocker.team.id === issue.team.id) throw new Refusal('bad-input', `${blocker.key} is work of the same team, ${issue.team.name}: link it in Jira. ${NOTHING}`, { field: 'asked.issueId' });
  return { team: blocker.team, blocker: { id: blocker.id, key: blocker.key }, create: null };
};

/** A request of the same person with the same words that is still open: what a second click, or a try before, has made. */
const madeBefore = async ({ record, issue }: OpenedOnIssue, viewer: Viewer, project: Project, summary: string): Promise<RaiseTarget['blocker']> => {
  const open = (await listPromises(record.id)).filter((promise) => promise.blockedId === issue.id && promise.askedBy === viewer.accountId && promise.cleared === null);
  for (const { blockerId } of open) {
    const facts = await issueFacts(blockerId);
    if (facts !== null && facts.projectId === project.id && facts.summary === summary) return facts;
  }
  return null;
};

/** The issue that a try before has created, where it is where it should be and says what was asked for. */
const createdOne = async (issueId: number, project: Project, summary: string): Promise<RaiseTarget['blocker']> => {
  const facts = await issueFacts(issueId);
  if (facts === null || facts.projectId !== project.id || facts.summary !== summary) throw notThere();
  return facts;
};

const wanting = (project: Project, missing: readonly string[]): Refusal => new Refusal('not-allowed',
  `A new issue in ${project.key} needs more than a summary: ${missing.join(', ')}. Create it in Jira, then choose it here. ${NOTHING}`, { field: 'asked.teamId' });

const ofTeam = async (opened: OpenedOnIssue, viewer: Viewer, asked: Extract<RaiseInput['asked'], { kind: 'team' }>, given: number | null): Promise<RaiseTarget> => {
  const home = askableHomes(opened).find(({ team }) => team.id === asked.teamId);
  if (home === undefined) throw new Refusal('not-found', `This program has no such team with a project that you may see. ${NOTHING}`, { field: 'asked.teamId' });
  const { team, project } = home;
  const blocker = given === null ? await madeBefore(opened, viewer, project, asked.summary) : await createdOne(given, project, asked.summary);
  if (blocker !== null) return { team, blocker: { id: blocker.id, key: blocker.key }, create: null };
  return { team, blocker: null, create: { project, summary: asked.summary, typeId: '', describe: true } };
};

/**
 * What this raise asks for, with `given` the issue that a try before has created. Throws, before anything is written,
 * where that is not there for the viewer, is done, is the team's own work, or can be no issue.
 */
export const targetOf = async (opened: OpenedOnIssue, viewer: Viewer, { asked }: Pick<RaiseInput, 'asked'>, given: number | null): Promise<RaiseTarget> => {
  if (asked.kind === 'team') return ofTeam(opened, viewer, asked, given);
  if (given !== null && given !== asked.issueId) throw notThere();
  return existing(opened, asked.issueId);
};

/** The target with the type of issue that is to be created; throws where its project demands more than a summary. */
export const withType = async (target: RaiseTarget): Promise<RaiseTarget> => {
  if (target.create === null) return target;
  const type = await requestType(target.create.project.id);
  if (!type.ok) throw wanting(target.create.project, type.missing);
  return { ...target, create: { ...target.create, typeId: type.typeId, describe: type.describe } };
};

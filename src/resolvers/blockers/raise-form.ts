import type { AskableTeam, RaiseForm } from '../../contract/blockers';
import { type TeamHome, teamHomes } from '../../analyse/people/team-homes';
import { flagField } from '../../jira/write-back/flag';
import { issueRights, projectRights, rightNames, type ProjectRights } from '../../jira/write-back/rights';
import type { Viewer } from '../viewer';
import { blockerLinkTypes } from '../../view/link-sentence';
import { programsOfIssue } from '../programs-of-issue';
import { Refusal } from '../refusal';
import { lacks, mayIf, no, yes } from './may';
import { issueOf, mayContribute, type OpenedOnIssue, openOnIssue, waitsFor } from './on-issue';
import type { May } from '../../contract/blockers';

/** What keeps the user from setting Jira's flag here. */
export const mayFlag = async (issueId: number, key: string, mayEdit: boolean): Promise<May> => {
  if (!mayEdit) return no(lacks('edit', key, rightNames.EDIT_ISSUES));
  return mayIf(await flagField(issueId) !== null, `Jira's field “Flagged” cannot be edited on ${key}: it is not on the issue's edit screen.`);
};

const askable = ({ team, project }: TeamHome, rights: ProjectRights): AskableTeam => ({
  id: team.id,
  name: team.name,
  project: { id: String(project.id), key: project.key, name: project.name },
  create: mayIf(rights.may(project.id, 'CREATE_ISSUES'), lacks('create issues in', project.key, rightNames.CREATE_ISSUES)),
  link: mayIf(rights.may(project.id, 'LINK_ISSUES'), lacks('link issues in', project.key, rightNames.LINK_ISSUES)),
});

/** Teams other than the issue's own that can be asked, with the home of each. */
export const askableHomes = ({ program, issue }: Pick<OpenedOnIssue, 'program' | 'issue'>): readonly TeamHome[] =>
  teamHomes(program).filter(({ team }) => team.id !== issue.team.id);

const inProgram = (opened: OpenedOnIssue, rights: ProjectRights): RaiseForm['programs'][number] => ({
  id: opened.record.id,
  name: opened.record.name,
  teams: askableHomes(opened).map((home) => askable(home, rights)),
  linkTypes: blockerLinkTypes(opened.program.linkTypes, opened.program.settings.linkMeanings),
});

const NO_PROGRAM = 'This issue is in no program that you may see. Its officer adds it, or its project, to one.';

/** What the form needs to raise a blocker on this issue: asked of Jira anew, so that it promises nothing that is refused. */
export const showRaiseForm = async (_: Readonly<Record<string, never>>, viewer: Viewer): Promise<RaiseForm> => {
  const { id, key } = issueOf(viewer);
  const records = await programsOfIssue(id, viewer);
  const allowed = await Promise.all(records.map((record) => mayContribute(record, viewer)));
  const found = (await Promise.all(records.filter((_record, at) => allowed[at]?.ok === true).map((record) => openOnIssue(record, viewer)))).filter((one) => one !== null);
  const done = found.map(({ issue }) => waitsFor(issue)).find(({ ok }) => !ok) ?? null;
  const opened = done === null ? found : [];
  const rights = await issueRights([id]);
  if (!rights.sees(id)) throw new Refusal('not-found', 'Jira does not have this issue, or does not let you see it.');
  const projects = await projectRights(opened.flatMap((one) => askableHomes(one).map(({ project }) => project.id)));
  const [first] = opened;
  return {
    issue: { key, summary: (await first?.texts([id]))?.get(id) ?? '', team: first?.issue.team.name ?? '' },
    programs: opened.map((one) => inProgram(one, projects)),
    why: first === undefined ? done?.why ?? allowed.find(({ ok }) => !ok)?.why ?? NO_PROGRAM : null,
    link: rights.may(id, 'LINK_ISSUES') ? yes : no(lacks('link', key, rightNames.LINK_ISSUES)),
    flag: first === undefined ? no('') : await mayFlag(id, key, rights.may(id, 'EDIT_ISSUES')),
  };
};

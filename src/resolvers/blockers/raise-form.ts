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

type Inside = { readonly opened: OpenedOnIssue; readonly role: May };

/** Programs that hold the issue for this viewer, with whether they may raise in them: a rule may lead to it by what is hidden from them. */
const programsWith = async (issueId: number, viewer: Viewer): Promise<readonly Inside[]> => {
  const records = await programsOfIssue(issueId, viewer);
  const all = await Promise.all(records.map(async (record) => ({ opened: await openOnIssue(record, viewer), role: await mayContribute(record, viewer) })));
  return all.flatMap(({ opened, role }) => (opened === null ? [] : [{ opened, role }]));
};

/** What the form needs to raise a blocker on this issue: asked of Jira anew, so that it promises nothing that is refused. */
export const showRaiseForm = async (_: Readonly<Record<string, never>>, viewer: Viewer): Promise<RaiseForm> => {
  const { id, key } = issueOf(viewer);
  const inside = await programsWith(id, viewer);
  const found = inside.flatMap(({ opened, role }) => (role.ok ? [opened] : []));
  const done = found.map(({ issue }) => waitsFor(issue)).find(({ ok }) => !ok) ?? null;
  const open = done === null ? found : [];
  const rights = await issueRights([id]);
  if (!rights.sees(id)) throw new Refusal('not-found', 'Jira does not have this issue, or does not let you see it.');
  const projects = await projectRights(open.flatMap((one) => askableHomes(one).map(({ project }) => project.id)));
  const [first] = open;
  return {
    issue: { key, summary: (await first?.texts([id]))?.get(id) ?? '', team: first?.issue.team.name ?? '' },
    programs: open.map((one) => inProgram(one, projects)),
    why: first === undefined ? done?.why ?? inside.find(({ role }) => !role.ok)?.role.why ?? NO_PROGRAM : null,
    link: rights.may(id, 'LINK_ISSUES') ? yes : no(lacks('link', key, rightNames.LINK_ISSUES)),
    flag: first === undefined ? no('') : await mayFlag(id, key, rights.may(id, 'EDIT_ISSUES')),
  };
};

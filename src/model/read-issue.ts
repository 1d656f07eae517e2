import type { JiraIssue, Named, Status } from './jira-issue';
import type { Project, Team } from './program';
import type { Outcome, ProgramSettings, TeamName } from './settings';
import type { Statuses } from './status-past';
import type { Day, Minute } from './time';

/** What is needed to turn Jira's facts into a program's terms, as of one day. */
export type Reading = {
  readonly settings: ProgramSettings;
  readonly asOf: Day;
  /** Nothing from this moment on is read. */
  readonly before: Minute;
  readonly statuses: Statuses;
  readonly projects: Map<number, Project>;
  readonly teams: Map<string, Team>;
};

/** Where an issue stands in the program. */
export type Place = { readonly index: number; readonly parent: number; readonly leaf: boolean; readonly stateKnown: boolean };

/** Whether open work was last touched longer ago than the settings allow. */
export const isUntouched = (updated: Day, asOf: Day, settings: ProgramSettings): boolean =>
  settings.setAsideAfterDays !== null && asOf - updated > settings.setAsideAfterDays;

/** What done work was worth: its resolution tells it, or its status where it has none. */
export const outcomeOf = ({ resolution, status }: Pick<JiraIssue, 'resolution' | 'status'>, settings: ProgramSettings): Outcome | 'unknown' =>
  (resolution === null ? outcomeOfStatus(status, settings) : outcomeOfResolution(resolution, settings));

export const outcomeOfResolution = ({ id }: Named, { outcomes }: ProgramSettings): Outcome | 'unknown' => outcomes[id] ?? 'unknown';

export const outcomeOfStatus = ({ id }: Status, { outcomes }: ProgramSettings): Outcome | 'unknown' => outcomes[`status:${id}`] ?? 'unknown';

/** A project that the source does not describe (an issue that moved while it was pulled) is known by its key alone. */
export const projectOf = (jira: Pick<JiraIssue, 'projectId' | 'key'>, reading: Reading): Project => {
  let project = reading.projects.get(jira.projectId);
  if (project === undefined) {
    const key = jira.key.slice(0, jira.key.lastIndexOf('-'));
    project = { id: jira.projectId, key, name: key, style: 'company-managed', versions: [] };
    reading.projects.set(jira.projectId, project);
  }
  return project;
};

/**
 * The team of an issue, the first that applies: its Team field, where the program goes by it; the team of a component,
 * by the first of its components that is named; the team that its project was given; the project itself. One object a
 * team, so that teams can be compared and counted by identity.
 */
export const teamIn = (jira: Pick<JiraIssue, 'team' | 'components'>, project: Project, reading: Pick<Reading, 'settings' | 'teams'>): Team => teamNamed(toldTeam(jira, reading.settings) ?? projectTeam(project, reading.settings), reading);

/** The team of this name, one object for all that name it; called by the name that came first. */
export const teamNamed = (named: TeamName, reading: Pick<Reading, 'teams'>): Team => {
  let team = reading.teams.get(named.id);
  if (team === undefined) {
    team = { id: named.id, name: named.name };
    reading.teams.set(named.id, team);
  }
  return team;
};

/** The team that an issue tells by itself; null where it goes by its project. */
const toldTeam = ({ team, components }: Pick<JiraIssue, 'team' | 'components'>, settings: ProgramSettings): TeamName | null =>
  teamOfField(team, settings) ?? teamOfComponents(components, settings);

/** The team that the Team field tells; null where it is empty, or the program does not go by it. */
export const teamOfField = (team: Named | null, { teamFrom }: ProgramSettings): TeamName | null => (teamFrom === 'field' ? team : null);

/** The team of the first of these components that was given one; null where none was. */
export const teamOfComponents = (components: readonly Named[], { componentTeams }: ProgramSettings): TeamName | null => {
  for (const { id } of components) {
    const team = componentTeams[id];
    if (team !== undefined) return team;
  }
  return null;
};

/** The team of what is in a project and tells none: the one that it was given, else the project itself. */
export const projectTeam = ({ id, name }: Project, { projectTeams }: ProgramSettings): TeamName => projectTeams[String(id)] ?? { id: `project:${id}`, name };

/** Whether a component of the issue has a team, so that an empty Team field is no gap. */
export const isTeamOfComponent = ({ components }: JiraIssue, { componentTeams }: ProgramSettings): boolean =>
  components.some(({ id }) => componentTeams[id] !== undefined);

/**
 * Teams that rules name, by id, under the name that Jira has for them today, as the issues tell it (`told`, by id): a rule
 * keeps the name of a team as it was when it was made, and the team may have been renamed since.
 */
export const teamsNamed = (told: () => ReadonlyMap<string, Named>, projects: readonly Project[], { componentTeams, projectTeams }: ProgramSettings): Map<string, Team> => {
  const teams = new Map<string, Team>();
  for (const { id, name } of [...Object.values(componentTeams), ...Object.values(projectTeams)]) teams.set(id, { id, name });
  if (teams.size === 0) return teams;
  for (const { id, name } of projects) if (teams.has(`project:${id}`)) teams.set(`project:${id}`, { id: `project:${id}`, name });
  for (const [id, { name }] of told()) if (teams.has(id)) teams.set(id, { id, name });
  return teams;
};

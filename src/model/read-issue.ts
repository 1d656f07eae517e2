import { dayOfMinute } from './day';
import type { JiraIssue, Sprint } from './jira-issue';
import type { Issue, Project, Team } from './program';
import type { Outcome, ProgramSettings } from './settings';
import { statusPast, type Statuses } from './status-past';
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

/** One issue in the program's terms; `sprints` are its sprints as they stood on the day read. */
export const readIssue = (jira: JiraIssue, place: Place, reading: Reading, sprints: readonly Sprint[] = jira.sprints): Issue => {
  const project = projectOf(jira, reading);
  const zone = reading.settings.timeZone;
  const category = jira.status.category;
  const past = statusPast(jira, reading.statuses, reading.before);
  const updated = dayOfMinute(jira.updatedAt, zone);
  const isDone = category === 'done';
  return {
    jira,
    index: place.index,
    id: jira.id,
    key: jira.key,
    level: jira.type.level,
    project,
    team: teamOf(jira, project, reading),
    category,
    stateKnown: place.stateKnown,
    outcome: isDone ? outcomeOf(jira, reading.settings) : null,
    created: dayOfMinute(jira.createdAt, zone),
    updated,
    started: past.started === null ? null : dayOfMinute(past.started, zone),
    done: isDone && past.done !== null ? dayOfMinute(past.done, zone) : null,
    start: jira.start,
    due: jira.due,
    points: jira.points,
    estimateSeconds: jira.estimateSeconds,
    sprints,
    fixVersions: jira.fixVersions,
    flagged: jira.flagged,
    parent: place.parent,
    leaf: place.leaf,
    setAside: !isDone && place.stateKnown && isUntouched(updated, reading.asOf, reading.settings),
  };
};

/** Whether open work was last touched longer ago than the settings allow. */
export const isUntouched = (updated: Day, asOf: Day, settings: ProgramSettings): boolean =>
  settings.setAsideAfterDays !== null && asOf - updated > settings.setAsideAfterDays;

const outcomeOf = (jira: JiraIssue, settings: ProgramSettings): Outcome | 'unknown' => {
  const key = jira.resolution === null ? `status:${jira.status.id}` : jira.resolution.id;
  return settings.outcomes[key] ?? 'unknown';
};

/** A project that the source does not describe (an issue that moved while it was pulled) is known by its key alone. */
const projectOf = (jira: JiraIssue, reading: Reading): Project => {
  let project = reading.projects.get(jira.projectId);
  if (project === undefined) {
    const key = jira.key.slice(0, jira.key.lastIndexOf('-'));
    project = { id: jira.projectId, key, name: key, style: 'company-managed', versions: [] };
    reading.projects.set(jira.projectId, project);
  }
  return project;
};

/** One object a team, so that teams can be compared and counted by identity. */
const teamOf = (jira: JiraIssue, project: Project, reading: Reading): Team => {
  const named = reading.settings.teamFrom === 'field' ? jira.team : null;
  const id = named === null ? `project:${project.id}` : named.id;
  let team = reading.teams.get(id);
  if (team === undefined) {
    team = { id, name: named === null ? project.name : named.name };
    reading.teams.set(id, team);
  }
  return team;
};

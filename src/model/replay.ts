import type { JiraIssue, Named, Person, Sprint, Version } from './jira-issue';
import { hierarchy, type Parents } from './parents';
import type { Issue, Program, Team } from './program';
import type { Names } from './roll-back';
import type { Minute } from './time';

/**
 * What a program must know to be taken back to many earlier days, made once for each program that is replayed and let
 * go with it: facts of all its issues in arrays, in the order of the issues.
 */
export type Replay = {
  readonly createdAt: Float64Array;
  readonly names: Names;
  readonly teams: ReadonlyMap<string, Team>;
  /** Sprints by id. */
  readonly sprints: ReadonlyMap<number, SprintIssues>;
  readonly today: Moment;
  /** The day that was replayed last: the next earlier one starts from it, since from week to week little differs. */
  latest: Moment;
};

/** A program as it was before a moment, with what is needed to go back further from there. */
export type Moment = {
  readonly program: Program;
  readonly before: Minute;
  /** Last moment at which anything about the issue may have changed. */
  readonly touchedAt: Float64Array;
  /** As the issues name them, rings not cut. */
  readonly namedParents: Int32Array;
  /** As they are, rings cut. */
  readonly parents: Parents;
  /** Indices of the issues that are set aside. */
  readonly setAside: readonly number[];
};

/** The issues that are in a sprint, and those that were on a day that was replayed. */
type SprintIssues = { readonly sprint: Sprint; readonly today: readonly number[]; readonly earlier: Set<number> };

const known = new WeakMap<Program, Replay>();

export const replayOf = (program: Program): Replay => {
  const replay = known.get(program) ?? makeReplay(program);
  known.set(program, replay);
  return replay;
};

/** The last moment at which an issue changed, as far as it tells. */
export const lastTouched = ({ updatedAt, resolvedAt }: JiraIssue): Minute => Math.max(updatedAt, resolvedAt ?? updatedAt);

const makeReplay = (program: Program): Replay => {
  const { issues } = program;
  const createdAt = new Float64Array(issues.length);
  const touchedAt = new Float64Array(issues.length);
  const namedParents = new Int32Array(issues.length).fill(-1);
  const teams = new Map<string, Team>();
  const setAside: number[] = [];
  for (const { jira, index, team, setAside: isAside } of issues) {
    createdAt[index] = jira.createdAt;
    touchedAt[index] = Math.max(lastTouched(jira), jira.history[jira.history.length - 1]?.at ?? jira.createdAt);
    if (jira.parentId !== null) namedParents[index] = program.byId.get(jira.parentId) ?? -1;
    if (teams.get(team.id) !== team) teams.set(team.id, team);
    if (isAside) setAside.push(index);
  }
  const parents = hierarchy(namedParents);
  const today = { program, before: Number.POSITIVE_INFINITY, touchedAt, namedParents, parents, setAside };
  const sprints = issuesBySprint(issues);
  return { createdAt, names: namesIn(program, sprints), teams, sprints, today, latest: today };
};

/** How many of some ascending moments lie before one. */
export const countBefore = (moments: Float64Array, before: Minute): number => {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moments[middle] ?? 0) < before) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** What ids stand for, gathered from the site's statuses and from the issues of today. */
const namesIn = (program: Program, sprints: ReadonlyMap<number, SprintIssues>): Names => {
  const versions = new Map<string, Version>();
  const teams = new Map<string, Named>();
  const resolutions = new Map<string, Named>();
  const people = new Map<string, Person>();
  for (const team of [...Object.values(program.settings.componentTeams), ...Object.values(program.settings.projectTeams)]) teams.set(team.id, team);
  for (const project of program.projects) for (const version of project.versions) versions.set(version.id, version);
  for (const { jira } of program.issues) {
    for (const version of jira.fixVersions) versions.set(version.id, version);
    if (jira.team !== null) teams.set(jira.team.id, jira.team);
    if (jira.resolution !== null) resolutions.set(jira.resolution.id, jira.resolution);
    if (jira.assignee !== null) people.set(jira.assignee.accountId, jira.assignee);
  }
  return {
    statuses: new Map(program.statuses.map((status) => [status.id, status])),
    sprints: new Map([...sprints.values()].map(({ sprint }) => [String(sprint.id), sprint])),
    versions, teams, resolutions, people,
  };
};

const issuesBySprint = (issues: readonly Issue[]): ReadonlyMap<number, SprintIssues> => {
  const found = new Map<number, SprintIssues & { readonly today: number[] }>();
  for (const issue of issues) {
    for (const sprint of issue.sprints) {
      const entry = found.get(sprint.id);
      if (entry === undefined) found.set(sprint.id, { sprint, today: [issue.index], earlier: new Set() });
      else entry.today.push(issue.index);
    }
  }
  return found;
};

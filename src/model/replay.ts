import { inCreationOrder } from './creation-order';
import type { GatheredNames } from './gathered-names';
import { holders } from './holders';
import { idsIn } from './changelog-values';
import type { Named, Sprint } from './jira-issue';
import { hierarchy, namedParents } from './parents';
import { countChildren, type CountedParents } from './past-parents';
import type { Program, Team } from './program';
import { factsOf, knownFacts, type ProgramFacts, type SprintIssues } from './program-facts';
import type { Names } from './roll-back';
import type { Run } from './rows/runs';
import type { Minute } from './time';
import { lastTouched } from './touched';

/**
 * What a program must know to be taken back to many earlier days, made once for each program that is replayed and let
 * go with it: facts of all its issues in arrays, in the order of the issues.
 */
export type Replay = {
  readonly createdAt: Float64Array;
  /** Its issues of today, by their indices. */
  readonly runs: readonly Run[];
  readonly names: Names;
  readonly teams: ReadonlyMap<string, Team>;
  /** Sprints by id. */
  readonly sprints: ReadonlyMap<number, SprintIssues>;
  /** The same in the order of `sprints`, two numbers each: when it starts and when it ends, NaN where that is not known. */
  readonly sprintTurns: Float64Array;
  readonly today: Moment;
  /** The day that was replayed last: the next earlier one starts from it, since from week to week little differs. */
  latest: Moment;
};

/** A program as it was before a moment, with what is needed to go back further from there. */
export type Moment = {
  readonly program: Program;
  readonly before: Minute;
  /** See `lastTouched`. */
  readonly touchedAt: Float64Array;
  /** As the issues name them, rings not cut. */
  readonly namedParents: Int32Array;
  /** As they are, rings cut. */
  readonly parents: CountedParents;
  /** Indices of the issues that are set aside. */
  readonly setAside: readonly number[];
};

const known = new WeakMap<Program, Replay>();

export const replayOf = (program: Program): Replay => {
  const replay = known.get(program) ?? makeReplay(program);
  known.set(program, replay);
  return replay;
};

const makeReplay = (program: Program): Replay => {
  const { createdAt, runs, namedParents, parents, setAside, sprints, names } = knownFacts(program) ?? gatherFacts(program);
  const teams = new Map(holders(program).teams.map((team) => [team.id, team]));
  const today = { program, before: Number.POSITIVE_INFINITY, touchedAt: lastTouched(runs), namedParents, parents: countChildren(parents, namedParents), setAside };
  return { createdAt, runs, names: namesIn(program, names, sprints), teams, sprints, sprintTurns: turnsOf(sprints), today, latest: today };
};

const turnsOf = (sprints: ReadonlyMap<number, SprintIssues>): Float64Array =>
  Float64Array.from([...sprints.values()].flatMap(({ sprint: { startAt, endAt } }) => [startAt ?? NaN, endAt ?? NaN]));

/** Of a program that was made of another one, with other dates or other settings: its issues stand as they were ordered there. */
const gatherFacts = ({ issues, byId }: Program): ProgramFacts => {
  const ordered = inCreationOrder(issues.map(({ jira }) => jira));
  const named = namedParents(ordered.runs, issues.length, byId);
  return factsOf(ordered, named, hierarchy(named), issues.filter(({ setAside }) => setAside).map(({ index }) => index));
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

/** What ids stand for: statuses of the site, teams and versions of the settings and projects, and what the issues tell, which counts. */
const namesIn = (program: Program, told: GatheredNames, sprints: ReadonlyMap<number, SprintIssues>): Names => {
  const { componentTeams, projectTeams } = program.settings;
  const named = [...Object.values(componentTeams), ...Object.values(projectTeams)].map((team) => [team.id, team] as const);
  const versions = program.projects.flatMap((project) => project.versions).map((version) => [version.id, version] as const);
  return {
    statuses: new Map(program.statuses.map((status) => [status.id, status])),
    sprints: sprintLists(new Map([...sprints.values()].map(({ sprint }) => [String(sprint.id), sprint]))),
    versions: new Map([...versions, ...told.versions]),
    teams: new Map<string, Named>([...named, ...told.teams]),
    resolutions: told.resolutions,
    people: told.people,
  };
};

/** One list for all that were in the same sprints. */
const sprintLists = (known: ReadonlyMap<string, Sprint>): Names['sprints'] => {
  const lists = new Map<string | null, readonly Sprint[]>();
  return (ids) => {
    const list = lists.get(ids) ?? idsIn(ids).flatMap((id) => known.get(id) ?? []);
    lists.set(ids, list);
    return list;
  };
};

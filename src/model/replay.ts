import { type Columns, columns } from './columns';
import { inCreationOrder } from './creation-order';
import type { GatheredNames } from './gathered-names';
import { holders } from './holders';
import { idsIn } from './changelog-values';
import type { Named, Sprint } from './jira-issue';
import { lazily } from './lazily';
import { hierarchy, namedParents } from './parents';
import { countChildren, type CountedParents } from './past-parents';
import type { Present } from './past-issues';
import type { Program, Team } from './program';
import { factsOf, knownFacts, type ProgramFacts } from './program-facts';
import type { Names } from './roll-back';
import { rowPlaces, type Run } from './rows/runs';
import { SprintLists } from './sprint-lists';
import type { Minute } from './time';
import { lastTouched } from './touched';

/**
 * What a program must know to be taken back to many earlier days, made once for each program that is replayed and let
 * go with it: facts of all its issues in arrays, in the order of the issues.
 */
export type Replay = {
  readonly createdAt: Float64Array;
  /** Its issues of today. */
  readonly present: Present;
  readonly names: Names;
  /** One object a team on all days. */
  readonly teams: Map<string, Team>;
  readonly lists: SprintLists;
  readonly today: Moment;
  /** The day that was replayed last: the next earlier one starts from it, since from week to week little differs. */
  latest: Moment;
};

/** A program as it was before a moment, with what is needed to go back further from there. */
export type Moment = {
  readonly program: Program;
  readonly before: Minute;
  readonly columns: Columns;
  /** See `lastTouched`. */
  readonly touchedAt: Float64Array;
  /** In which sprints each issue is, by the numbers of the lists. */
  readonly sprintsOf: Int32Array;
  /** As the issues name them, rings not cut. */
  readonly namedParents: Int32Array;
  /** As they are, rings cut. */
  readonly parents: CountedParents;
};

const known = new WeakMap<Program, Replay>();

export const replayOf = (program: Program): Replay => {
  const replay = known.get(program) ?? makeReplay(program);
  known.set(program, replay);
  return replay;
};

const makeReplay = (program: Program): Replay => {
  const { createdAt, runs, namedParents, parents, sprints, names } = knownFacts(program) ?? gatherFacts(program);
  const { length } = createdAt;
  const lists = new SprintLists();
  const today = {
    program, before: Number.POSITIVE_INFINITY, columns: columns(program), touchedAt: lastTouched(runs), sprintsOf: lists.of(runs, length), namedParents,
    parents: countChildren(parents, namedParents),
  };
  const teams = new Map(holders(program).teams.map((team) => [team.id, team]));
  return { createdAt, present: presentIn(program, runs), names: namesIn(program, names, sprints), teams, lists, today, latest: today };
};

const presentIn = (program: Program, runs: readonly Run[]): Present =>
  ({ program, columns: columns(program), runs, places: lazily(() => rowPlaces(runs, program.issues.length)) });

/** Of a program that was made of another one, with other dates or other settings: its issues stand as they were ordered there. */
const gatherFacts = ({ issues, byId }: Program): ProgramFacts => {
  const ordered = inCreationOrder(issues.map(({ jira }) => jira));
  const named = namedParents(ordered.runs, issues.length, byId);
  return factsOf(ordered, named, hierarchy(named));
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
const namesIn = (program: Program, told: GatheredNames, sprints: ReadonlyMap<number, Sprint>): Names => {
  const { componentTeams, projectTeams } = program.settings;
  const named = [...Object.values(componentTeams), ...Object.values(projectTeams)].map((team) => [team.id, team] as const);
  const versions = program.projects.flatMap((project) => project.versions).map((version) => [version.id, version] as const);
  return {
    statuses: new Map(program.statuses.map((status) => [status.id, status])),
    sprints: listsById(new Map([...sprints.values()].map((sprint) => [String(sprint.id), sprint]))),
    versions: new Map([...versions, ...told.versions]),
    teams: new Map<string, Named>([...named, ...told.teams]),
    resolutions: told.resolutions,
    people: lazily(() => told.people),
  };
};

/** One list for all that were in the same sprints. */
const listsById = (known: ReadonlyMap<string, Sprint>): Names['sprints'] => {
  const lists = new Map<string | null, readonly Sprint[]>();
  return (ids) => {
    const list = lists.get(ids) ?? idsIn(ids).flatMap((id) => known.get(id) ?? []);
    lists.set(ids, list);
    return list;
  };
};

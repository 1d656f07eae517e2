import { CHANGED } from './changed-fields';
import { namedBy, personBy } from './changelog-values';
import { forgetColumns, rememberColumns } from './columns';
import { firstMinuteOfDay } from './day';
import { type PastHolders, rememberPastHolders } from './holders';
import type { JiraIssue } from './jira-issue';
import { columnsThen } from './past-columns';
import { type DayBefore, PastIssues, type Present, rememberPastIssues } from './past-issues';
import { pastLinks } from './past-links';
import { hierarchyThen } from './past-parents';
import type { PastDay } from './past-program-issue';
import { pastPromises } from './past-promises';
import { PastSprints } from './past-sprints';
import { PrefixMap } from './prefix-map';
import type { Program } from './program';
import { teamIn } from './read-issue';
import { countBefore, replayOf, type Moment, type Replay } from './replay';
import type { Day } from './time';
import { beganWith, touchedBetween, writeParents, type Touched } from './touched';

/** Of what program each past one was made. */
const presents = new WeakMap<Program, Program>();

/** The program in today's state that this one was taken back from; itself where it was not. */
export const presentOf = (program: Program): Program => presents.get(program) ?? program;

/**
 * A program as it was at the end of an earlier day, replayed from the changelogs over exactly the issues that are in
 * it. `program` is in today's state (of `buildProgram`) or of any later day, which makes no difference; issues of which nothing
 * differs are the same objects, at the same indices. Membership, settings, types and keys are today's. The program itself for its
 * own day; throws a RangeError for a later one. Days asked for one after the other, latest first, share most of the work.
 * `letGo`: a later day that nobody asks for any more, whose columns may become those of the earlier one. Issues are made when
 * somebody asks; for one, see `issueAt`.
 */
export const programAt = (program: Program, asOf: Day, letGo: Program | null = null): Program => {
  if (asOf === program.asOf) return program;
  if (!(asOf < program.asOf)) throw new RangeError('A program can only be taken back to an earlier day');
  const present = presentOf(program);
  const replay = replayOf(present);
  const from = replay.latest.program.asOf >= asOf ? replay.latest : replay.today;
  if (from.program.asOf === asOf) return from.program;
  // Whoever goes back from a later day overwrites what it is told by: should that fail halfway, nobody is to start there.
  replay.latest = replay.today;
  replay.latest = momentBefore(replay, from, asOf, from !== replay.today && from.program === letGo);
  presents.set(replay.latest.program, present);
  return replay.latest.program;
};

/** Lets the day go that was asked for last, unless it is this very one: the next one starts from today's state again. */
export const forgetPast = (program: Program): void => {
  const replay = replayOf(presentOf(program));
  if (replay.latest.program !== program) replay.latest = replay.today;
};

/**
 * The way back from one moment to an earlier one: what was touched in between changes columns, and issues are made of them when
 * somebody asks. Of a day on the way, what only the way back is told by is overwritten, since nobody goes back from there a
 * second time; what its figures are read from only where it is let go.
 */
const momentBefore = (replay: Replay, from: Moment, asOf: Day, isLetGo: boolean): Moment => {
  const { present, names, lists } = replay;
  const { program } = present;
  const on = pastDay(replay, asOf);
  const { before } = on;
  const members = countBefore(replay.createdAt, before);
  const own = ownOf(from, from === replay.today, members);
  const touched = touchedBetween(present.runs, own.touchedAt, { before, until: from.before, members });
  const byId = new PrefixMap(program.byId, members);
  const parents = hierarchyThen(own.parents, own.namedParents, writeParents(touched, before, own.namedParents, byId));
  const day = { on, then: { before, names }, parents, members };
  const issues = new PastIssues(present, day);
  const columns = columnsThen(from.columns, touched, { ...day, today: present, issues, lists, sprintsOf: own.sprintsOf }, isLetGo);
  const links = pastLinks(from.program, { members: byId, relinked: relinked(touched, issues) });
  const then: Program = { ...program, asOf, byId, get issues() { return issues.all(); }, promises: pastPromises(program.promises, before), ...links };
  rememberPastIssues(then, issues);
  if (isLetGo) forgetColumns(from.program);
  rememberColumns(then, columns);
  rememberPastHolders(from.program, then, { length: members, isLetGo, personOf: (id) => personBy(id, names.people()) }, (to) => handBack(touched, day, present, to));
  return { ...own, program: then, before, columns, parents };
};

const pastDay = ({ present: { program: { settings, projects } }, names, teams }: Replay, asOf: Day): PastDay => {
  const before = firstMinuteOfDay(asOf + 1, settings.timeZone);
  const byId = new Map(projects.map((project) => [project.id, project]));
  return { settings, asOf, before, statuses: names.statuses, projects: byId, teams, sprints: new PastSprints(before) };
};

/** What only the way back is told by. */
const ownOf = ({ touchedAt, sprintsOf, namedParents, parents }: Moment, isToday: boolean, members: number): Pick<Moment, 'touchedAt' | 'sprintsOf' | 'namedParents' | 'parents'> => (isToday
  ? { touchedAt: touchedAt.slice(), sprintsOf: sprintsOf.slice(), namedParents: namedParents.slice(0, members), parents: { ...parents, children: parents.children.slice() } }
  : { touchedAt, sprintsOf, namedParents: namedParents.subarray(0, members), parents });

/** Gives issues back to the teams and people that they were handed on from. */
const handBack = (touched: readonly Touched[], { on, then: { before, names } }: DayBefore, { program: { issues } }: Present, to: PastHolders): void => {
  for (const one of touched) {
    const { index, rows, row, fields } = one;
    if ((fields & CHANGED.assignee) !== 0) to.setPerson(index, beganWith(one, 'assignee', before));
    const project = (fields & CHANGED.team) === 0 ? undefined : issues[index]?.project;
    if (project === undefined) continue;
    const team = namedBy(beganWith(one, 'team', before), names.teams);
    to.setTeam(index, teamIn({ team, components: rows.components.values[rows.components.of[row] ?? -1] ?? [] }, project, on));
  }
};

/** Those among the touched whose links have changed, by rising indices. */
const relinked = (touched: readonly Touched[], issues: PastIssues): ReadonlyMap<number, JiraIssue> => {
  const indices = touched.filter(({ fields }) => (fields & CHANGED.link) !== 0).map(({ index }) => index);
  return new Map(indices.sort((one, other) => one - other).flatMap((index) => {
    const jira = issues.at(index)?.jira;
    return jira === undefined ? [] : [[index, jira] as const];
  }));
};

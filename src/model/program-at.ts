import { firstMinuteOfDay } from './day';
import type { JiraIssue } from './jira-issue';
import { hierarchy, type Parents } from './parents';
import { issueAt, PastProgramIssue } from './past-program-issue';
import { pastLinks } from './past-links';
import { rememberDifferent } from './different-issues';
import { pastPromises } from './past-promises';
import { PastSprints, stateBefore } from './past-sprints';
import { PrefixMap } from './prefix-map';
import type { Issue, Program } from './program';
import { isUntouched, type Reading } from './read-issue';
import { countBefore, replayOf, type Moment, type Replay } from './replay';
import { rollBack, type RolledBack } from './roll-back';
import { lastTouched } from './short-past';
import type { Day, Minute } from './time';

/** Of what program each past one was made. */
const presents = new WeakMap<Program, Program>();

/** The program in today's state that this one was taken back from; itself where it was not. */
export const presentOf = (program: Program): Program => presents.get(program) ?? program;

/**
 * A program as it was at the end of an earlier day, replayed from the changelogs over exactly the issues that are in
 * it today. `program` must be in today's state (of `buildProgram`); issues of which nothing differs are the same
 * objects, at the same indices. Membership, settings, types and keys are today's. The program itself for its own day;
 * throws a RangeError for a later one. Days asked for one after the other, latest first, share most of the work. `letGo`: a
 * later day that nobody asks for any more, whose list of issues may become that of the earlier one.
 */
export const programAt = (program: Program, asOf: Day, letGo: Program | null = null): Program => {
  if (asOf === program.asOf) return program;
  if (!(asOf < program.asOf)) throw new RangeError('A program can only be taken back to an earlier day');
  const replay = replayOf(program);
  const from = replay.latest.program.asOf >= asOf ? replay.latest : replay.today;
  if (from.program.asOf === asOf) return from.program;
  const back = new Back(program, replay, from, asOf, from !== replay.today && from.program === letGo);
  replay.latest = back.moment();
  presents.set(replay.latest.program, program);
  rememberDifferent(replay.latest.program, from.program, back.different);
  return replay.latest.program;
};

/** Lets the day go that was asked for last: the next one starts from today's state again. */
export const forgetPast = (program: Program): void => {
  const replay = replayOf(program);
  replay.latest = replay.today;
};

/** The way back from one moment to an earlier one. Whatever was touched in between is read anew from today's facts. */
class Back {
  private readonly before: Minute;
  private readonly byId: PrefixMap;
  private readonly reading: Reading;
  private readonly sprints: PastSprints;
  private readonly touched: ReadonlyMap<number, RolledBack>;
  readonly different = { indices: new Array<number>(), before: new Array<Issue>() };

  constructor(private readonly program: Program, private readonly replay: Replay, private readonly from: Moment, private readonly asOf: Day, private readonly isLetGo: boolean) {
    const { settings, projects, byId } = program;
    this.before = firstMinuteOfDay(asOf + 1, settings.timeZone);
    this.byId = new PrefixMap(byId, countBefore(replay.createdAt, this.before));
    const byProject = new Map(projects.map((project) => [project.id, project]));
    this.reading = { settings, asOf, before: this.before, statuses: replay.names.statuses, projects: byProject, teams: new Map(replay.teams) };
    this.sprints = new PastSprints(this.before);
    this.touched = this.rollBackTouched();
  }

  moment(): Moment {
    const touchedAt = this.goOnWith(this.from.touchedAt);
    const namedParents = this.goOnWith(this.from.namedParents);
    for (const [index, { issue }] of this.touched) {
      touchedAt[index] = lastTouched(issue);
      namedParents[index] = issue.parentId === null ? -1 : this.byId.get(issue.parentId) ?? -1;
    }
    const parents = hierarchy(namedParents);
    const issues = this.issues(parents);
    const links = pastLinks(this.from.program, { members: this.byId, relinked: this.relinked() });
    const promises = pastPromises(this.program.promises, this.before);
    const program = { ...this.program, asOf: this.asOf, byId: this.byId, issues, promises, ...links };
    return { program, before: this.before, touchedAt, namedParents, parents, setAside: this.setAside(issues) };
  }

  /** What only the way back is told by: of a day on the way it is overwritten, since nobody goes back from there a second time. */
  private goOnWith<T extends Float64Array | Int32Array>(numbers: T): T {
    const { size } = this.byId;
    return (this.from === this.replay.today ? numbers.slice(0, size) : numbers.subarray(0, size)) as T;
  }

  private rollBackTouched(): ReadonlyMap<number, RolledBack> {
    const found = new Map<number, RolledBack>();
    const { touchedAt } = this.from;
    for (let index = 0; index < this.byId.size; index += 1) {
      if ((touchedAt[index] ?? 0) < this.before) continue;
      const issue = this.program.issues[index];
      if (issue !== undefined) found.set(index, rollBack(issue.jira, this.before, this.replay.names));
    }
    return found;
  }

  private issues({ parent, leaf }: Parents): readonly Issue[] {
    const issues = this.listToChange();
    this.replaceSprints(issues);
    for (const [index, { issue, stateKnown }] of this.touched) {
      const today = this.program.issues[index];
      if (today === undefined) continue;
      const place = { index, parent: parent[index] ?? -1, leaf: leaf[index] === 1, stateKnown };
      this.replace(issues, index, new PastProgramIssue(today, issue, place, this.reading, this.sprints.all(issue.sprints)));
      for (const sprint of issue.sprints) this.replay.sprints.get(sprint.id)?.earlier.add(index);
    }
    this.replacePlaces(issues, { parent, leaf });
    this.takeBackFromAside(issues);
    return issues;
  }

  /** The later moment's list, cut to those that were there already; that list itself where nobody asks for it any more. */
  private listToChange(): Issue[] {
    const { issues } = this.from.program;
    if (!this.isLetGo) return issues.slice(0, this.byId.size);
    const own = issues as Issue[];
    own.length = this.byId.size;
    return own;
  }

  private replace(issues: Issue[], index: number, issue: Issue): void {
    const before = issues[index];
    if (before === undefined) return;
    issues[index] = issue;
    this.different.indices.push(index);
    this.different.before.push(before);
  }

  /** Arrays of numbers are compared, so that no issue is looked at whose place is the same. */
  private replacePlaces(issues: Issue[], { parent, leaf }: Parents): void {
    const { parent: parentThen, leaf: leafThen } = this.from.parents;
    for (let index = 0; index < issues.length; index += 1) {
      if (parent[index] === parentThen[index] && leaf[index] === leafThen[index]) continue;
      const issue = issues[index];
      if (issue === undefined) continue;
      this.replace(issues, index, issueAt(issue, { parent: parent[index] ?? -1, leaf: leaf[index] === 1 }));
    }
  }

  /** What was set aside a week later may not have been untouched for long enough yet. */
  private takeBackFromAside(issues: Issue[]): void {
    for (const index of this.from.setAside) {
      const issue = issues[index];
      if (issue?.setAside !== true || isUntouched(issue.updated, this.asOf, this.reading.settings)) continue;
      this.replace(issues, index, issueAt(issue, { setAside: false }));
    }
  }

  private setAside(issues: readonly Issue[]): readonly number[] {
    const candidates = [...this.from.setAside, ...this.touched.keys()].filter((index) => issues[index]?.setAside === true);
    return [...new Set(candidates)];
  }

  /** Only sprints whose state differs between the two moments: the issues of the later one have the others already. */
  private replaceSprints(issues: Issue[]): void {
    const { sprints, sprintTurns } = this.replay;
    let turn = 0;
    for (const { sprint, today, earlier } of sprints.values()) {
      const turned = this.isBetween(sprintTurns[turn]) || this.isBetween(sprintTurns[turn + 1]);
      turn += 2;
      if (!turned || stateBefore(sprint, this.before) === stateBefore(sprint, this.from.before)) continue;
      for (const index of today) this.replaceSprintsOf(issues, index);
      for (const index of earlier) this.replaceSprintsOf(issues, index);
    }
  }

  private isBetween(moment: Minute | undefined): boolean {
    return moment !== undefined && moment >= this.before && moment < this.from.before;
  }

  private replaceSprintsOf(issues: Issue[], index: number): void {
    const issue = issues[index];
    const sprints = this.sprints.all(issue?.sprints ?? []);
    if (issue === undefined || sprints === issue.sprints) return;
    this.replace(issues, index, issueAt(issue, { sprints }));
  }

  /** Those among the touched whose links have changed between the two moments. */
  private relinked(): ReadonlyMap<number, JiraIssue> {
    const found = new Map<number, JiraIssue>();
    for (const [index, { issue, relinkedAt }] of this.touched) {
      if (relinkedAt !== null && relinkedAt < this.from.before) found.set(index, issue);
    }
    return found;
  }
}

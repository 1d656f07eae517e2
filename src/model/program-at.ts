import { CHANGED, TOUCHED } from './changed-fields';
import { firstMinuteOfDay } from './day';
import { rememberDifferent } from './different-issues';
import { movedTo } from './moved-issue';
import type { Parents } from './parents';
import { pastLinks } from './past-links';
import { type CountedParents, hierarchyThen, type ParentsThen } from './past-parents';
import { type PastDay, PastProgramIssue, type Place } from './past-program-issue';
import { pastPromises } from './past-promises';
import { PastSprints, stateBefore } from './past-sprints';
import { PrefixMap } from './prefix-map';
import type { Issue, Program } from './program';
import { isUntouched } from './read-issue';
import { countBefore, replayOf, type Moment, type Replay } from './replay';
import type { Then } from './roll-back';
import type { JiraIssue } from './jira-issue';
import type { Day, Minute } from './time';
import { takeBack, writeParents, type Touched } from './touched';

/** Of what program each past one was made. */
const presents = new WeakMap<Program, Program>();

/** The program in today's state that this one was taken back from; itself where it was not. */
export const presentOf = (program: Program): Program => presents.get(program) ?? program;

/**
 * A program as it was at the end of an earlier day, replayed from the changelogs over exactly the issues that are in
 * it. `program` is in today's state (of `buildProgram`), or of an earlier day itself; issues of which nothing differs are the same
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
  private readonly then: Then;
  private readonly byId: PrefixMap;
  private readonly on: PastDay;
  /** Like the named parents, only the way back is told by it: of a day on the way it is overwritten, since nobody goes back from there a second time. */
  private readonly touchedAt: Float64Array;
  private readonly touched: Touched;
  readonly different = { indices: new Array<number>(), fields: new Array<number>() };

  constructor(private readonly program: Program, private readonly replay: Replay, private readonly from: Moment, asOf: Day, private readonly isLetGo: boolean) {
    const { settings, projects, byId } = program;
    const before = firstMinuteOfDay(asOf + 1, settings.timeZone);
    const { names, teams, createdAt } = replay;
    this.then = { before, names };
    this.byId = new PrefixMap(byId, countBefore(createdAt, before));
    const byProject = new Map(projects.map((project) => [project.id, project]));
    this.on = { settings, asOf, before, statuses: names.statuses, projects: byProject, teams: new Map(teams), sprints: new PastSprints(before) };
    this.touchedAt = from === replay.today ? from.touchedAt.slice() : from.touchedAt;
    this.touched = takeBack(replay.runs, this.touchedAt, { today: program.issues, members: this.byId.size, then: this.then, until: from.before });
  }

  moment(): Moment {
    const { asOf, before } = this.on;
    const { touchedAt } = this;
    const namedParents = this.listNamedParents();
    const places = hierarchyThen(this.countedParents(), namedParents, writeParents(this.touched, namedParents, this.byId));
    const issues = this.issues(places);
    const links = pastLinks(this.from.program, { members: this.byId, relinked: this.relinked() });
    const promises = pastPromises(this.program.promises, before);
    const program = { ...this.program, asOf, byId: this.byId, issues, promises, ...links };
    return { program, before, touchedAt, namedParents, parents: places.parents, setAside: this.setAside(issues) };
  }

  private countedParents(): CountedParents {
    const { from: { parents } } = this;
    return this.from === this.replay.today ? { ...parents, children: parents.children.slice() } : parents;
  }

  /** Those of the later moment, to be overwritten. */
  private listNamedParents(): Int32Array {
    const { from: { namedParents }, byId } = this;
    return this.from === this.replay.today ? namedParents.slice(0, byId.size) : namedParents.subarray(0, byId.size);
  }

  private issues({ parents, moved }: ParentsThen): readonly Issue[] {
    const issues = this.listToChange();
    this.replaceSprints(issues);
    this.replaceTouched(issues, parents);
    this.replacePlaces(issues, parents, moved);
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

  private replaceTouched(issues: Issue[], { parent, leaf }: Parents): void {
    const { indices, facts, fields } = this.touched;
    for (let at = 0; at < indices.length; at += 1) {
      const index = indices[at] ?? -1;
      const [today, past, changed] = [this.program.issues[index], facts[at], fields[at] ?? 0];
      if (today === undefined || past === undefined) continue;
      const place = { parent: parent[index] ?? -1, leaf: leaf[index] === 1 };
      const isMoved = place.parent !== this.from.parents.parent[index] || leaf[index] !== this.from.parents.leaf[index];
      this.replace(issues, index, new PastProgramIssue(today, past, this.on, place), isMoved ? changed | CHANGED.parent : changed);
      if ((changed & CHANGED.sprint) !== 0) for (const { id } of past.sprints) this.replay.sprints.get(id)?.earlier.add(index);
    }
  }

  private replace(issues: Issue[], index: number, issue: Issue, fields: number): void {
    issues[index] = issue;
    this.different.indices.push(index);
    this.different.fields.push(fields);
  }

  private move(issues: Issue[], index: number, place: Partial<Place>, field: number): void {
    const issue = issues[index];
    if (issue !== undefined) this.replace(issues, index, movedTo(issue, this.on, place), field);
  }

  private replacePlaces(issues: Issue[], { parent, leaf }: Parents, moved: readonly number[]): void {
    for (const index of moved) {
      if (issues[index]?.parent === parent[index] && issues[index]?.leaf === (leaf[index] === 1)) continue;
      this.move(issues, index, { parent: parent[index] ?? -1, leaf: leaf[index] === 1 }, CHANGED.parent);
    }
  }

  /** What was set aside a week later may not have been untouched for long enough yet. */
  private takeBackFromAside(issues: Issue[]): void {
    for (const index of this.from.setAside) {
      const issue = issues[index];
      if (issue?.setAside !== true || isUntouched(issue.updated, this.on.asOf, this.on.settings)) continue;
      this.move(issues, index, { setAside: false }, TOUCHED);
    }
  }

  private setAside(issues: readonly Issue[]): readonly number[] {
    const candidates = [...this.from.setAside, ...this.touched.indices].filter((index) => issues[index]?.setAside === true);
    return [...new Set(candidates)];
  }

  /** Only sprints whose state differs between the two moments: the issues of the later one have the others already. */
  private replaceSprints(issues: Issue[]): void {
    const { sprints, sprintTurns } = this.replay;
    let turn = 0;
    for (const { sprint, today, earlier } of sprints.values()) {
      const turned = this.isBetween(sprintTurns[turn]) || this.isBetween(sprintTurns[turn + 1]);
      turn += 2;
      if (!turned || stateBefore(sprint, this.on.before) === stateBefore(sprint, this.from.before)) continue;
      for (const index of today) this.replaceSprintsOf(issues, index);
      for (const index of earlier) this.replaceSprintsOf(issues, index);
    }
  }

  private isBetween(moment: Minute | undefined): boolean {
    return moment !== undefined && moment >= this.on.before && moment < this.from.before;
  }

  private replaceSprintsOf(issues: Issue[], index: number): void {
    const sprints = issues[index]?.sprints ?? [];
    if (this.on.sprints.all(sprints) !== sprints) this.move(issues, index, {}, CHANGED.sprint);
  }

  /** Those among the touched whose links have changed between the two moments, by rising indices. */
  private relinked(): ReadonlyMap<number, JiraIssue> {
    const found: [number, JiraIssue][] = [];
    const { indices, facts, fields } = this.touched;
    for (let at = 0; at < indices.length; at += 1) {
      const past = facts[at];
      if (past !== undefined && ((fields[at] ?? 0) & CHANGED.link) !== 0) found.push([indices[at] ?? -1, past]);
    }
    return new Map(found.sort(([one], [other]) => one - other));
  }
}

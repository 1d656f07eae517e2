import { firstMinuteOfDay } from './day';
import type { JiraIssue } from './jira-issue';
import { hierarchy, type Parents } from './parents';
import { pastLinks } from './past-links';
import { PastSprints } from './past-sprints';
import { PrefixMap } from './prefix-map';
import type { Issue, Program } from './program';
import { isUntouched, readIssue, type Reading } from './read-issue';
import { countBefore, replayOf, type Replay } from './replay';
import { rollBack } from './roll-back';
import type { Day, Minute } from './time';

/**
 * A program as it was at the end of an earlier day, replayed from the changelogs over exactly the issues that are in
 * it today. `program` must be in today's state (of `buildProgram`); issues of which nothing differs are the same
 * objects, at the same indices. Membership, settings, types and keys are today's. The program itself for its own day;
 * throws a RangeError for a later one.
 */
export const programAt = (program: Program, asOf: Day): Program => {
  if (asOf === program.asOf) return program;
  if (!(asOf < program.asOf)) throw new RangeError('A program can only be taken back to an earlier day');
  const before = firstMinuteOfDay(asOf + 1, program.settings.timeZone);
  const replay = replayOf(program);
  const byId = new PrefixMap(program.byId, countBefore(replay.createdAt, before));
  const past = new Past(program, replay, asOf, before, byId);
  const touched = past.touched();
  const placed = past.placed(touched);
  return { ...program, asOf, byId, issues: past.issues(touched, placed), ...pastLinks(program, { members: byId, relinked: past.relinked(touched) }) };
};

type Rolled = ReturnType<typeof rollBack>;

class Past {
  private readonly reading: Reading;
  private readonly sprints: PastSprints;

  constructor(
    private readonly program: Program,
    private readonly replay: Replay,
    asOf: Day,
    private readonly before: Minute,
    private readonly byId: PrefixMap,
  ) {
    const { settings, projects } = program;
    const byProject = new Map(projects.map((project) => [project.id, project]));
    this.reading = { settings, asOf, before, statuses: replay.names.statuses, projects: byProject, teams: new Map(replay.teams) };
    this.sprints = new PastSprints(before);
  }

  /** The issues that something has happened to since, as they were, by index. */
  touched(): ReadonlyMap<number, Rolled> {
    const found = new Map<number, Rolled>();
    const { touchedAt, names } = this.replay;
    for (let index = 0; index < this.byId.size; index += 1) {
      const issue = this.program.issues[index];
      if ((touchedAt[index] ?? 0) < this.before || issue === undefined) continue;
      found.set(index, rollBack(issue.jira, this.before, names));
    }
    return found;
  }

  placed(touched: ReadonlyMap<number, Rolled>): Parents {
    const named = this.replay.namedParents.slice(0, this.byId.size);
    for (const [index, { issue }] of touched) named[index] = issue.parentId === null ? -1 : this.byId.get(issue.parentId) ?? -1;
    return hierarchy(named);
  }

  issues(touched: ReadonlyMap<number, Rolled>, { parent, leaf }: Parents): readonly Issue[] {
    const issues = this.program.issues.slice(0, this.byId.size);
    this.replaceSprints(issues);
    for (const [index, { issue, stateKnown }] of touched) {
      const place = { index, parent: parent[index] ?? -1, leaf: leaf[index] === 1, stateKnown };
      issues[index] = readIssue(issue, place, this.reading, this.sprints.all(issue.sprints));
    }
    for (const [index, issue] of issues.entries()) {
      const there = { parent: parent[index] ?? -1, leaf: leaf[index] === 1, setAside: this.isSetAside(issue) };
      if (issue.parent !== there.parent || issue.leaf !== there.leaf || issue.setAside !== there.setAside) issues[index] = { ...issue, ...there };
    }
    return issues;
  }

  private isSetAside(issue: Issue): boolean {
    return issue.category !== 'done' && issue.stateKnown && isUntouched(issue.updated, this.reading.asOf, this.reading.settings);
  }

  private replaceSprints(issues: Issue[]): void {
    for (const { sprint, issues: inSprint } of this.replay.sprints.values()) {
      if (this.sprints.one(sprint) === sprint) continue;
      for (const index of inSprint) {
        const issue = issues[index];
        if (issue !== undefined) issues[index] = { ...issue, sprints: this.sprints.all(issue.sprints) };
      }
    }
  }

  /** Those among the touched whose links have changed since. */
  relinked(touched: ReadonlyMap<number, Rolled>): ReadonlyMap<number, JiraIssue> {
    const found = new Map<number, JiraIssue>();
    for (const [index, { issue }] of touched) {
      if (issue.links !== this.program.issues[index]?.jira.links) found.set(index, issue);
    }
    return found;
  }
}

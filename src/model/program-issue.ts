import type { JiraIssue, Sprint, StatusCategory, Version } from './jira-issue';
import type { Issue, Project, Team } from './program';
import type { ProgramTerms } from './program-terms';
import type { Outcome } from './settings';
import type { Day } from './time';

/**
 * An issue of today: what Jira says is read from `jira`, what the program makes of it from columns over all issues, so that
 * an issue is a small object and a pass over many of them touches little memory. Its fields are not its own: see `issueWith`.
 */
export class ProgramIssue implements Issue {
  constructor(readonly jira: JiraIssue, readonly index: number, private readonly of: ProgramTerms) {}

  get id(): number { return this.jira.id; }
  get key(): string { return this.jira.key; }
  get level(): number { return this.jira.type.level; }
  get project(): Project { return this.of.projectOf(this.index); }
  get team(): Team { return this.of.teamOf(this.index); }
  get category(): StatusCategory { return this.of.stateOf(this.index).category; }
  get stateKnown(): boolean { return true; }
  get outcome(): Outcome | 'unknown' | null { return this.of.stateOf(this.index).outcome; }
  get created(): Day { return this.of.createdOf(this.index); }
  get updated(): Day { return this.of.updatedOf(this.index); }
  get started(): Day | null { return this.of.startedOf(this.index, this.jira); }
  get done(): Day | null { return this.of.doneOf(this.index, this.jira); }
  get start(): Day | null { return this.jira.start; }
  get due(): Day | null { return this.jira.due; }
  get points(): number | null { return this.jira.points; }
  get estimateSeconds(): number | null { return this.jira.estimateSeconds; }
  get sprints(): readonly Sprint[] { return this.jira.sprints; }
  get fixVersions(): readonly Version[] { return this.jira.fixVersions; }
  get flagged(): boolean { return this.jira.flagged; }
  get parent(): number { return this.of.parentOf(this.index); }
  get leaf(): boolean { return this.of.isLeaf(this.index); }
  get setAside(): boolean { return this.of.stateOf(this.index).setAside; }

  toJSON(): Issue {
    return issueWith(this, {});
  }
}

/** An issue with all its fields as its own, some of them changed: `{ ...issue }` of an issue of today has none. */
export const issueWith = (issue: Issue, changed: Partial<Issue>): Issue => ({
  jira: issue.jira, index: issue.index, id: issue.id, key: issue.key, level: issue.level, project: issue.project, team: issue.team,
  category: issue.category, stateKnown: issue.stateKnown, outcome: issue.outcome, created: issue.created, updated: issue.updated,
  started: issue.started, done: issue.done, start: issue.start, due: issue.due, points: issue.points, estimateSeconds: issue.estimateSeconds,
  sprints: issue.sprints, fixVersions: issue.fixVersions, flagged: issue.flagged, parent: issue.parent, leaf: issue.leaf,
  setAside: issue.setAside, ...changed,
});

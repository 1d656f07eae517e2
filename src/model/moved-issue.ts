import type { JiraIssue, Sprint, StatusCategory, Version } from './jira-issue';
import type { PastDay, Place } from './past-program-issue';
import type { Issue, Project, Team } from './program';
import { issueWith } from './program-issue';
import type { Outcome } from './settings';
import type { Day } from './time';

/**
 * An issue of an earlier day that nobody touched since: only its place in the program and the state of its sprints were
 * others. All else is told by the issue of the later day. Its fields are not its own: see `issueWith`.
 */
export class MovedIssue implements Issue {
  readonly parent: number;
  readonly leaf: boolean;
  readonly setAside: boolean;

  constructor(readonly of: Issue, private readonly on: PastDay, { parent, leaf, setAside }: Place) {
    this.parent = parent;
    this.leaf = leaf;
    this.setAside = setAside;
  }

  get jira(): JiraIssue { return this.of.jira; }
  get index(): number { return this.of.index; }
  get id(): number { return this.of.id; }
  get key(): string { return this.of.key; }
  get level(): number { return this.of.level; }
  get project(): Project { return this.of.project; }
  get team(): Team { return this.of.team; }
  get category(): StatusCategory { return this.of.category; }
  get stateKnown(): boolean { return this.of.stateKnown; }
  get outcome(): Outcome | 'unknown' | null { return this.of.outcome; }
  get created(): Day { return this.of.created; }
  get updated(): Day { return this.of.updated; }
  get started(): Day | null { return this.of.started; }
  get done(): Day | null { return this.of.done; }
  get start(): Day | null { return this.of.start; }
  get due(): Day | null { return this.of.due; }
  get points(): number | null { return this.of.points; }
  get estimateSeconds(): number | null { return this.of.estimateSeconds; }
  get sprints(): readonly Sprint[] { return this.on.sprints.all(this.of.sprints); }
  get fixVersions(): readonly Version[] { return this.of.fixVersions; }
  get flagged(): boolean { return this.of.flagged; }

  toJSON(): Issue {
    return issueWith(this, {});
  }
}

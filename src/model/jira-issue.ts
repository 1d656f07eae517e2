import type { Day, Minute } from './time';

/** Jira's three status categories: `new`, `indeterminate` and `done` on the wire. */
export type StatusCategory = 'todo' | 'doing' | 'done';

export type Named = { readonly id: string; readonly name: string };

export type Status = Named & { readonly category: StatusCategory };

/** `level` is Jira's hierarchy level: -1 sub-task, 0 story or task, 1 epic, 2 and more above epics. */
export type IssueType = Named & { readonly level: number };

export type Person = { readonly accountId: string; readonly name: string; readonly active: boolean };

export type SprintState = 'future' | 'active' | 'closed';

export type Sprint = {
  readonly id: number;
  readonly name: string;
  readonly state: SprintState;
  readonly startAt: Minute | null;
  readonly endAt: Minute | null;
};

/** A version of a project. `releaseDay` is the date entered in Jira; it becomes the actual date once `released`. */
export type Version = {
  readonly id: string;
  readonly name: string;
  readonly projectId: number;
  readonly released: boolean;
  readonly archived: boolean;
  readonly startDay: Day | null;
  readonly releaseDay: Day | null;
};

/**
 * A Jira link as one of its two issues shows it. `side` says on which side of this issue the other one
 * stands in Jira's own words: with `outward` the type's outward sentence reads "this ... other".
 * `otherStatus` is what the link itself tells of the other end; it counts only where that end is not in the snapshot.
 */
export type JiraLink = {
  readonly linkId: string;
  readonly typeId: string;
  readonly side: 'outward' | 'inward';
  readonly otherId: number;
  readonly otherKey: string;
  readonly otherStatus: Status | null;
};

/** The fields whose past is kept, so that measures can be computed for any earlier day. */
export type HistoryField =
  | 'status' | 'resolution' | 'due' | 'start' | 'sprint' | 'team' | 'points' | 'estimate'
  | 'flagged' | 'parent' | 'link' | 'project' | 'fixVersion' | 'assignee';

/**
 * One entry of an issue's changelog. `from` and `to` are what Jira stores as the value (ids for status, resolution,
 * sprint, version, person and parent; ISO dates for dates; the number for points; "1"/"" for flagged). For `link`,
 * exactly one of the two is set: `typeId|side|otherId|otherKey` for a link that came (`to`) or went (`from`).
 */
export type Change = {
  readonly at: Minute;
  readonly field: HistoryField;
  readonly from: string | null;
  readonly to: string | null;
};

/**
 * What the app knows of one issue, whatever program looks at it: one row of the snapshot.
 * `points`, `start` and `team` come from the fields that are mapped for its project; `secured` is true where
 * the issue carries a security level, so that browsing it must be asked for issue by issue.
 * The summary is kept apart (see store/texts), since figures do not need it.
 */
export type JiraIssue = {
  readonly id: number;
  readonly key: string;
  readonly projectId: number;
  readonly type: IssueType;
  readonly status: Status;
  readonly resolution: Named | null;
  readonly priority: Named | null;
  readonly parentId: number | null;
  readonly parentKey: string | null;
  readonly assignee: Person | null;
  readonly createdAt: Minute;
  readonly updatedAt: Minute;
  readonly resolvedAt: Minute | null;
  readonly due: Day | null;
  readonly start: Day | null;
  readonly points: number | null;
  /** Original estimate and time spent, in seconds, as Jira's time tracking has them. */
  readonly estimateSeconds: number | null;
  readonly remainingSeconds: number | null;
  readonly spentSeconds: number | null;
  readonly sprints: readonly Sprint[];
  readonly fixVersions: readonly Version[];
  readonly components: readonly Named[];
  readonly team: Named | null;
  readonly flagged: boolean;
  readonly secured: boolean;
  readonly links: readonly JiraLink[];
  /** Oldest first. */
  readonly history: readonly Change[];
  /** False until the changelog was read: then the past is known only from created and resolved. */
  readonly historyKnown: boolean;
};

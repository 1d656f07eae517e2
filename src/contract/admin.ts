import type { Health, HealthView } from './health';
import type { Holder, VisibilityName } from './people';
import type { Assumption, PullProgress } from './program';

export type ProgramRow = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly owner: string | null;
  readonly managers: readonly string[];
  readonly visibility: VisibilityName;
  readonly archived: boolean;
  /** Member projects; and issues, where the administrator may browse all of those projects, else null. */
  readonly projects: number;
  readonly issues: number | null;
  /** Why `issues` is null, in words; null where it is a number. */
  readonly issuesNote: string | null;
  readonly health: Health;
};

/** One project of the snapshot that the administrator may browse. */
export type CoverageRow = {
  readonly projectId: string;
  readonly key: string;
  readonly name: string;
  readonly programs: number;
  /** Issues the app has, and about how many the administrator sees. A smaller number of the app's is what it cannot see. */
  readonly app: number;
  readonly you: number | null;
  readonly text: string;
  readonly state: 'good' | 'watch' | 'bad';
  readonly readAt: string | null;
  readonly pull: PullProgress;
};

/** What the app spent of Jira's points, by hour (ISO) and cause. */
export type PointsRow = { readonly hour: string; readonly causes: readonly { readonly cause: string; readonly points: number }[]; readonly total: number };

export type SiteView = {
  readonly version: number;
  readonly mayCreate: 'everyone' | 'groups' | 'admins';
  readonly creatorGroups: readonly Extract<Holder, { kind: 'group' }>[];
  /** Defaults of new programs, with the same editors as a program's own. */
  readonly defaults: readonly Assumption[];
};

export type AdminView = {
  readonly programs: readonly ProgramRow[];
  readonly site: SiteView;
  readonly coverage: readonly CoverageRow[];
  /** Projects of the snapshot that the administrator may not browse: counted, not named. */
  readonly hiddenProjects: number;
  readonly points: readonly PointsRow[];
  readonly pointsThisHour: number;
  /** What of them its own work took, and what the budgets of that allow in an hour. */
  readonly ownPointsThisHour: number;
  readonly pointsBudget: number;
  /** How the app's own work fares. */
  readonly health: HealthView;
  /** Whether changes in Jira are followed: the comparison that runs every five minutes. `at` is an ISO moment, null where it never ran. */
  readonly following: Health & { readonly at: string | null };
  readonly flags: { readonly written: number; readonly failing: number; readonly message: string | null };
};

import type { Named, Status } from './jira-issue';
import { defaultMeaning } from './link-meaning';
import { suggestOutcome } from './outcome';
import type { LinkType, Project } from './program';
import type { LinkMeaning, MembershipRule, Outcome, ProgramSettings, Threshold } from './settings';

/**
 * What is known of the site when a program is made. `teamShare` is the share (0..1) of its issues that have a value in
 * the team field; null where that is not known or no such field is mapped. `projectStyle` is the style of the project
 * a status belongs to; null for statuses that projects share.
 */
export type SiteCatalog = {
  readonly linkTypes: readonly LinkType[];
  readonly resolutions: readonly Named[];
  readonly statuses: readonly (Status & { readonly projectStyle: Project['style'] | null })[];
  readonly teamShare: number | null;
  readonly timeZone: string;
  readonly rules: readonly MembershipRule[];
};

/** With fewer issues than this share carrying a team, the project says more about who works on it. */
export const leastTeamShare = 0.3;

/**
 * Limits per measure key; a value that has reached a limit is in the worse state. They say where a program manager
 * usually asks questions; each program can move them.
 */
export const defaultThresholds: Readonly<Record<string, Threshold>> = {
  waiting: { better: 'lower', watch: 1, bad: 10 },
  'cross-team-waiting': { better: 'lower', watch: 1, bad: 5 },
  'late-dependencies': { better: 'lower', watch: 1, bad: 5 },
  cycles: { better: 'lower', watch: 1, bad: 3 },
  'oldest-wait': { better: 'lower', watch: 5, bad: 15 },
  'dropped-blockers': { better: 'lower', watch: 1, bad: 10 },
  runway: { better: 'higher', watch: 10, bad: 5 },
  'deadline-slip': { better: 'lower', watch: 1, bad: 11 },
  'on-time-completion': { better: 'higher', watch: 90, bad: 70 },
  'milestones-overdue': { better: 'lower', watch: 1, bad: 3 },
  'milestones-at-risk': { better: 'lower', watch: 1, bad: 3 },
  'overdue-issues': { better: 'lower', watch: 1, bad: 10 },
  cpi: { better: 'higher', watch: 0.95, bad: 0.9 },
  spi: { better: 'higher', watch: 0.95, bad: 0.9 },
  'spi-t': { better: 'higher', watch: 0.95, bad: 0.9 },
  'objective-completion': { better: 'higher', watch: 85, bad: 70 },
  // 80 to 100% is healthy: 80 itself is.
  predictability: { better: 'higher', watch: 79.9, bad: 60 },
  'outcome-missed': { better: 'lower', watch: 1, bad: 1 },
  'unaligned-work': { better: 'lower', watch: 10, bad: 30 },
};

/** A program's settings before anybody changed them: each a stated assumption. */
export const defaultSettings = (catalog: SiteCatalog): ProgramSettings => ({
  rules: catalog.rules,
  excluded: [],
  timeZone: catalog.timeZone,
  workingWeek: [true, true, true, true, true, false, false],
  holidays: [],
  linkMeanings: meanings(catalog.linkTypes),
  outcomes: outcomes(catalog),
  teamFrom: (catalog.teamShare ?? 0) >= leastTeamShare ? 'field' : 'project',
  componentTeams: {},
  projectTeams: {},
  setAsideAfterDays: null,
  deadline: null,
  committedDeadlines: {},
  minimumDurationShare: 0.6,
  bufferWorkingDays: 5,
  thresholds: defaultThresholds,
  stateMeasures: ['deadline-slip', 'on-time-completion', 'milestones-overdue', 'cross-team-waiting', 'late-dependencies', 'outcome-missed'],
  stateOverride: null,
  increments: [],
  sprintIncrements: {},
  flagIssues: true,
  showHiddenProjectCount: true,
  showPersons: false,
  forecastSeed: 1,
});

const meanings = (types: readonly LinkType[]): Readonly<Record<string, LinkMeaning>> =>
  Object.fromEntries(types.map((type) => [type.id, defaultMeaning(type)]));

/**
 * Resolutions by their names; and done statuses of team-managed projects, which have no resolutions. A shared status
 * says nothing where a resolution is missing: that is a gap in the data, not a delivery.
 */
const outcomes = (catalog: SiteCatalog): Readonly<Record<string, Outcome>> => {
  const found: Record<string, Outcome> = {};
  for (const resolution of catalog.resolutions) {
    const outcome = suggestOutcome(resolution.name);
    if (outcome !== null) found[resolution.id] = outcome;
  }
  for (const status of catalog.statuses) {
    const outcome = status.category === 'done' && status.projectStyle === 'team-managed' ? suggestOutcome(status.name) : null;
    if (outcome !== null) found[`status:${status.id}`] = outcome;
  }
  return found;
};

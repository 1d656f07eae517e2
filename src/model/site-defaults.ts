import type { ProgramSettings } from './settings';

/**
 * What an administrator can decide for programs that are made from then on. The rest depends on who makes a program and
 * of what: its projects, their teams, its time zone and its dates.
 */
const decidable = [
  'linkMeanings', 'outcomes', 'setAsideAfterDays', 'bufferWorkingDays', 'minimumDurationShare', 'workingWeek', 'holidays',
  'stateMeasures', 'thresholds', 'showHiddenProjectCount', 'showPersons', 'flagIssues',
] as const satisfies readonly (keyof ProgramSettings)[];

export type SiteDefaults = Partial<Pick<ProgramSettings, (typeof decidable)[number]>>;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Where these settings differ from the app's own, of what can be decided for a site. */
export const differing = (settings: ProgramSettings, own: ProgramSettings): SiteDefaults =>
  Object.fromEntries(decidable.filter((key) => !isSame(settings[key], own[key])).map((key) => [key, settings[key]]));

/** The app's own settings with what was decided for the site. Types of links that came later keep the app's meaning. */
export const withSiteDefaults = (own: ProgramSettings, defaults: Partial<ProgramSettings>): ProgramSettings => {
  const decided = Object.fromEntries(decidable.flatMap((key) => (defaults[key] === undefined ? [] : [[key, defaults[key]]])));
  return { ...own, ...decided, linkMeanings: { ...own.linkMeanings, ...defaults.linkMeanings } };
};

import { z } from 'zod';
import { defaultSettings } from './default-settings';
import type { ProgramSettings } from './settings';
import { isTimeZone } from './time-zone';

/** What every assumption is where nothing is known of a site. */
const standing = defaultSettings({ linkTypes: [], resolutions: [], statuses: [], teamShare: null, timeZone: 'UTC', rules: [] });

const day = z.number().int();
const name = z.object({ id: z.string(), name: z.string() });
const rule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('project'), projectId: z.string() }),
  z.object({ kind: z.literal('epic'), issueId: z.string() }),
  z.object({ kind: z.literal('jql'), jql: z.string() }),
]);
const meaning = z.union([
  z.object({ dependency: z.literal(false) }),
  z.object({ dependency: z.literal(true), blocker: z.enum(['outward', 'inward']), kind: z.enum(['finish-start', 'start-start', 'finish-finish', 'start-finish']) }),
]);
const override = z.object({ state: z.enum(['good', 'watch', 'bad']), reason: z.string(), by: z.string().nullable(), from: day, until: day });

/** Each assumption as this version of the app reads it. One that is not there is as if it had never been decided. */
const shape = {
  rules: z.array(rule),
  excluded: z.array(rule),
  timeZone: z.string().refine(isTimeZone),
  workingWeek: z.tuple([z.boolean(), z.boolean(), z.boolean(), z.boolean(), z.boolean(), z.boolean(), z.boolean()]).refine((week) => week.includes(true)),
  holidays: z.array(day),
  linkMeanings: z.record(z.string(), meaning),
  outcomes: z.record(z.string(), z.enum(['delivered', 'dropped'])),
  teamFrom: z.enum(['field', 'project']),
  componentTeams: z.record(z.string(), name),
  projectTeams: z.record(z.string(), name),
  setAsideAfterDays: z.number().nullable(),
  deadline: day.nullable(),
  committedDeadlines: z.record(z.string(), day),
  minimumDurationShare: z.number().min(0).max(1),
  bufferWorkingDays: z.number().min(0),
  thresholds: z.record(z.string(), z.object({ better: z.enum(['higher', 'lower']), watch: z.number(), bad: z.number() })),
  stateMeasures: z.array(z.string()),
  stateOverride: override.nullable(),
  increments: z.array(z.object({ id: z.string(), name: z.string(), start: day, end: day })),
  sprintIncrements: z.record(z.string(), z.string()),
  flagIssues: z.boolean(),
  showHiddenProjectCount: z.boolean(),
  showPersons: z.boolean(),
  forecastSeed: z.number(),
} satisfies { readonly [Key in keyof ProgramSettings]: z.ZodType<ProgramSettings[Key]> };

/** What a newer version added is kept: during an upgrade both write. */
const stored = z.looseObject(shape).partial();

/** Settings that this version of the app cannot read: they are refused rather than misread. */
export class UnreadableSettings extends Error {
  override readonly name = 'UnreadableSettings';
}

/**
 * Settings as an older version of the app stored them, with the assumptions that came later at their defaults. Throws
 * `UnreadableSettings` where one of them is in a form that this version does not know.
 */
export const completeSettings = (settings: unknown): ProgramSettings => {
  const parsed = stored.safeParse(settings);
  if (!parsed.success) throw new UnreadableSettings(`The settings of a program are in another form: ${parsed.error.issues[0]?.path.join('.') ?? ''}.`);
  const there = Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined));
  return { ...standing, ...there };
};

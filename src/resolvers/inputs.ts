import { z } from 'zod';
import type { GadgetCalls, GlobalCalls } from '../contract/calls';

/** What each call accepts; whatever a page or a script sends is parsed by these before anything else looks at it. */
type Inputs<Calls extends Record<string, { input: unknown }>> = { [Name in keyof Calls]: z.ZodType<Calls[Name]['input']> };

const programId = z.string().min(1).max(64).regex(/^[A-Za-z0-9-]+$/, 'is not the id of a program');
/** Not the year 0: the weeks before a day are looked at too, and no calendar date is below it. */
const isoDay = z.iso.date('is not a date; give it as YYYY-MM-DD').refine((day) => day >= '0001', 'is too early; the first day is 0001-01-01');
const at = { programId, asOf: isoDay.exactOptional() };
const version = z.number().int().min(1);
const measureKey = z.string().min(1).max(64).regex(/^[a-z0-9-]+$/, 'is not the key of a measure');
const text = (max: number): z.ZodString => z.string().max(max);
const nothing = z.strictObject({});

const rules = {
  projectKeys: z.array(text(255).min(1)).max(200),
  jql: text(20_000).nullable(),
};

const name = z.string().trim().min(1, 'is empty; give the program a name').max(255, 'is longer than 255 characters');

const change = z.strictObject({
  key: text(64),
  value: z.union([text(2000), z.number(), z.array(text(255)).max(2000), z.null()]),
});

const evidence = z.strictObject({ ...at, measure: measureKey, from: z.number().int().min(0).max(10_000_000).exactOptional() });

export const globalInputs = {
  listPrograms: nothing,
  findProjects: z.strictObject({ query: text(255) }),
  previewProgram: z.strictObject(rules),
  createProgram: z.strictObject({ ...rules, name }),
  overview: z.strictObject(at),
  evidence,
  pullProgress: z.strictObject({ programId }),
  changeAssumptions: z.strictObject({ programId, version, changes: z.array(change).min(1).max(50) }),
  applySuggestion: z.strictObject({ programId, version, suggestion: text(255) }),
  renameProgram: z.strictObject({ programId, version, name }),
  publishProgram: z.strictObject({ programId, version, visibility: z.enum(['draft', 'published']) }),
  deleteProgram: z.strictObject({ programId, version }),
  retryPull: z.strictObject({ programId }),
} satisfies Inputs<GlobalCalls>;

const gadgetConfig = z.strictObject({
  programId,
  measures: z.array(measureKey).min(2).max(8),
  waiting: z.number().int().min(0).max(5),
  refreshMinutes: z.number().int().min(1).max(1440),
});

export const gadgetInputs = {
  listPrograms: nothing,
  evidence,
  gadget: z.strictObject({ config: gadgetConfig }),
  measureChoices: nothing,
} satisfies Inputs<GadgetCalls>;

export const issueInputs = { issueContext: nothing };

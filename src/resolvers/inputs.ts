import { z } from 'zod';
import type { GadgetCalls, GlobalCalls } from '../contract/calls';
import { at, type Inputs, measureKey, name, nothing, programId, text, version } from './schemas';

const rules = {
  projectKeys: z.array(text(255).min(1)).max(200),
  jql: text(20_000).nullable(),
};

const evidence = z.strictObject({ ...at, measure: measureKey, from: z.number().int().min(0).max(10_000_000).exactOptional() });

export const globalInputs = {
  listPrograms: nothing,
  findProjects: z.strictObject({ query: text(255) }),
  previewProgram: z.strictObject(rules),
  createProgram: z.strictObject({ ...rules, name }),
  overview: z.strictObject(at),
  evidence,
  pullProgress: z.strictObject({ programId }),
  applySuggestion: z.strictObject({ programId, version, suggestion: text(255) }),
  renameProgram: z.strictObject({ programId, version, name }),
  publishProgram: z.strictObject({ programId, version, visibility: z.enum(['draft', 'shared', 'published']) }),
  deleteProgram: z.strictObject({ programId, version }),
  retryPull: z.strictObject({ programId }),
} satisfies Partial<Inputs<GlobalCalls>>;

const gadgetConfig = z.strictObject({
  programId,
  measures: z.array(measureKey).min(2).max(8).nullable(),
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

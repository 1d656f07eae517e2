import { z } from 'zod';
import type { GlobalCalls } from '../../contract/calls';
import { change, type Inputs, isoDay, programId, text, version } from '../schemas';

const changes = z.array(change).min(1).max(50);

const projectId = z.string().regex(/^\d{1,15}$/, 'is not the id of a project');

const override = z.strictObject({ state: z.enum(['good', 'watch', 'bad']), reason: text(2000), until: isoDay }).nullable();

export const settingsInputs = {
  settings: z.strictObject({ programId }),
  previewChanges: z.strictObject({ programId, changes }),
  changeAssumptions: z.strictObject({ programId, version, changes }),
  overrideState: z.strictObject({ programId, version, override }),
  moveSprint: z.strictObject({ programId, version, sprintId: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER), increment: text(64).nullable() }),
  fieldChoices: z.strictObject({ programId, projectId }),
  mapField: z.strictObject({
    programId, projectId, use: z.enum(['points', 'start', 'team']),
    field: z.string().regex(/^customfield_\d{1,15}$/, 'is not the id of a field that can be chosen').nullable(),
  }),
} satisfies Partial<Inputs<GlobalCalls>>;

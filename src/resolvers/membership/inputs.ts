import { z } from 'zod';
import { programId, text, version } from '../schemas';

const rule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('project'), key: text(255) }),
  z.strictObject({ kind: z.literal('epic'), key: text(255) }),
  z.strictObject({ kind: z.literal('jql'), jql: text(20_000) }),
]);

const membership = { rules: z.array(rule).max(200), excluded: z.array(rule).max(200) };

export const membershipInputs = {
  previewMembership: z.strictObject({ ...membership, programId: programId.nullable() }),
  saveMembership: z.strictObject({ ...membership, programId, version }),
};

import { z } from 'zod';

const unitMs = { SECONDS: 1_000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 } as const;

export const optionsSchema = z.object({
  ttl: z.object({ value: z.number().int().positive(), unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']) }).optional(),
  keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
  returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
  returnMetadataFields: z.array(z.string()).optional(),
});

export type SetOptions = z.infer<typeof optionsSchema>;

/** When a value may go; it is not gone at that moment, as on Forge: only some time after. */
export const expiryOf = (options: SetOptions | null, now: number): number | null =>
  options?.ttl === undefined ? null : now + options.ttl.value * unitMs[options.ttl.unit];

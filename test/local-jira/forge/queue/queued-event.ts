import { z } from 'zod';

export const concurrencySchema = z.object({ key: z.string().min(1), limit: z.number().int().positive() });

/** An event that waits for its consumer, as it is kept in the journal. `dueAt` in ms since 1970. */
export const queuedEventSchema = z.object({
  id: z.string(),
  queueName: z.string(),
  jobId: z.string(),
  body: z.record(z.string(), z.unknown()),
  concurrency: concurrencySchema.nullable(),
  dueAt: z.number(),
  depth: z.number(),
  retries: z.number(),
  retryReason: z.string().nullable(),
  retryData: z.unknown().optional(),
});

export type QueuedEvent = z.infer<typeof queuedEventSchema>;

export const pushSchema = z.object({
  queueName: z.string(),
  jobId: z.string(),
  payload: z.array(z.object({
    body: z.record(z.string(), z.unknown()),
    delayInSeconds: z.number().min(0).max(900).optional(),
    concurrency: concurrencySchema.optional(),
  })).min(1),
});

export const jobSchema = z.object({ queueName: z.string(), jobId: z.string() });

export const retryAnswerSchema = z.object({
  _retry: z.literal(true),
  retryOptions: z.object({ retryAfter: z.number().optional(), retryReason: z.string().optional(), retryData: z.unknown().optional() }).optional(),
});

import { z } from 'zod';
import type { DateChange } from '../../contract/plan';
import { at, isoDay, programId, text } from '../schemas';

/** More than a page could have unfolded by hand. */
const MOST_OPEN = 2_000;
const MOST_CHANGES = 100;

const key = z.string().min(1).max(255).regex(/^[A-Za-z][A-Za-z0-9_]*-\d+$/, 'is not the key of an issue');
const day = isoDay.nullable();
const moved = z.strictObject({ seen: day, day });

const change: z.ZodType<DateChange> = z.strictObject({ key, start: moved.exactOptional(), finish: moved.exactOptional() })
  .refine(({ start, finish }) => start !== undefined || finish !== undefined, 'says neither a start nor a finish');

const changes = z.array(change).min(1).max(MOST_CHANGES)
  .refine((all) => new Set(all.map((one) => one.key)).size === all.length, 'names an issue twice');

export const planInput = z.strictObject({
  ...at, open: z.array(text(300)).max(MOST_OPEN), hideDone: z.boolean(), text: text(255).nullable(), from: z.number().int().min(0).max(10_000_000),
});
export const fanInput = z.strictObject(at);
export const datesInput = z.strictObject({ programId, changes });

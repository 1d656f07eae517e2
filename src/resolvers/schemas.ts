import { z } from 'zod';

/** What each call accepts; whatever a page or a script sends is parsed by these before anything else looks at it. */
export type Inputs<Calls extends Record<string, { input: unknown }>> = { [Name in keyof Calls]: z.ZodType<Calls[Name]['input']> };

export const programId = z.string().min(1).max(64).regex(/^[A-Za-z0-9-]+$/, 'is not the id of a program');
/** Not the year 0: the weeks before a day are looked at too, and no calendar date is below it. */
export const isoDay = z.iso.date('is not a date; give it as YYYY-MM-DD').refine((day) => day >= '0001', 'is too early; the first day is 0001-01-01');
export const at = { programId, asOf: isoDay.exactOptional() };
export const version = z.number().int().min(1);
export const measureKey = z.string().min(1).max(64).regex(/^[a-z0-9-]+$/, 'is not the key of a measure');
export const text = (max: number): z.ZodString => z.string().max(max);
export const csvDialect = z.enum(['comma', 'semicolon']);
export const nothing = z.strictObject({});

export const name = z.string().trim().min(1, 'is empty; give the program a name').max(255, 'is longer than 255 characters');

export const change = z.strictObject({
  key: text(64),
  value: z.union([text(2000), z.number(), z.array(text(255)).max(2000), z.null()]),
});

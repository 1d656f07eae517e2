import { z } from 'zod';
import { programId, text } from '../../schemas';

export const rowId = text(64).min(1);
export const version = z.number().int().min(0).max(2_147_483_647);
export const row = { programId, id: rowId, version };
/** `id` null and version 0: a new one. */
export const newOrRow = { programId, id: rowId.nullable(), version };
export const words = (most: number): z.ZodString => text(most).trim();
export const name = words(255).min(1, 'is empty; give it a name');
export const keys = z.array(words(255).min(1)).max(200);
/** A number that somebody measured or means to reach. */
export const quantity = z.number().min(-1e15).max(1e15);
/** A discount rate a year, as an exact decimal text. */
export const yearlyRate = z.string().trim().regex(/^-?0?\.\d{1,8}$|^-?[01](\.\d{1,8})?$/, 'is no rate a year; write 8% as 0.08').refine((rate) => Number(rate) > -1, 'must be above -1');
export const isWhole = (one: { readonly id: string | null; readonly version: number }): boolean => (one.id === null) === (one.version === 0);
export const wholeWords = 'a new one has version 0, and one that is there a later one';

import { z } from 'zod';
import type { Named, Sprint } from '../model/jira-issue';
import type { Day } from '../model/time';
import type { DateReader } from './date-reader';

/**
 * Values of custom fields. Which field means what is a mapping that people can change, so a value of another kind
 * than expected is no broken answer: it is no value.
 */
const sprintValue = z.object({
  id: z.number().int().nonnegative(),
  name: z.string(),
  state: z.enum(['future', 'active', 'closed']),
  startDate: z.string().nullish(),
  endDate: z.string().nullish(),
});

export const sprintsOf = (value: unknown, dates: DateReader): readonly Sprint[] => {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one): Sprint[] => {
    const parsed = sprintValue.safeParse(one);
    if (!parsed.success) return [];
    const { id, name, state, startDate, endDate } = parsed.data;
    return [{ id, name, state, startAt: dates.minute(startDate), endAt: dates.minute(endDate) }];
  });
};

/** A team is an object with an id, or, as older Jira answers have it, the id alone; an option of a list has a `value` for a name. */
const teamObject = z.object({ id: z.string().min(1), name: z.string().optional(), title: z.string().optional(), value: z.string().optional() });

export const teamOf = (value: unknown): Named | null => {
  if (typeof value === 'string') return value === '' ? null : { id: value, name: value };
  const parsed = teamObject.safeParse(value);
  if (!parsed.success) return null;
  const { id, name, title, value: option } = parsed.data;
  return { id, name: name ?? title ?? option ?? id };
};

export const pointsOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value + 0 : null;

export const startOf = (value: unknown, dates: DateReader): Day | null => (typeof value === 'string' ? dates.day(value) : null);

export const flaggedOf = (value: unknown): boolean => Array.isArray(value) && value.length > 0;

export const epicKeyOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

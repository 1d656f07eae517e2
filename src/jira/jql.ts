import { route } from '@forge/api';
import { z } from 'zod';
import { BrokenAnswer } from './errors';
import { partsOf, type JqlPart } from './jql-parts';
import { askJira } from './request';
import type { Asker } from './request';

/** A value for a JQL text, quoted so that whatever it holds stays a value. */
export const quoted = (value: string): string => `"${value.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`;

/** A list of ids for `in (...)`; ids are digits by their type and need no quotes. */
export const idList = (ids: readonly number[]): string => `(${ids.map(certainId).join(', ')})`;

export const certainId = (id: number): string => {
  if (!Number.isSafeInteger(id) || id < 0) throw new RangeError(`Not an id: ${id}`);
  return String(id);
};

/** `position` counts characters from 0; null where Jira's message names none. */
export type JqlError = { readonly message: string; readonly position: number | null };

/** `parts` are its comparisons, none where it only orders. */
export type ParsedJql = { readonly ok: true; readonly parts: readonly JqlPart[] } | { readonly ok: false; readonly errors: readonly JqlError[] };

const parseAnswer = z.object({
  queries: z.array(z.object({
    query: z.string(), errors: z.array(z.string()).nullish(), structure: z.object({ where: z.unknown().optional() }).nullish(),
  })).min(1),
});

const countAnswer = z.object({ count: z.number().int().nonnegative() });

/** Whether Jira takes this query, as the user (or the app) sees fields and values; its own words where it does not. */
export const parse = async (jql: string, as: Asker = 'user'): Promise<ParsedJql> => {
  if (jql.trim() === '') return { ok: false, errors: [{ message: 'The query is empty.', position: 0 }] };
  const { queries } = await askJira({
    as, path: route`/rest/api/3/jql/parse?validation=strict`, body: { queries: [jql] }, answer: parseAnswer, reads: 'a parsed query',
  });
  const errors = queries[0]?.errors ?? [];
  if (errors.length > 0) return { ok: false, errors: errors.map((message) => ({ message, position: positionIn(jql, message) })) };
  return { ok: true, parts: partsIn(queries[0]?.structure) };
};

/** Without its structure nothing can be said of what a query looks at. */
const partsIn = (structure: { readonly where?: unknown } | null | undefined): readonly JqlPart[] => {
  if (structure !== null && structure !== undefined && structure.where === undefined) return [];
  const parts = partsOf(structure?.where);
  if (parts === null) throw new BrokenAnswer('a parsed query is broken: its structure is not as described.');
  return parts;
};

/** How many issues match, as the user (or the app) sees them. Jira's own estimate, right but for changes of the last seconds. */
export const countMatching = async (jql: string, as: Asker = 'user'): Promise<number> => {
  const { count } = await askJira({
    as, path: route`/rest/api/3/search/approximate-count`, body: { jql }, answer: countAnswer, reads: 'a count of issues',
  });
  return count;
};

/** Jira says "(line 2, character 5)", both from 1. */
const positionIn = (jql: string, message: string): number | null => {
  const match = /\(line (\d+), character (\d+)\)/.exec(message);
  if (match === null) return null;
  const before = jql.split('\n').slice(0, Number(match[1]) - 1);
  const start = before.reduce((sum, line) => sum + line.length + 1, 0);
  return Math.min(jql.length, start + Number(match[2]) - 1);
};

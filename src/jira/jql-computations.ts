import { route } from '@forge/api';
import { z } from 'zod';
import { askJira, nothingWire } from './request';

/**
 * What Jira has stored of a function of the app that somebody used in a query: it asks the app once for each list of
 * arguments and keeps the answer until it was not used for seven days. `value` or `error` is that answer.
 */
export type Computation = {
  readonly id: string;
  readonly operator: string;
  readonly arguments: readonly string[];
  readonly value: string | null;
  readonly error: string | null;
};

const page = z.object({
  isLast: z.boolean().optional(),
  values: z.array(z.object({
    id: z.string(), operator: z.string().default('in'), arguments: z.array(z.string()).default([]),
    value: z.string().nullish(), error: z.string().nullish(),
  })),
});

const PAGE = 100;
const MOST_PAGES = 100;

export const storedComputations = async (): Promise<readonly Computation[]> => {
  const found: Computation[] = [];
  for (let number = 0; number < MOST_PAGES; number++) {
    const search = new URLSearchParams({ startAt: String(number * PAGE), maxResults: String(PAGE) });
    const { values, isLast } = await askJira({ as: 'app', path: route`/rest/api/3/jql/function/computation?${search}`, answer: page, reads: 'stored functions' });
    found.push(...values.map(({ value, error, ...rest }) => ({ ...rest, value: value ?? null, error: error ?? null })));
    if (isLast !== false || values.length === 0) break;
  }
  return found;
};

/** Replaces what Jira has stored. */
export const updateComputations = async (values: readonly { readonly id: string; readonly value: string }[]): Promise<void> => {
  for (let from = 0; from < values.length; from += PAGE) {
    await askJira({
      as: 'app', path: route`/rest/api/3/jql/function/computation`, body: { values: values.slice(from, from + PAGE) }, answer: nothingWire, reads: 'functions that are stored',
    });
  }
};

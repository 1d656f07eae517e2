import type { JqlOptions, JqlSite } from './jql-site';
import { parseQuery } from './parse-query';
import { problemsOf } from './search-jql';
import { structureOf } from './structure';
import type { JqlStructure } from './structure';

export type JqlValidation = 'strict' | 'warn' | 'none';

export type ParsedJql = {
  readonly query: string;
  readonly structure?: JqlStructure;
  readonly errors?: readonly string[];
  readonly warnings?: readonly string[];
};

const parseOne = (query: string, validation: JqlValidation, site: JqlSite, options: JqlOptions): ParsedJql => {
  const parsed = parseQuery(query);
  if (!parsed.ok) return { query, errors: parsed.errors };
  const structure = structureOf(parsed.query);
  const problems = validation === 'none' ? [] : problemsOf(parsed.query, site, options);
  if (problems.length === 0) return { query, structure };
  return { query, ...(validation === 'warn' ? { structure } : {}), errors: problems };
};

/**
 * What `POST /rest/api/3/jql/parse` answers. With `strict`, a query that cannot be evaluated comes with errors and
 * no structure; with `warn`, with errors and structure; with `none` only syntax counts.
 */
export const parseJql = (queries: readonly string[], validation: JqlValidation, site: JqlSite, options: JqlOptions): { readonly queries: readonly ParsedJql[] } => ({
  queries: queries.map((query) => parseOne(query, validation, site, options)),
});

import { randomUUID } from 'node:crypto';
import { functionUses, misuseOf, type FunctionUse } from '../jql/app-function';
import { parseQuery } from '../jql/parse-query';
import type { Precomputation } from '../site/installed-app';
import type { Site } from '../site/site';

const week = 7 * 24 * 3_600_000;

/** How exactly the last use is noted. */
const noted = 3_600_000;

const dropUnused = (site: Site): void => {
  for (const { id, used } of [...site.tables.precomputation.values()]) if (site.now() - used > week) site.remove('precomputation', id);
};

const computed = async (site: Site, { asked, clause }: FunctionUse): Promise<void> => {
  const id = randomUUID();
  const answer = await site.app?.compute(asked, clause, id) ?? null;
  // What failed is not kept: the next search asks again.
  if (answer === null) return;
  const now = site.now();
  const { field, operator } = clause;
  const row: Precomputation = {
    id, functionKey: asked.key, functionName: asked.name, field, operator, arguments: clause.arguments, created: now, updated: now, used: now,
    value: 'jql' in answer ? answer.jql : null, error: 'jql' in answer ? null : answer.error,
  };
  site.put('precomputation', row);
};

/**
 * Asks the app for every function of it in a query that Jira has no answer of, as Jira does before it searches. An
 * answer holds for everybody until the app itself replaces it, or nobody used it for a week.
 */
export const computeFunctions = async (site: Site, jql: string): Promise<void> => {
  if (site.app === null || site.app.functions.length === 0) return;
  const parsed = parseQuery(jql);
  const uses = parsed.ok ? functionUses(parsed.query, site).filter((use) => misuseOf(use) === null) : [];
  if (uses.length === 0) return;
  dropUnused(site);
  for (const use of uses) {
    const kept = site.precomputation({ functionKey: use.asked.key, ...use.clause });
    if (kept === undefined) await computed(site, use);
    else if (site.now() - kept.used > noted) site.put('precomputation', { ...kept, used: site.now() });
  }
};

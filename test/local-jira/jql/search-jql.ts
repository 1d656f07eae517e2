import type { Query } from '@atlaskit/jql-ast';
import type { Issue } from '../site/types';
import { expansionsFrom } from './app-function';
import { compileCondition } from './compile';
import { conditionOf } from './condition';
import type { JqlOptions, JqlResult, JqlSite } from './jql-site';
import { orderOf, sortIssues } from './order';
import type { Order } from './order';
import { parseQuery } from './parse-query';
import type { Compiled, Context } from './search-field';
import { savedQueries } from './saved-queries';
import { siteIndex } from './site-index';

const contextOf = (site: JqlSite, options: JqlOptions): Context => {
  const viewer = [...site.users()].find(({ accountId }) => accountId === options.viewerId) ?? null;
  return { site, options, viewer, zone: viewer?.timeZone ?? 'Etc/UTC', index: siteIndex(site), problems: [], clockRead: false };
};

type Plan = { readonly where: Compiled; readonly order: Order; readonly context: Context };

const planOf = (query: Query, site: JqlSite, options: JqlOptions): Plan => {
  const context = contextOf(site, options);
  const where = query.where === undefined ? { test: () => true, among: null } : compileCondition(conditionOf(query.where, savedQueries(options, expansionsFrom(site))), context);
  return { where, order: orderOf(query.orderBy?.fields ?? [], context), context };
};

/** What is wrong with a query that parses: unknown fields, values, functions; in the order of its clauses, each once. */
export const problemsOf = (query: Query, site: JqlSite, options: JqlOptions): readonly string[] => [...new Set(planOf(query, site, options).context.problems)];

/** In key order nothing needs sorting, and a page's worth of matches is enough. */
const inKeyOrder = ({ where, context }: Plan): Iterable<Issue> => where.among?.issues ?? context.index.all;

type Kept = { readonly revision: number; readonly results: Map<string, readonly Issue[]> };

const kept = new WeakMap<JqlSite, Kept>();

const resultsOf = (site: JqlSite): Map<string, readonly Issue[]> => {
  const known = kept.get(site);
  if (known?.revision === site.revision) return known.results;
  const fresh: Kept = { revision: site.revision, results: new Map() };
  kept.set(site, fresh);
  return fresh.results;
};

/** All matches in order, kept for the next page of the same question while nothing on the site changes. */
const sorted = (jql: string, { where, order, context }: Plan): readonly Issue[] => {
  const results = resultsOf(context.site);
  const question = JSON.stringify([jql, context.options.viewerId, context.clockRead ? context.options.now : null]);
  const known = results.get(question);
  if (known !== undefined) return known;
  const found = sortIssues((where.among?.issues ?? context.index.all).filter(where.test), order);
  if (results.size >= 8) results.clear();
  results.set(question, found);
  return found;
};

const visibleIds = (issues: Iterable<Issue>, test: (issue: Issue) => boolean, { browse, limit = Infinity }: JqlOptions): string[] => {
  const ids: string[] = [];
  for (const issue of issues) {
    if (ids.length >= limit) break;
    if (test(issue) && browse(issue)) ids.push(issue.id);
  }
  return ids;
};

/**
 * Answers a query as Jira does: ids in order, or the messages of its 400. What Jira's grammar reads and this site
 * cannot evaluate is such a message too, never an empty result.
 */
export const searchJql = (jql: string, site: JqlSite, options: JqlOptions): JqlResult => {
  const parsed = parseQuery(jql);
  if (!parsed.ok) return parsed;
  const plan = planOf(parsed.query, site, options);
  if (plan.context.problems.length > 0) return { ok: false, errors: [...new Set(plan.context.problems)] };
  const direct = plan.order.byKey && (plan.where.among?.inKeyOrder ?? true);
  const ids = direct ? visibleIds(inKeyOrder(plan), plan.where.test, options) : visibleIds(sorted(jql, plan), () => true, options);
  return { ok: true, ids };
};

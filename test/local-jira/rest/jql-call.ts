import { isUnbounded } from '../jql/parse-query';
import type { JqlOptions, SavedQuery } from '../jql/jql-site';
import { queriesWithin } from '../jql/saved-queries';
import { searchJql } from '../jql/search-jql';
import { maySeeFilter } from '../site/filter-access';
import { browser, mayBrowseProject } from '../site/permissions';
import { viewerIdOf, type Call } from './api';
import { computeFunctions } from './app-functions';
import { badRequest } from './errors';
import { maySee } from './person-json';

/** By id, or by name: one's own before those of others. */
const savedQuery = ({ site, caller }: Call, idOrName: string): SavedQuery | null => {
  const seen = [...site.savedFilters()].filter((filter) => maySeeFilter(site, caller, filter));
  const named = seen.filter(({ name }) => name.toLowerCase() === idOrName.toLowerCase());
  const own = named.find(({ ownerId }) => caller.kind === 'user' && ownerId === caller.accountId);
  return seen.find(({ id }) => id === idOrName) ?? own ?? named[0] ?? null;
};

export const jqlOptions = (call: Call): JqlOptions => ({
  viewerId: viewerIdOf(call),
  now: call.site.now(),
  browse: browser(call.site, call.caller),
  readComment: (comment, issue) => maySee(call, issue.projectId, comment.visibility),
  savedQuery: (idOrName) => savedQuery(call, idOrName),
  browseProject: (project) => mayBrowseProject(call.site, call.caller, project),
});

/** Ids of all issues that match and that the caller may browse, in the query's order; Jira's 400 for a bad query. */
export const matchesOf = async (call: Call, jql: string): Promise<readonly string[]> => {
  const options = jqlOptions(call);
  for (const query of queriesWithin(jql, options)) await computeFunctions(call.site, query);
  const found = searchJql(jql, call.site, options);
  if (!found.ok) throw badRequest(...found.errors);
  return found.ids;
};

/** The same, where a query must name a condition. */
export const idsOf = async (call: Call, jql: string): Promise<readonly string[]> => {
  if (jql.trim() === '' || isUnbounded(jql)) throw badRequest('Unbounded JQL queries are not allowed here. Please add a search restriction to your query.');
  return matchesOf(call, jql);
};

import { isUnbounded } from '../jql/parse-query';
import type { JqlOptions } from '../jql/jql-site';
import { searchJql } from '../jql/search-jql';
import { browser, mayBrowseProject } from '../site/permissions';
import { viewerIdOf, type Call } from './api';
import { computeFunctions } from './app-functions';
import { badRequest } from './errors';

export const jqlOptions = (call: Call): JqlOptions => ({
  viewerId: viewerIdOf(call),
  now: call.site.now(),
  browse: browser(call.site, call.caller),
  browseProject: (project) => mayBrowseProject(call.site, call.caller, project),
});

/** Ids of all issues that match and that the caller may browse, in the query's order; Jira's 400 for a bad query. */
export const idsOf = async (call: Call, jql: string): Promise<readonly string[]> => {
  if (jql.trim() === '' || isUnbounded(jql)) throw badRequest('Unbounded JQL queries are not allowed here. Please add a search restriction to your query.');
  await computeFunctions(call.site, jql);
  const found = searchJql(jql, call.site, jqlOptions(call));
  if (!found.ok) throw badRequest(...found.errors);
  return found.ids;
};

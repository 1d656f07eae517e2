import { fieldIds } from '../../site/standard-fields';
import { closedSprintsOf, openSprintOf } from '../../site/sprint-edits';
import { browser } from '../../site/permissions';
import type { Issue } from '../../site/types';
import { listOf, numberOf, viewerIdOf, type ApiContext, type Call } from '../api';
import { badRequest } from '../errors';
import { issueJson, namesOf, schemaOf, wantedOf, type Wanted } from '../issue-fields';
import { matchesOf } from '../jql-call';
import type { PageTokens } from '../page-tokens';
import { epicJson, epicOf } from './epic-json';
import { sprintJson } from './sprint-json';

/** What the Agile API adds to the fields of an issue. */
const agileFields = (call: Call, issue: Issue) => {
  const sprint = openSprintOf(call.site, issue);
  const closed = closedSprintsOf(call.site, issue);
  const epic = epicOf(call, issue);
  const flags = issue.custom[fieldIds.flagged];
  return {
    sprint: sprint === null ? null : sprintJson(call, sprint),
    ...(closed.length === 0 ? {} : { closedSprints: closed.map((each) => sprintJson(call, each)) }),
    epic: epic === null ? null : epicJson(call, epic),
    flagged: Array.isArray(flags) && flags.length > 0,
  };
};

/** Which of those were asked for: all, where no field is named. */
const chosen = (added: Readonly<Record<string, unknown>>, asked: readonly string[]): Readonly<Record<string, unknown>> =>
  (asked.length === 0 || asked.some((name) => name.startsWith('*')) ? added : Object.fromEntries(Object.entries(added).filter(([name]) => asked.includes(name))));

export const agileIssue = (call: Call, issue: Issue, asked: readonly string[], wanted: Wanted) => {
  const json = issueJson({ call, browse: browser(call.site, call.caller) }, issue, { ...wanted, slim: null });
  const fields = 'fields' in json ? json.fields : {};
  return { ...json, id: issue.id, key: issue.key, self: `${call.base}/rest/agile/1.0/issue/${issue.id}`, fields: { ...fields, ...chosen(agileFields(call, issue), asked) } };
};

/** Those of the list that a query finds besides; in its order, if it names one. */
const narrowed = async (call: Call, issues: readonly Issue[], jql: string | undefined): Promise<readonly Issue[]> => {
  if (jql === undefined || jql.trim() === '') return issues;
  const ids = await matchesOf(call, jql);
  if (!/\border\s+by\b/i.test(jql)) {
    const found = new Set(ids);
    return issues.filter(({ id }) => found.has(id));
  }
  const known = new Map(issues.map((issue) => [issue.id, issue]));
  return ids.map((id) => known.get(id)).filter((issue) => issue !== undefined);
};

const asking = (context: ApiContext) => {
  const asked = listOf(context, 'fields');
  return { asked, wanted: wantedOf(context.var.call.site, asked, '*navigable', listOf(context, 'expand'), [], 40) };
};

/** A page of issues as `/rest/agile` gives it: with a total, from a place on. */
export const issueList = async (context: ApiContext, issues: readonly Issue[]) => {
  const { call } = context.var;
  const { asked, wanted } = asking(context);
  const found = await narrowed(call, issues, context.req.query('jql'));
  const startAt = numberOf(context, 'startAt', 0, Number.MAX_SAFE_INTEGER);
  const maxResults = numberOf(context, 'maxResults', 50, 100);
  return {
    expand: 'schema,names', startAt, maxResults, total: found.length,
    ...(wanted.expand.has('names') ? { names: namesOf(call.site, wanted.fields) } : {}),
    ...(wanted.expand.has('schema') ? { schema: schemaOf(call.site, wanted.fields) } : {}),
    issues: found.slice(startAt, startAt + maxResults).map((issue) => agileIssue(call, issue, asked, wanted)),
  };
};

/** The same as `/rest/software` gives it, by token and without a total. */
export const tokenList = async (context: ApiContext, issues: readonly Issue[], tokens: PageTokens<string>) => {
  const { call } = context.var;
  const { asked, wanted } = asking(context);
  const maxResults = numberOf(context, 'maxResults', 50, 100);
  if (maxResults < 1) throw badRequest("The value of the parameter 'maxResults' must be greater than 0.");
  const owner = JSON.stringify([viewerIdOf(call), context.req.path, context.req.query('jql') ?? '']);
  const token = context.req.query('nextPageToken') ?? '';
  const { items, from } = token === '' ? { items: (await narrowed(call, issues, context.req.query('jql'))).map(({ id }) => id), from: 0 } : tokens.open(token, owner);
  const to = from + maxResults;
  const page = items.slice(from, to).map((id) => call.site.issueById(id)).filter((issue) => issue !== undefined).filter(browser(call.site, call.caller));
  return { isLast: to >= items.length, ...(to >= items.length ? {} : { nextPageToken: tokens.issue(owner, items, to) }), issues: page.map((issue) => agileIssue(call, issue, asked, wanted)) };
};

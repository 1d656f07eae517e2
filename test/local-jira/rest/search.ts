import { z } from 'zod';
import { browser } from '../site/permissions';
import type { Site } from '../site/site';
import { bodyOf, listOf, numberOf, viewerIdOf, type Api, type Call } from './api';
import { badRequest, JiraError } from './errors';
import { issueJson, namesOf, schemaOf, wantedOf, type Wanted } from './issue-fields';
import { idsOf } from './jql-call';
import type { IssueIndex } from './issue-index';
import { pageTokens, type PageTokens } from './page-tokens';

/** How this Jira answers searches: of which state of the site, and with how many issues on a page at most. */
export type SearchOptions = { readonly index?: IssueIndex; readonly pageSize?: number };

type Asked = {
  readonly jql: string; readonly nextPageToken: string | undefined; readonly maxResults: number; readonly fields: readonly string[];
  readonly expand: readonly string[]; readonly properties: readonly string[]; readonly reconcileIssues: readonly number[];
};

const searchBody = z.strictObject({
  jql: z.string().optional(), nextPageToken: z.string().nullish(), maxResults: z.number().int().optional(), fields: z.array(z.string()).nullish(),
  expand: z.string().nullish(), properties: z.array(z.string()).nullish(), fieldsByKeys: z.boolean().nullish(), failFast: z.boolean().nullish(),
  reconcileIssues: z.array(z.number().int()).nullish(),
});

const wordsOf = (text: string | null | undefined): string[] => (text ?? '').split(',').map((word) => word.trim()).filter((word) => word !== '');

const usualPage = 50;
const largestPage = 100;
const largestSlimPage = 5000;

const checked = (asked: Asked): Asked => {
  if (asked.maxResults < 1) throw badRequest("The value of the parameter 'maxResults' must be greater than 0.");
  if (asked.reconcileIssues.length > 50) throw badRequest('A maximum of 50 issue ids can be reconciled.');
  if (asked.properties.length > 5) throw badRequest('A maximum of 5 issue properties can be requested.');
  return asked;
};

const ownerOf = (call: Call, asked: Asked): string => JSON.stringify([viewerIdOf(call), asked.jql]);

/** The call as the index answers it, which knows of these issues for certain. */
const indexed = (call: Call, { index }: SearchOptions, certain: readonly number[]): Call =>
  (index === undefined ? call : { ...call, site: index(certain.map(String)) });

const answer = async (call: Call, tokens: PageTokens<string>, asked: Asked, wanted: Wanted, options: SearchOptions) => {
  const owner = ownerOf(call, asked);
  const { items, from } = asked.nextPageToken === undefined
    ? { items: await idsOf(indexed(call, options, asked.reconcileIssues), asked.jql), from: 0 }
    : tokens.open(asked.nextPageToken, owner);
  const to = from + Math.min(asked.maxResults, options.pageSize ?? Infinity, wanted.slim === null ? largestPage : largestSlimPage);
  const browse = browser(call.site, call.caller);
  const issues = items.slice(from, to).map((id) => call.site.issueById(id)).filter((issue) => issue !== undefined).filter(browse);
  const isLast = to >= items.length;
  return {
    ...(isLast ? {} : { nextPageToken: tokens.issue(owner, items, to) }),
    isLast,
    ...(wanted.expand.has('names') ? { names: namesOf(call.site, wanted.fields) } : {}),
    ...(wanted.expand.has('schema') ? { schema: schemaOf(call.site, wanted.fields) } : {}),
    issues: issues.map((issue) => issueJson({ call, browse }, issue, wanted)),
  };
};

/** Searches: token paging without totals, ids only unless fields are named; the old search is gone. */
export const searchRoutes = (options: SearchOptions) => (api: Api, site: Site): void => {
  const tokens = pageTokens<string>(site.now);
  const respond = (call: Call, asked: Asked) => answer(call, tokens, checked(asked), wantedOf(site, asked.fields, 'id', asked.expand, asked.properties, 40), options);

  api.get('/search/jql', async (context) => context.json(await respond(context.var.call, {
    jql: context.req.query('jql') ?? '', nextPageToken: context.req.query('nextPageToken') || undefined,
    maxResults: numberOf(context, 'maxResults', usualPage, largestSlimPage), fields: listOf(context, 'fields'), expand: listOf(context, 'expand'),
    properties: listOf(context, 'properties'), reconcileIssues: listOf(context, 'reconcileIssues').map(Number),
  })));

  api.post('/search/jql', async (context) => {
    const body = await bodyOf(context, searchBody);
    return context.json(await respond(context.var.call, {
      jql: body.jql ?? '', nextPageToken: body.nextPageToken ?? undefined, maxResults: body.maxResults ?? usualPage, fields: body.fields ?? [],
      expand: wordsOf(body.expand), properties: body.properties ?? [], reconcileIssues: body.reconcileIssues ?? [],
    }));
  });

  api.post('/search/approximate-count', async (context) => {
    const { jql } = await bodyOf(context, z.strictObject({ jql: z.string().optional() }));
    return context.json({ count: (await idsOf(indexed(context.var.call, options, []), jql ?? '')).length });
  });

  api.on(['GET', 'POST'], '/search', () => {
    throw new JiraError(410, ['The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046']);
  });
};

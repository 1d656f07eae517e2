import type { Issue } from '../../site/types';
import type { Site } from '../../site/site';
import type { Api, ApiContext, Call } from '../api';
import { pageTokens } from '../page-tokens';
import { boardFor, issuesIn, sprintFor } from './agile-call';
import { backlogOf, issuesOnBoard } from './board-issues';
import { epicFor } from './epics';
import { epicOf } from './epic-json';
import { issueList, tokenList } from './issue-list';

type List = (call: Call, param: (name: string) => string) => Promise<readonly Issue[]>;

const onBoard = (keep: (call: Call, issue: Issue, param: (name: string) => string) => boolean): List => async (call, param) =>
  (await issuesOnBoard(call, boardFor(call, param('id')))).filter((issue) => keep(call, issue, param));

const inSprint = (call: Call, sprintId: string): ReadonlySet<string> => new Set(issuesIn(call, sprintFor(call, sprintId)).map(({ id }) => id));

/** The lists of issues that both `/rest/agile` and `/rest/software` give, by path. */
const lists: Readonly<Record<string, List>> = {
  '/board/:id/issue': onBoard(() => true),
  '/board/:id/backlog': async (call, param) => backlogOf(call, boardFor(call, param('id'))),
  '/board/:id/epic/none/issue': onBoard((call, issue) => epicOf(call, issue) === null),
  '/board/:id/epic/:epic/issue': onBoard((call, issue, param) => epicOf(call, issue)?.id === epicFor(call, param('epic')).id),
  '/board/:id/sprint/:sprint/issue': async (call, param) => {
    const held = inSprint(call, param('sprint'));
    return (await issuesOnBoard(call, boardFor(call, param('id')))).filter(({ id }) => held.has(id));
  },
  '/epic/:epic/issue': async (call, param) => {
    const epic = epicFor(call, param('epic'));
    return [...call.site.issues()].filter((issue) => epicOf(call, issue)?.id === epic.id);
  },
};

const paramOf = (context: ApiContext) => (name: string): string => context.req.param(name) ?? '';

export const listRoutes = (api: Api): void => {
  for (const [path, list] of Object.entries(lists)) api.get(path, async (context) => context.json(await issueList(context, await list(context.var.call, paramOf(context)))));
};

/** The newer way to the same lists, by token. */
export const tokenListRoutes = (api: Api, site: Site): void => {
  const tokens = pageTokens<string>(site.now);
  for (const [path, list] of Object.entries(lists)) api.get(path, async (context) => context.json(await tokenList(context, await list(context.var.call, paramOf(context)), tokens)));
  api.get('/sprint/:id/issue', async (context) => context.json(await tokenList(context, issuesIn(context.var.call, sprintFor(context.var.call, context.req.param('id'))), tokens)));
  for (const path of ['/board/:id/issue', '/board/:id/backlog']) {
    api.get(`${path}/approximate-count`, async (context) => context.json({ count: (await (lists[path] ?? (async () => []))(context.var.call, paramOf(context))).length }));
  }
};

import { z } from 'zod';
import { browser } from '../site/permissions';
import type { Site } from '../site/site';
import type { ChangeGroup } from '../site/types';
import { accountOf, bodyOf, issueFor, pageOf, type Api, type Call } from './api';
import { changelogJson } from './changelog-json';
import { pageTokens, type PageTokens } from './page-tokens';

const bulkBody = z.strictObject({
  issueIdsOrKeys: z.array(z.string()).min(1).max(1000),
  fieldIds: z.array(z.string()).max(10).nullish(),
  maxResults: z.number().int().min(1).max(10000).nullish(),
  nextPageToken: z.string().nullish(),
});

/** Items of links and parents bear no field id; they answer to the field they belong to. */
const fieldOf: Readonly<Record<string, string>> = { Link: 'issuelinks', IssueParentAssociation: 'parent' };

const only = (group: ChangeGroup, fieldIds: readonly string[]): ChangeGroup =>
  fieldIds.length === 0 ? group : { ...group, items: group.items.filter((item) => fieldIds.includes(item.fieldId ?? fieldOf[item.field] ?? item.field)) };

/** The history of all these issues, issue by issue in the order of their ids, oldest entry first. */
const entries = (call: Call, idsOrKeys: readonly string[], fieldIds: readonly string[]): ChangeGroup[] => {
  const found = new Set(idsOrKeys.map((id) => call.site.issue(id)));
  const issues = [...found].filter((issue) => issue !== undefined).filter(browser(call.site, call.caller));
  issues.sort((a, b) => Number(a.id) - Number(b.id));
  return issues.flatMap((issue) => call.site.changesOf(issue.id)).map((group) => only(group, fieldIds)).filter((group) => group.items.length > 0);
};

const grouped = (call: Call, page: readonly ChangeGroup[]) => {
  const byIssue = new Map<string, ChangeGroup[]>();
  for (const group of page) byIssue.set(group.issueId, [...(byIssue.get(group.issueId) ?? []), group]);
  return [...byIssue].map(([issueId, groups]) => ({ issueId, changeHistories: groups.map((group) => changelogJson(call, group)) }));
};

const bulk = (call: Call, tokens: PageTokens<ChangeGroup>, body: z.infer<typeof bulkBody>) => {
  const owner = JSON.stringify([accountOf(call), body.issueIdsOrKeys, body.fieldIds ?? []]);
  const { items, from } = body.nextPageToken == null
    ? { items: entries(call, body.issueIdsOrKeys, body.fieldIds ?? []), from: 0 }
    : tokens.open(body.nextPageToken, owner);
  const to = from + (body.maxResults ?? 1000);
  return { issueChangeLogs: grouped(call, items.slice(from, to)), ...(to < items.length ? { nextPageToken: tokens.issue(owner, items, to) } : {}) };
};

/** Changelogs: of one issue, oldest first and paged, and of up to 1,000 issues at once. */
export const historyRoutes = (api: Api, site: Site): void => {
  const tokens = pageTokens<ChangeGroup>(site.now);

  api.get('/issue/:id/changelog', (context) => {
    const { call } = context.var;
    const issue = issueFor(call, context.req.param('id'));
    const page = pageOf(context, site.changesOf(issue.id), 100);
    return context.json({ ...page, values: page.values.map((group) => changelogJson(call, group)) });
  });

  api.post('/changelog/bulkfetch', async (context) => {
    accountOf(context.var.call);
    return context.json(bulk(context.var.call, tokens, await bodyOf(context, bulkBody)));
  });
};

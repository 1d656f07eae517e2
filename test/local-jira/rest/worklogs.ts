import { z } from 'zod';
import { addWorklog, deleteWorklog, editWorklog, type WorklogInput } from '../site/activity-edits';
import { momentOf } from '../site/jira-time';
import { has, mayBrowse } from '../site/permissions';
import type { Site } from '../site/site';
import type { Issue, Worklog } from '../site/types';
import { documentFrom, secondsOf, visibleWorklogs, worklogJson } from './activity-json';
import { accountOf, bodyOf, demand, issueFor, numberOf, type Api, type ApiContext, type Call } from './api';
import { badFields, badRequest, forbidden, notFound } from './errors';
import { maySee } from './person-json';
import { visibilityBody, visibilityOf } from './visibility';

const worklogBody = z.object({
  started: z.string().optional(), timeSpent: z.string().optional(), timeSpentSeconds: z.number().int().optional(),
  comment: z.unknown().optional(), visibility: visibilityBody.nullish(),
});

const spent = (body: z.infer<typeof worklogBody>): number | undefined =>
  body.timeSpentSeconds ?? (body.timeSpent === undefined ? undefined : secondsOf(body.timeSpent));

const commentOf = (call: Call, comment: unknown): unknown => {
  const words = documentFrom(call, comment);
  if (words === undefined) throw badFields({ comment: 'Operation value must be an Atlassian Document (see the Atlassian Document Format)' });
  return words;
};

const inputOf = (call: Call, issue: Issue, body: z.infer<typeof worklogBody>): Partial<WorklogInput> => {
  const seconds = spent(body);
  if (seconds !== undefined && !(seconds > 0)) throw badFields({ timeLogged: 'Worklog must not be null.' });
  if (body.started !== undefined && Number.isNaN(momentOf(body.started))) throw badFields({ started: `Invalid date format. Please enter the date in the format yyyy-MM-dd'T'HH:mm:ss.SSSZ.` });
  return {
    ...(seconds === undefined ? {} : { timeSpentSeconds: seconds }), ...(body.started === undefined ? {} : { started: body.started }),
    ...(body.comment == null ? {} : { comment: commentOf(call, body.comment) }), ...visibilityOf(call, issue, body.visibility),
  };
};

const worklogFor = (call: Call, issue: Issue, id: string): Worklog => {
  const worklog = visibleWorklogs(call, issue).find((each) => each.id === id);
  if (worklog === undefined) throw notFound(`Cannot find worklog with id: '${id}'.`);
  return worklog;
};

const demandOwn = (call: Call, issue: Issue, worklog: Worklog, verb: 'EDIT' | 'DELETE'): void => {
  const project = call.site.tables.project.get(issue.projectId);
  const own = worklog.authorId === accountOf(call) && project !== undefined && has(call.site, call.caller, `${verb}_OWN_WORKLOGS`, project, issue);
  if (!own && (project === undefined || !has(call.site, call.caller, `${verb}_ALL_WORKLOGS`, project, issue))) {
    throw forbidden(`You do not have permission to ${verb.toLowerCase()} this worklog.`);
  }
};

const pageSize = 1000;

/** Ids of worklogs by the moment they changed, oldest first; what changed in the last minute is left for the next time. */
const changedPage = (context: ApiContext, name: string, all: readonly { readonly id: string; readonly at: number }[]) => {
  const { call } = context.var;
  const since = numberOf(context, 'since', 0, Number.MAX_SAFE_INTEGER);
  const settled = call.site.now() - 60_000;
  const found = all.filter(({ at }) => at >= since && at <= settled).sort((a, b) => a.at - b.at || Number(a.id) - Number(b.id));
  const page = found.slice(0, pageSize);
  const until = page.at(-1)?.at ?? since;
  const url = (from: number): string => `${call.base}/rest/api/3/worklog/${name}?since=${from}`;
  const lastPage = found.length <= pageSize;
  return {
    values: page.map(({ id, at }) => ({ worklogId: Number(id), updatedTime: at, properties: [] })),
    since, until, self: url(since), ...(lastPage ? {} : { nextPage: url(until) }), lastPage,
  };
};

const changeRoutes = (api: Api, site: Site): void => {
  api.get('/worklog/updated', (context) => {
    accountOf(context.var.call);
    return context.json(changedPage(context, 'updated', [...site.tables.worklog.values()].map(({ id, updated }) => ({ id, at: momentOf(updated) }))));
  });

  api.get('/worklog/deleted', (context) => {
    accountOf(context.var.call);
    return context.json(changedPage(context, 'deleted', [...site.tables.deletedWorklog.values()]));
  });

  api.post('/worklog/list', async (context) => {
    const { call } = context.var;
    accountOf(call);
    const { ids } = await bodyOf(context, z.strictObject({ ids: z.array(z.number().int()) }));
    if (ids.length > 1000) throw badRequest('A maximum of 1000 worklogs can be requested.');
    const worklogs = ids.map((id) => site.tables.worklog.get(String(id))).filter((worklog) => worklog !== undefined);
    return context.json(worklogs.filter((worklog) => mayReadWorklog(call, worklog)).map((worklog) => worklogJson(call, worklog)));
  });
};

const mayReadWorklog = (call: Call, worklog: Worklog): boolean => {
  const issue = call.site.issueById(worklog.issueId);
  return issue !== undefined && mayBrowse(call.site, call.caller, issue) && maySee(call, issue.projectId, worklog.visibility);
};

export const worklogRoutes = (api: Api, site: Site): void => {
  changeRoutes(api, site);

  api.get('/issue/:id/worklog', (context) => {
    const { call } = context.var;
    const after = numberOf(context, 'startedAfter', 0, Number.MAX_SAFE_INTEGER);
    const before = numberOf(context, 'startedBefore', Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
    const all = visibleWorklogs(call, issueFor(call, context.req.param('id'))).filter(({ started }) => momentOf(started) >= after && momentOf(started) <= before);
    const startAt = numberOf(context, 'startAt', 0, Number.MAX_SAFE_INTEGER);
    const maxResults = numberOf(context, 'maxResults', 5000, 5000);
    return context.json({ startAt, maxResults, total: all.length, worklogs: all.slice(startAt, startAt + maxResults).map((worklog) => worklogJson(call, worklog)) });
  });

  api.post('/issue/:id/worklog', async (context) => {
    const { call } = context.var;
    const issue = issueFor(call, context.req.param('id'));
    demand(call, 'WORK_ON_ISSUES', issue, 'You do not have permission to associate a worklog to this issue.');
    const { timeSpentSeconds, ...input } = inputOf(call, issue, await bodyOf(context, worklogBody));
    if (timeSpentSeconds === undefined) throw badFields({ timeLogged: 'Worklog must not be null.' });
    const worklog = addWorklog(site, accountOf(call), issue.id, { started: site.time(), ...input, timeSpentSeconds });
    return context.json(worklogJson(call, worklog), 201);
  });

  api.get('/issue/:id/worklog/:worklog', (context) => {
    const { call } = context.var;
    return context.json(worklogJson(call, worklogFor(call, issueFor(call, context.req.param('id')), context.req.param('worklog'))));
  });

  api.put('/issue/:id/worklog/:worklog', async (context) => {
    const { call } = context.var;
    const issue = issueFor(call, context.req.param('id'));
    const before = worklogFor(call, issue, context.req.param('worklog'));
    demandOwn(call, issue, before, 'EDIT');
    const worklog = editWorklog(site, accountOf(call), before.id, inputOf(call, issue, await bodyOf(context, worklogBody)));
    return context.json(worklogJson(call, worklog ?? before));
  });

  api.delete('/issue/:id/worklog/:worklog', (context) => {
    const { call } = context.var;
    const issue = issueFor(call, context.req.param('id'));
    const worklog = worklogFor(call, issue, context.req.param('worklog'));
    demandOwn(call, issue, worklog, 'DELETE');
    deleteWorklog(site, accountOf(call), worklog.id);
    return context.body(null, 204);
  });
};

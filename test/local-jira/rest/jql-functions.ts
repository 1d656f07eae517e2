import { z } from 'zod';
import type { Precomputation } from '../site/installed-app';
import { jiraTime } from '../site/jira-time';
import type { Site } from '../site/site';
import { accountOf, bodyOf, pageOf, type Api, type Call } from './api';
import { badRequest, forbidden, notFound } from './errors';

const demandApp = (call: Call): void => {
  accountOf(call);
  if (call.caller.kind !== 'app') throw forbidden('Only the app that provides the function can do this.');
};

const precomputationJson = ({ created, updated, used, value, error, ...row }: Precomputation) => ({
  ...row, created: jiraTime(created), updated: jiraTime(updated), used: jiraTime(used),
  ...(value === null ? {} : { value }), ...(error === null ? {} : { error }),
});

const orders: Readonly<Record<string, (row: Precomputation) => string | number>> = {
  functionKey: (row) => row.functionKey, used: (row) => row.used, created: (row) => row.created, updated: (row) => row.updated,
};

const ordered = (rows: readonly Precomputation[], orderBy: string | undefined): readonly Precomputation[] => {
  if (orderBy === undefined) return rows;
  const valueOf = orders[orderBy.replace(/^[-+]/, '')];
  if (valueOf === undefined) throw badRequest(`The value '${orderBy}' of the parameter 'orderBy' is not valid.`);
  const sorted = [...rows].sort((a, b) => (valueOf(a) < valueOf(b) ? -1 : valueOf(a) > valueOf(b) ? 1 : 0));
  return orderBy.startsWith('-') ? sorted.reverse() : sorted;
};

const updateBody = z.strictObject({
  values: z.array(z.strictObject({ id: z.string(), value: z.string().nullish(), error: z.string().nullish() }).refine(({ value, error }) => (value == null) !== (error == null))),
});

const missing = (site: Site, ids: readonly string[]): string[] => ids.filter((id) => site.tables.precomputation.get(id) === undefined);

/** What Jira keeps of the answers of an app's functions: the app reads it, and replaces what is no longer true. */
export const jqlFunctionRoutes = (api: Api, site: Site): void => {
  api.get('/jql/function/computation', (context) => {
    demandApp(context.var.call);
    const keys = context.req.queries('functionKey') ?? [];
    const unknown = keys.find((key) => !(site.app?.functions ?? []).some((each) => each.key === key));
    if (unknown !== undefined) throw notFound(`The function '${unknown}' does not exist.`);
    const rows = [...site.tables.precomputation.values()].filter(({ functionKey }) => keys.length === 0 || keys.includes(functionKey));
    const page = pageOf(context, ordered(rows, context.req.query('orderBy')), 100);
    return context.json({ ...page, values: page.values.map(precomputationJson) });
  });

  api.post('/jql/function/computation', async (context) => {
    demandApp(context.var.call);
    const { values } = await bodyOf(context, updateBody);
    const skip = context.req.query('skipNotFoundPrecomputations') === 'true';
    const notFoundPrecomputationIDs = missing(site, values.map(({ id }) => id));
    if (notFoundPrecomputationIDs.length > 0 && !skip) return context.json({ errorMessages: ['Some precomputations do not exist. None was changed.'], notFoundPrecomputationIDs }, 404);
    for (const { id, value, error } of values) {
      const row = site.tables.precomputation.get(id);
      if (row !== undefined) site.put('precomputation', { ...row, value: value ?? null, error: error ?? null, updated: site.now() });
    }
    return skip ? context.json({ notFoundPrecomputationIDs }) : context.body(null, 204);
  });

  api.post('/jql/function/computation/search', async (context) => {
    demandApp(context.var.call);
    const { precomputationIDs } = await bodyOf(context, z.strictObject({ precomputationIDs: z.array(z.string()) }));
    const rows = precomputationIDs.map((id) => site.tables.precomputation.get(id)).filter((row) => row !== undefined);
    return context.json({ precomputations: ordered(rows, context.req.query('orderBy')).map(precomputationJson), notFoundPrecomputationIDs: missing(site, precomputationIDs) });
  });
};

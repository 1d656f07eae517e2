import { z } from 'zod';
import { parseJql } from '../jql/parse-jql';
import type { Site } from '../site/site';
import { bodyOf, type Api } from './api';
import { computeFunctions } from './app-functions';
import { badRequest } from './errors';
import { jqlOptions } from './jql-call';

const parseBody = z.strictObject({ queries: z.array(z.string().min(1)).min(1) });

export const jqlRoutes = (api: Api, site: Site): void => {
  api.post('/jql/parse', async (context) => {
    const validation = context.req.query('validation') ?? 'strict';
    if (validation !== 'strict' && validation !== 'warn' && validation !== 'none') throw badRequest(`The value '${validation}' of the parameter 'validation' is not valid.`);
    const { queries } = await bodyOf(context, parseBody);
    if (validation !== 'none') for (const query of queries) await computeFunctions(site, query);
    return context.json(parseJql(queries, validation, site, jqlOptions(context.var.call)));
  });
};

import { deleteProperty, setProperty } from '../site/activity-edits';
import type { Site } from '../site/site';
import { demand, issueFor, type Api } from './api';
import { badRequest, notFound } from './errors';

const longestKey = 255;
const longestValue = 32768;

/** Entity properties of issues: readable by all who browse the issue, writable by all who may edit it. */
export const propertyRoutes = (api: Api, site: Site): void => {
  api.get('/issue/:id/properties', (context) => {
    const { call } = context.var;
    const issue = issueFor(call, context.req.param('id'));
    const self = (key: string): string => `${call.base}/rest/api/3/issue/${issue.key}/properties/${encodeURIComponent(key)}`;
    return context.json({ keys: site.propertiesOf(issue.id).map(({ key }) => ({ self: self(key), key })) });
  });

  api.get('/issue/:id/properties/:key', (context) => {
    const issue = issueFor(context.var.call, context.req.param('id'));
    const property = site.tables.property.get(`${issue.id}/${context.req.param('key')}`);
    if (property === undefined) throw notFound(`The property with key '${context.req.param('key')}' does not exist.`);
    return context.json({ key: property.key, value: property.value });
  });

  api.put('/issue/:id/properties/:key', async (context) => {
    const { call } = context.var;
    const key = context.req.param('key');
    const issue = issueFor(call, context.req.param('id'));
    demand(call, 'EDIT_ISSUES', issue, 'You do not have permission to edit this issue.');
    if (key.length > longestKey) throw badRequest(`The property key cannot be longer than ${longestKey} characters.`);
    const text = await context.req.text();
    if (text.length > longestValue) throw badRequest(`The property value cannot be longer than ${longestValue} characters.`);
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw badRequest('The property value must be valid JSON.');
    }
    const known = site.tables.property.get(`${issue.id}/${key}`) !== undefined;
    setProperty(site, issue.id, key, value);
    return context.body(null, known ? 200 : 201);
  });

  api.delete('/issue/:id/properties/:key', (context) => {
    const { call } = context.var;
    const issue = issueFor(call, context.req.param('id'));
    demand(call, 'EDIT_ISSUES', issue, 'You do not have permission to edit this issue.');
    if (site.tables.property.get(`${issue.id}/${context.req.param('key')}`) === undefined) throw notFound(`The property with key '${context.req.param('key')}' does not exist.`);
    deleteProperty(site, issue.id, context.req.param('key'));
    return context.body(null, 204);
  });
};

import { z } from 'zod';
import { maySeeDashboard } from '../site/permissions';
import { deleteDashboard, saveDashboard } from '../site/project-edits';
import type { Dashboard, DashboardShare, Gadget } from '../site/types';
import { accountOf, bodyOf, pageOf, viewerIdOf, type Api, type Call } from './api';
import { badRequest, forbidden, notFound } from './errors';

const shareOf = ({ share = 'loggedin' }: Dashboard): DashboardShare => share;

const dashboardFor = (call: Call, id: string): Dashboard => {
  const dashboard = call.site.tables.dashboard.get(id);
  if (dashboard === undefined || !maySeeDashboard(call.caller, dashboard)) throw notFound(`The dashboard with id '${id}' does not exist.`);
  return dashboard;
};

/** On this site everybody with access to Jira may arrange the dashboards they see. */
const mayEdit = (call: Call): boolean => call.site.tables.user.get(viewerIdOf(call) ?? '')?.licensed === true;

const editable = (call: Call, id: string): Dashboard => {
  const dashboard = dashboardFor(call, id);
  if (!mayEdit(call)) throw forbidden('You do not have permission to edit this dashboard.');
  return dashboard;
};

const gadgetFor = (dashboard: Dashboard, id: string): Gadget => {
  const gadget = dashboard.gadgets.find((each) => each.id === id);
  if (gadget === undefined) throw notFound(`The gadget with id '${id}' does not exist on this dashboard.`);
  return gadget;
};

const dashboardJson = (call: Call, dashboard: Dashboard) => {
  const { id, name, ownerId } = dashboard;
  const owner = call.site.tables.user.get(ownerId);
  return {
    id, name, isFavourite: false, popularity: 1, self: `${call.base}/rest/api/3/dashboard/${id}`, view: `${call.base}/jira/dashboards/${id}`,
    ...(owner === undefined ? {} : { owner: { accountId: owner.accountId, displayName: owner.displayName, active: owner.active, self: `${call.base}/rest/api/3/user?accountId=${owner.accountId}` } }),
    isWritable: mayEdit(call), systemDashboard: false, sharePermissions: sharePermissions[shareOf(dashboard)], editPermissions: [{ type: 'loggedin' }],
  };
};

const sharePermissions: Readonly<Record<DashboardShare, readonly { readonly type: string }[]>> = { private: [], loggedin: [{ type: 'loggedin' }], global: [{ type: 'global' }] };

/** The widest of what is asked for; groups, projects and single users are not told apart here: they are everybody who is signed in. */
const askedShare = (asked: readonly { readonly type: string }[]): DashboardShare => {
  if (asked.length === 0) return 'private';
  return asked.some(({ type }) => type === 'global') ? 'global' : 'loggedin';
};

const gadgetJson = ({ id, moduleKey, column, row }: Gadget) =>
  ({ id: Number(id), moduleKey, color: 'blue', position: { row, column }, title: 'Flagship program' });

const position = z.object({ row: z.number().int().min(0), column: z.number().int().min(0).max(2) });

const named = z.object({ name: z.string().trim().min(1).max(255), description: z.string().optional(), sharePermissions: z.array(z.looseObject({ type: z.string() })), editPermissions: z.array(z.unknown()) });

const configKey = 'config';

const replaceGadget = (call: Call, dashboard: Dashboard, gadget: Gadget): void =>
  saveDashboard(call.site, { ...dashboard, gadgets: dashboard.gadgets.map((each) => (each.id === gadget.id ? gadget : each)) });

/** A number no gadget of the site has: seeds number theirs as they like. */
const freeId = (call: Call): string => {
  const used = new Set([...call.site.tables.dashboard.values()].flatMap(({ gadgets }) => gadgets.map(({ id }) => id)));
  let id = call.site.nextId('dashboard');
  while (used.has(id)) id = call.site.nextId('dashboard');
  return id;
};

const addGadget = (call: Call, dashboard: Dashboard, moduleKey: string, at: z.infer<typeof position> | undefined): Gadget => {
  const column = at?.column ?? 0;
  const below = Math.max(-1, ...dashboard.gadgets.filter((each) => each.column === column).map((each) => each.row)) + 1;
  const gadget: Gadget = { id: freeId(call), moduleKey, column, row: at?.row ?? below, config: null };
  saveDashboard(call.site, { ...dashboard, gadgets: [...dashboard.gadgets, gadget] });
  return gadget;
};

const gadgetRoutes = (api: Api): void => {
  api.get('/dashboard/:id/gadget', (context) => context.json({ gadgets: dashboardFor(context.var.call, context.req.param('id')).gadgets.map(gadgetJson) }));
  api.post('/dashboard/:id/gadget', async (context) => {
    const body = await bodyOf(context, z.object({ moduleKey: z.string().min(1), position: position.optional() }));
    const dashboard = editable(context.var.call, context.req.param('id'));
    if (dashboard.gadgets.length >= 20) throw badRequest('The dashboard cannot hold more gadgets.');
    return context.json(gadgetJson(addGadget(context.var.call, dashboard, body.moduleKey, body.position)));
  });
  api.put('/dashboard/:id/gadget/:gadgetId', async (context) => {
    const { position: at } = await bodyOf(context, z.object({ position: position.optional() }));
    const dashboard = editable(context.var.call, context.req.param('id'));
    const gadget = gadgetFor(dashboard, context.req.param('gadgetId'));
    replaceGadget(context.var.call, dashboard, { ...gadget, ...at });
    return context.body(null, 204);
  });
  api.delete('/dashboard/:id/gadget/:gadgetId', (context) => {
    const dashboard = editable(context.var.call, context.req.param('id'));
    const { id } = gadgetFor(dashboard, context.req.param('gadgetId'));
    saveDashboard(context.var.call.site, { ...dashboard, gadgets: dashboard.gadgets.filter((each) => each.id !== id) });
    return context.body(null, 204);
  });
};

/** What a gadget is set to is a property of its place on the dashboard. */
const configRoutes = (api: Api): void => {
  const path = '/dashboard/:id/items/:gadgetId/properties';
  api.get(path, (context) => {
    const call = context.var.call;
    const { config, id } = gadgetFor(dashboardFor(call, context.req.param('id')), context.req.param('gadgetId'));
    const self = `${call.base}/rest/api/3/dashboard/${context.req.param('id')}/items/${id}/properties/${configKey}`;
    return context.json({ keys: config === null ? [] : [{ self, key: configKey }] });
  });
  api.get(`${path}/${configKey}`, (context) => {
    const { config } = gadgetFor(dashboardFor(context.var.call, context.req.param('id')), context.req.param('gadgetId'));
    if (config === null) throw notFound(`The property '${configKey}' does not exist.`);
    return context.json({ key: configKey, value: config });
  });
  api.put(`${path}/${configKey}`, async (context) => {
    const config = await bodyOf(context, z.record(z.string(), z.unknown()));
    const dashboard = editable(context.var.call, context.req.param('id'));
    const gadget = gadgetFor(dashboard, context.req.param('gadgetId'));
    replaceGadget(context.var.call, dashboard, { ...gadget, config });
    return context.json({}, gadget.config === null ? 201 : 200);
  });
};

/** Dashboards and what stands on them. */
export const dashboardRoutes = (api: Api): void => {
  api.get('/dashboard/search', (context) => {
    const { call } = context.var;
    return context.json(pageOf(context, [...call.site.tables.dashboard.values()].filter((each) => maySeeDashboard(call.caller, each)).map((each) => dashboardJson(context.var.call, each)), 50, 100));
  });
  api.post('/dashboard', async (context) => {
    const { name, sharePermissions: shared } = await bodyOf(context, named);
    const call = context.var.call;
    const ownerId = accountOf(call);
    if (!mayEdit(call)) throw forbidden('You do not have permission to create dashboards.');
    const made: Dashboard = { id: call.site.nextId('dashboard'), name, ownerId, gadgets: [], share: askedShare(shared) };
    saveDashboard(call.site, made);
    return context.json(dashboardJson(call, made));
  });
  api.get('/dashboard/:id', (context) => context.json(dashboardJson(context.var.call, dashboardFor(context.var.call, context.req.param('id')))));
  api.put('/dashboard/:id', async (context) => {
    const { call } = context.var;
    const before = dashboardFor(call, context.req.param('id'));
    if (before.ownerId !== viewerIdOf(call)) throw notFound(`The dashboard with id '${before.id}' does not exist or is not yours.`);
    const { name, sharePermissions: shared } = await bodyOf(context, named);
    const changed = { ...before, name, share: askedShare(shared) };
    saveDashboard(call.site, changed);
    return context.json(dashboardJson(call, changed));
  });
  api.delete('/dashboard/:id', (context) => {
    const { id } = editable(context.var.call, context.req.param('id'));
    deleteDashboard(context.var.call.site, id);
    return context.body(null, 204);
  });
  gadgetRoutes(api);
  configRoutes(api);
};

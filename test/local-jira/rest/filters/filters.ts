import { z } from 'zod';
import { maySeeFilter, mayOwnFilters } from '../../site/filter-access';
import { parseJql } from '../../jql/parse-jql';
import type { SavedFilter } from '../../site/saved-filter';
import type { Site } from '../../site/site';
import { accountOf, bodyOf, listOf, pageOf, viewerIdOf, type Api, type ApiContext, type Call } from '../api';
import { badFields, badRequest, forbidden, notFound } from '../errors';
import { jqlOptions } from '../jql-call';
import { editableFilter, filterFor, filterJson, foundFilter, shareJson } from './filter-json';
import { flatShareBody, flatShareOf, shareBody, sharesOf } from './shares';

const filterBody = z.looseObject({
  name: z.string().trim().min(1).max(255), jql: z.string().nullish(), description: z.string().nullish(), favourite: z.boolean().nullish(),
  sharePermissions: z.array(shareBody).nullish(), editPermissions: z.array(shareBody).nullish(),
});

type Body = z.infer<typeof filterBody>;

const seen = ({ site, caller }: Call): readonly SavedFilter[] => [...site.savedFilters()].filter((filter) => maySeeFilter(site, caller, filter));

const checkedJql = (call: Call, jql: string): string => {
  const [parsed] = parseJql([jql === '' ? 'ORDER BY created' : jql], 'strict', call.site, jqlOptions(call)).queries;
  if (parsed?.errors !== undefined && parsed.errors.length > 0) throw badRequest(...parsed.errors);
  return jql;
};

const checkedName = (call: Call, name: string, except: string | null): string => {
  const mine = accountOf(call);
  if ([...call.site.savedFilters()].some((filter) => filter.ownerId === mine && filter.name === name && filter.id !== except)) throw badFields({ filterName: 'Filter with same name already exists.' });
  return name;
};

const starred = (filter: Pick<SavedFilter, 'favouriteOf'>, accountId: string, on: boolean | null | undefined): readonly string[] => {
  const others = filter.favouriteOf.filter((each) => each !== accountId);
  return (on ?? filter.favouriteOf.includes(accountId)) ? [...others, accountId] : others;
};

const after = (call: Call, before: SavedFilter, body: Body): SavedFilter => ({
  ...before, name: checkedName(call, body.name, before.id), jql: checkedJql(call, body.jql ?? before.jql), description: body.description ?? before.description,
  shares: body.sharePermissions == null ? before.shares : sharesOf(call, body.sharePermissions),
  editors: body.editPermissions == null ? before.editors : sharesOf(call, body.editPermissions),
  favouriteOf: starred(before, accountOf(call), body.favourite),
});

const orders: Readonly<Record<string, (call: Call, filter: SavedFilter) => string | number>> = {
  id: (_, { id }) => Number(id), name: (_, { name }) => name.toLowerCase(), description: (_, { description }) => description,
  owner: ({ site }, { ownerId }) => site.tables.user.get(ownerId)?.displayName ?? '', favourite_count: (_, { favouriteOf }) => favouriteOf.length,
  is_favourite: (call, { favouriteOf }) => (favouriteOf.includes(viewerIdOf(call) ?? '') ? 0 : 1),
};

const sorted = (call: Call, filters: readonly SavedFilter[], orderBy: string): readonly SavedFilter[] => {
  const down = orderBy.startsWith('-');
  const value = orders[orderBy.replace(/^[-+]/, '').toLowerCase()];
  if (value === undefined) throw badRequest(`The value '${orderBy}' of the parameter 'orderBy' is not valid.`);
  const turn = down ? -1 : 1;
  return filters.toSorted((a, b) => { const [x, y] = [value(call, a), value(call, b)]; return x === y ? Number(a.id) - Number(b.id) : x < y ? -turn : turn; });
};

const found = (context: ApiContext): readonly SavedFilter[] => {
  const { call } = context.var;
  const { filterName = '', accountId, projectId, orderBy = 'name' } = context.req.query();
  const ids = listOf(context, 'id');
  return sorted(call, seen(call)
    .filter(({ name }) => name.toLowerCase().includes(filterName.toLowerCase()))
    .filter(({ ownerId }) => accountId === undefined || ownerId === accountId)
    .filter(({ shares }) => projectId === undefined || shares.some(({ parameter }) => parameter === projectId))
    .filter(({ id }) => ids.length === 0 || ids.includes(id)), orderBy);
};

const shareRoutes = (api: Api, site: Site): void => {
  const path = '/filter/:id/permission';
  const changed = (filter: SavedFilter, shares: SavedFilter['shares']): SavedFilter => {
    const now = { ...filter, shares };
    site.put('savedFilter', now);
    return now;
  };
  api.get(path, (context) => context.json(filterFor(context.var.call, context.req.param('id')).shares.map((share) => shareJson(context.var.call, share))));
  api.post(path, async (context) => {
    const { call } = context.var;
    const filter = editableFilter(call, context.req.param('id'));
    const share = flatShareOf(call, await bodyOf(context, flatShareBody));
    return context.json(changed(filter, [...filter.shares, share]).shares.map((each) => shareJson(call, each)), 201);
  });
  api.get(`${path}/:share`, (context) => {
    const share = filterFor(context.var.call, context.req.param('id')).shares.find(({ id }) => String(id) === context.req.param('share'));
    if (share === undefined) throw notFound('The share permission does not exist.');
    return context.json(shareJson(context.var.call, share));
  });
  api.delete(`${path}/:share`, (context) => {
    const { call } = context.var;
    const filter = editableFilter(call, context.req.param('id'));
    if (!filter.shares.some(({ id }) => String(id) === context.req.param('share'))) throw notFound('The share permission does not exist.');
    changed(filter, filter.shares.filter(({ id }) => String(id) !== context.req.param('share')));
    return context.body(null, 204);
  });
};

const starRoutes = (api: Api, site: Site): void => {
  for (const [method, on] of [['PUT', true], ['DELETE', false]] as const) {
    api.on(method, '/filter/:id/favourite', (context) => {
      const { call } = context.var;
      const filter = filterFor(call, context.req.param('id'));
      const now = { ...filter, favouriteOf: starred(filter, accountOf(call), on) };
      site.put('savedFilter', now);
      return context.json(filterJson(call, now));
    });
  }
  api.put('/filter/:id/owner', async (context) => {
    const { call } = context.var;
    const filter = filterFor(call, context.req.param('id'));
    const { accountId } = await bodyOf(context, z.object({ accountId: z.string() }));
    if (filter.ownerId !== accountOf(call) && !mayOwnFilters(site, call.caller)) throw forbidden('Only the owner or an administrator can give a filter away.');
    if (site.tables.user.get(accountId)?.active !== true) throw badRequest('The new owner does not exist.');
    site.put('savedFilter', { ...filter, ownerId: accountId });
    return context.body(null, 204);
  });
};

/** Saved queries: made, changed, shared, starred and found. */
export const filterRoutes = (api: Api, site: Site): void => {
  api.get('/filter/search', (context) => {
    const { call } = context.var;
    const page = pageOf(context, found(context), 50, 100);
    return context.json({ ...page, values: page.values.map((filter) => foundFilter(call, filter, listOf(context, 'expand'))) });
  });
  api.get('/filter/my', (context) => {
    const { call } = context.var;
    const mine = viewerIdOf(call);
    const starredToo = context.req.query('includeFavourites') === 'true';
    const own = seen(call).filter(({ ownerId, favouriteOf }) => mine !== null && (ownerId === mine || (starredToo && favouriteOf.includes(mine))));
    return context.json(own.map((filter) => filterJson(call, filter)));
  });
  api.get('/filter/favourite', (context) => {
    const { call } = context.var;
    return context.json(seen(call).filter(({ favouriteOf }) => favouriteOf.includes(viewerIdOf(call) ?? '')).map((filter) => filterJson(call, filter)));
  });
  api.post('/filter', async (context) => {
    const { call } = context.var;
    const body = await bodyOf(context, filterBody);
    const blank: SavedFilter = { id: '', name: '', description: '', jql: '', ownerId: accountOf(call), shares: [], editors: [], favouriteOf: [] };
    const filter = { ...after(call, blank, body), id: site.nextId('savedFilter') };
    site.put('savedFilter', filter);
    return context.json(filterJson(call, filter));
  });
  api.get('/filter/:id', (context) => context.json(filterJson(context.var.call, filterFor(context.var.call, context.req.param('id')))));
  api.put('/filter/:id', async (context) => {
    const { call } = context.var;
    accountOf(call);
    const filter = after(call, editableFilter(call, context.req.param('id')), await bodyOf(context, filterBody));
    site.put('savedFilter', filter);
    return context.json(filterJson(call, filter));
  });
  api.delete('/filter/:id', (context) => {
    const { call } = context.var;
    const filter = filterFor(call, context.req.param('id'));
    if (filter.ownerId !== accountOf(call) && !mayOwnFilters(site, call.caller)) throw badRequest('Only its owner or an administrator can delete a filter.');
    site.remove('savedFilter', filter.id);
    return context.body(null, 204);
  });
  starRoutes(api, site);
  shareRoutes(api, site);
};

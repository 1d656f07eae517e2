import { openSite } from '../site/open-site';
import { standardUsers } from '../site/standard-tables';
import { anonymous, user } from '../site/caller';
import { createRest } from './app';

const { officer, engineer, outsider } = standardUsers;

const open = async () => {
  const { site } = await openSite({ projects: ['A'], more: { dashboards: [{ id: '10000', name: 'Office', ownerId: officer.accountId, gadgets: [{ id: '10001', moduleKey: 'flagship-gadget', column: 0, row: 0, config: { programId: 'p' } }] }] } });
  const rest = createRest(site);
  return async (method: string, path: string, body?: unknown, who: { readonly accountId: string } | null = officer): Promise<{ status: number; body: unknown }> => {
    const request = new Request(`http://127.0.0.1/rest/api/3${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }) });
    const response = await rest(request, who === null ? anonymous : user(who.accountId));
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  };
};

test('a gadget is added below the others, set up, moved and removed', async () => {
  const ask = await open();
  const added = await ask('POST', '/dashboard/10000/gadget', { moduleKey: 'flagship-gadget' });
  expect(added).toEqual({ status: 200, body: { id: expect.any(Number), moduleKey: 'flagship-gadget', color: 'blue', title: 'Flagship program', position: { row: 1, column: 0 } } });
  const { id } = added.body as { id: number };
  expect(id).not.toBe(10001);
  const property = `/dashboard/10000/items/${id}/properties/config`;
  expect((await ask('GET', property)).status).toBe(404);
  expect((await ask('GET', `/dashboard/10000/items/${id}/properties`)).body).toEqual({ keys: [] });
  expect((await ask('PUT', property, { programId: 'q' })).status).toBe(201);
  expect((await ask('PUT', property, { programId: 'r' })).status).toBe(200);
  expect((await ask('GET', property)).body).toEqual({ key: 'config', value: { programId: 'r' } });
  expect((await ask('PUT', `/dashboard/10000/gadget/${id}`, { position: { row: 0, column: 1 } })).status).toBe(204);
  expect((await ask('GET', '/dashboard/10000/gadget')).body).toMatchObject({ gadgets: [{ id: 10001 }, { id, position: { row: 0, column: 1 } }] });
  expect((await ask('DELETE', `/dashboard/10000/gadget/${id}`)).status).toBe(204);
  expect((await ask('GET', '/dashboard/10000/gadget')).body).toMatchObject({ gadgets: [{ id: 10001 }] });
});

test('everybody sees dashboards; who has no access to Jira cannot arrange them', async () => {
  const ask = await open();
  expect((await ask('GET', '/dashboard/search', undefined, engineer)).body).toMatchObject({ total: 1, values: [{ id: '10000', name: 'Office', isWritable: true }] });
  expect((await ask('GET', '/dashboard/10000', undefined, outsider)).body).toMatchObject({ isWritable: false });
  expect((await ask('POST', '/dashboard/10000/gadget', { moduleKey: 'flagship-gadget' }, outsider)).status).toBe(403);
  expect((await ask('DELETE', '/dashboard/10000', undefined, outsider)).status).toBe(403);
});

test('a dashboard is made, and gone when it is deleted; bad requests are refused', async () => {
  const ask = await open();
  const made = (await ask('POST', '/dashboard', { name: 'Mine', sharePermissions: [], editPermissions: [] })).body as { id: string };
  expect((await ask('GET', `/dashboard/${made.id}`)).body).toMatchObject({ name: 'Mine', owner: { displayName: 'Olga Officer' } });
  expect((await ask('DELETE', `/dashboard/${made.id}`)).status).toBe(204);
  expect((await ask('GET', `/dashboard/${made.id}`)).status).toBe(404);
  expect((await ask('POST', '/dashboard', { name: ' ', sharePermissions: [], editPermissions: [] })).status).toBe(400);
  expect((await ask('POST', '/dashboard/10000/gadget', {})).status).toBe(400);
  expect((await ask('GET', '/dashboard/77/gadget')).status).toBe(404);
});

test('a dashboard is seen by those it is shared with, and shared by its owner alone', async () => {
  const ask = await open();
  const share = (type?: string) => ({ name: 'Mine', sharePermissions: type === undefined ? [] : [{ type }], editPermissions: [] });
  const { id } = (await ask('POST', '/dashboard', share())).body as { id: string };
  const seenBy = async (): Promise<readonly number[]> => [
    (await ask('GET', `/dashboard/${id}`)).status, (await ask('GET', `/dashboard/${id}`, undefined, engineer)).status, (await ask('GET', `/dashboard/${id}/gadget`, undefined, null)).status,
  ];
  const found = async (who: { readonly accountId: string } | null): Promise<number> => ((await ask('GET', '/dashboard/search', undefined, who)).body as { total: number }).total;
  expect([await seenBy(), await found(engineer), await found(null)]).toEqual([[200, 404, 404], 1, 0]);
  expect((await ask('PUT', `/dashboard/${id}`, share('loggedin'))).status).toBe(200);
  expect([await seenBy(), await found(engineer), await found(null)]).toEqual([[200, 200, 404], 2, 0]);
  expect((await ask('PUT', `/dashboard/${id}`, share('global'), engineer)).status).toBe(404);
  expect((await ask('PUT', `/dashboard/${id}`, share('global'))).body).toMatchObject({ sharePermissions: [{ type: 'global' }] });
  expect([await seenBy(), await found(null)]).toEqual([[200, 200, 200], 1]);
  expect((await ask('GET', `/dashboard/${id}`, undefined, null)).body).toMatchObject({ isWritable: false });
  expect((await ask('POST', `/dashboard/${id}/gadget`, { moduleKey: 'flagship-gadget' }, null)).status).toBe(401);
});

import { kvs } from '@forge/kvs';
import { openTestPlatform } from './app-of-tests';
import { anyOf, failCalls, failTransactions, refusal, tooMany } from './fault-rules';
import type { Invocation } from './runtime';

// Rules look at requests and callers alone.
const invocation = {} as Invocation;

const call = (method: string, path: string): Request => new Request(`http://jira.local/rest/api/3${path}`, { method });

const statusOf = (answer: Response | 'lost' | null): number | string | null => (answer instanceof Response ? answer.status : answer);

test('the calls that a rule means fail, as often and from when it says', async () => {
  const rule = failCalls({ method: 'PUT', path: /\/properties\/flagship$/, as: 'app', after: 2, times: 1 }, () => tooMany(7));
  const ask = async (method: string, path: string, kind: 'app' | 'anonymous' = 'app') => statusOf(await rule(call(method, path), { kind }, invocation));
  const flag = '/issue/1/properties/flagship';
  expect([await ask('PUT', flag), await ask('GET', flag), await ask('PUT', '/issue/1'), await ask('PUT', flag, 'anonymous'), await ask('PUT', flag)]).toEqual([null, null, null, null, null]);
  expect([await ask('PUT', flag), await ask('PUT', flag)]).toEqual([429, null]);
});

test('what is answered reads like Jira', async () => {
  const limited = tooMany(7, 'jira-quota-tenant-based');
  expect([limited.headers.get('retry-after'), limited.headers.get('ratelimit-reason')]).toEqual(['7', 'jira-quota-tenant-based']);
  expect(await refusal(403, 'No.').json()).toEqual({ errorMessages: ['No.'], errors: {} });
});

test('of several rules the first with an answer gives it', async () => {
  const rule = anyOf(failCalls({ path: /\/comment/ }, () => refusal(403, 'No.')), failCalls({ path: /./, times: 1 }, () => 'lost'));
  const ask = async (path: string) => statusOf(await rule(call('GET', path), { kind: 'app' }, invocation));
  expect([await ask('/issue/1/comment'), await ask('/issue/1'), await ask('/issue/1')]).toEqual([403, 'lost', null]);
});

test('transactions fail before or after they were carried out, those that name an entity alone', async () => {
  const { platform, as } = await openTestPlatform({});
  const write = (key: string) => as(async () => kvs.transact().set(key, { name: 'x', group: 'g', version: 1 }, { entityName: 'record' }).execute());
  const read = (key: string) => as(() => kvs.entity('record').get(key));
  platform.faults.storage = failTransactions({ how: 'fail-before', entity: 'other' });
  await write('a');
  platform.faults.storage = failTransactions({ how: 'fail-before', entity: 'record', times: 1 });
  await expect(write('b')).rejects.toThrow();
  expect([await read('a'), await read('b')]).toEqual([expect.anything(), undefined]);
  await write('b');
  platform.faults.storage = failTransactions({ how: 'fail-after' });
  await expect(write('c')).rejects.toThrow();
  expect(await read('c')).toMatchObject({ name: 'x' });
  platform.close();
});

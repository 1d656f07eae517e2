import { Filter, kvs, Sort, WhereConditions } from '@forge/kvs';
import { memoryJournal } from '../site/journal';
import { openTestPlatform, type TestPlatform } from './app-of-tests';

const code = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => 'done', (error: unknown) => Reflect.get(Object(error), 'code'));

describe('storage', () => {
  let local: TestPlatform;
  beforeEach(async () => { local = await openTestPlatform({}); });
  afterEach(() => local.platform.close());

  test('keeps a value, gives it back as a copy, and undefined for what is not there', async () => {
    await local.as(async () => {
      const value = { deep: [1, { two: 'x' }] };
      await kvs.set('a:1', value);
      value.deep.push(3);
      expect(await kvs.get('a:1')).toEqual({ deep: [1, { two: 'x' }] });
      expect(await kvs.get('a:2')).toBeUndefined();
      await kvs.delete('a:1');
      await kvs.delete('a:1');
      expect(await kvs.get('a:1')).toBeUndefined();
    });
  });

  test('refuses keys and values beyond the limits', async () => {
    await local.as(async () => {
      expect(await code(kvs.set('k'.repeat(501), 1))).toBe('KEY_TOO_LONG');
      expect(await code(kvs.set('a/b', 1))).toBe('INVALID_KEY');
      expect(await code(kvs.set('', 1))).toBe('KEY_TOO_SHORT');
      expect(await code(kvs.set('big', 'x'.repeat(240 * 1024)))).toBe('MAX_SIZE');
      expect(await code(kvs.set('fits', 'x'.repeat(240 * 1024 - 2)))).toBe('done');
      let deep: unknown = 1;
      for (let level = 0; level < 33; level += 1) deep = [deep];
      expect(await code(kvs.set('deep', deep))).toBe('MAX_DEPTH');
    });
  });

  test('a secret and a plain value of the same key are two', async () => {
    await local.as(async () => {
      await kvs.setSecret('k', 'hidden');
      await kvs.set('k', 'plain');
      expect([await kvs.get('k'), await kvs.getSecret('k')]).toEqual(['plain', 'hidden']);
      expect((await kvs.query().getMany()).results.map(({ key }) => key)).toEqual(['k']);
    });
  });

  test('pages through the keys with a beginning, each once', async () => {
    await local.as(async () => {
      for (let number = 0; number < 45; number += 1) await kvs.set(`p:${String(number).padStart(2, '0')}`, number);
      await kvs.set('o', 0);
      await kvs.set('q', 0);
      const seen: unknown[] = [];
      const query = (cursor?: string) => {
        const builder = kvs.query().where('key', WhereConditions.beginsWith('p:'));
        return (cursor === undefined ? builder : builder.cursor(cursor)).getMany();
      };
      const sizes: number[] = [];
      for (let page = await query(); ; page = await query(page.nextCursor)) {
        sizes.push(page.results.length);
        seen.push(...page.results.map(({ value }) => value));
        if (page.nextCursor === undefined) break;
      }
      expect(sizes).toEqual([20, 20, 5]);
      expect(seen).toEqual([...Array(45).keys()]);
      expect(await code(kvs.query().limit(101).getMany())).toBe('INVALID_LIMIT');
      expect(await code(kvs.query().cursor('no').getMany())).toBe('INVALID_CURSOR');
    });
  });

  test('an entity holds its declared attributes and is found over its indexes, in order', async () => {
    await local.as(async () => {
      const records = kvs.entity<{ version: number; name: string; group?: string }>('record');
      await records.set('1', { version: 3, name: 'c', group: 'x' });
      await records.set('2', { version: 1, name: 'a', group: 'x' });
      await records.set('3', { version: 2, name: 'b', group: 'y' });
      await records.set('4', { version: 9, name: 'd' });
      const keys = async (query: { getMany: () => Promise<{ results: { key: string }[] }> }) => (await query.getMany()).results.map(({ key }) => key);
      expect(await keys(records.query().index('by-name'))).toEqual(['2', '3', '1', '4']);
      expect(await keys(records.query().index('by-name').sort(Sort.DESC).limit(2))).toEqual(['4', '1']);
      expect(await keys(records.query().index('by-group', { partition: ['x'] }))).toEqual(['2', '1']);
      expect(await keys(records.query().index('by-group', { partition: ['x'] }).where(WhereConditions.greaterThan(1)))).toEqual(['1']);
      expect(await keys(records.query().index('by-name').where(WhereConditions.between('b', 'c')))).toEqual(['3', '1']);
      expect(await code(records.query().index('none').getMany())).toBe('INVALID_INDEX');
      expect(await code(kvs.entity('none').get('1'))).toBe('INVALID_ENTITY');
      expect(await code(kvs.entity('record').set('5', { other: 1 }))).toBe('UNKNOWN_ATTRIBUTE');
      expect(await code(kvs.entity('record').set('5', { version: 1.5 }))).toBe('INVALID_ATTRIBUTE_VALUE');
    });
  });

  test('cuts a page before it filters, so that a page may be short and still go on', async () => {
    await local.as(async () => {
      const records = kvs.entity<{ version: number; name: string; group: string }>('record');
      for (let number = 0; number < 6; number += 1) await records.set(String(number), { version: number, name: `n${number}`, group: number < 4 ? 'x' : 'y' });
      const query = () => records.query().index('by-name').filters(new Filter<{ version: number; name: string; group: string }>().and('group', { condition: 'EQUAL_TO', values: ['y'] })).limit(3);
      const first = await query().getMany();
      expect(first.results).toEqual([]);
      const second = await query().cursor(first.nextCursor ?? '').getMany();
      expect(second.results.map(({ key }) => key)).toEqual(['4', '5']);
      expect(second.nextCursor).toBeUndefined();
    });
  });

  test('a transaction is carried out whole or not at all', async () => {
    await local.as(async () => {
      const is = (version: number) => ({ entityName: 'record', conditions: new Filter<{ version: number }>().and('version', { condition: 'EQUAL_TO', values: [version] }) });
      const absent = { entityName: 'record', conditions: new Filter<{ version: number }>().and('version', { condition: 'NOT_EXISTS', values: [true] }) };
      await kvs.transact().set('r', { version: 1 }, absent).set('plain', 'one').execute();
      expect(await code(kvs.transact().set('r', { version: 9 }, absent).execute())).toBe('CONDITION_FAILED');
      expect(await code(kvs.transact().set('plain', 'two').check('r', is(2)).execute())).toBe('CONDITION_FAILED');
      expect(await kvs.get('plain')).toBe('one');
      await kvs.transact().set('r', { version: 2 }, is(1)).delete('plain').execute();
      expect([await kvs.entity('record').get('r'), await kvs.get('plain')]).toEqual([{ version: 2 }, undefined]);
      const many = kvs.transact();
      for (let number = 0; number < 26; number += 1) many.set(`m${number}`, 1);
      expect(await code(many.execute())).toBe('TOO_MANY_OPERATIONS');
      expect(await code(kvs.transact().set('twice', 1).delete('twice').execute())).toBe('DUPLICATE_KEY');
    });
  });

  test('a batch says of each key how it went', async () => {
    await local.as(async () => {
      const set = await kvs.batchSet([{ key: 'good', value: 1 }, { key: 'b/d', value: 1 }]);
      expect([set.successfulKeys.map(({ key }) => key), set.failedKeys.map(({ error }) => error.code)]).toEqual([['good'], ['INVALID_KEY']]);
      const got = await kvs.batchGet([{ key: 'good' }, { key: 'gone' }]);
      expect([got.successfulKeys.map(({ value }) => value), got.failedKeys.map(({ error }) => error.code)]).toEqual([[1], ['KEY_NOT_FOUND']]);
    });
  });

  test('time to live ends some time after, not at the moment', async () => {
    let now = 1_000_000;
    const timed = await openTestPlatform({}, { now: () => now });
    await timed.as(() => kvs.set('short', 1, { ttl: { value: 1, unit: 'MINUTES' } } as never));
    now += 61_000;
    expect(await timed.as(() => kvs.get('short'))).toBe(1);
    expect(timed.platform.expireStorage()).toBe(1);
    expect(await timed.as(async () => (await kvs.get('short')) ?? 'gone')).toBe('gone');
    timed.platform.close();
  });

  test('refuses on demand, fails before and after, and counts units a minute', async () => {
    const faults = ['refuse', 'fail-before', 'fail-after'] as const;
    for (const fault of faults) {
      local.platform.faults.storage = (path) => (path === '/api/v1/set' ? fault : null);
      expect(await local.as(() => code(kvs.set(fault, 1)))).toBe(fault === 'refuse' ? 'RATE_LIMIT_EXCEEDED' : 'INTERNAL_SERVER_ERROR');
    }
    local.platform.faults.storage = undefined;
    expect(await local.as(async () => [await kvs.get('refuse'), await kvs.get('fail-before'), await kvs.get('fail-after')].map((value) => value ?? null))).toEqual([null, null, 1]);
    const narrow = await openTestPlatform({}, { storageUnitsPerMinute: 3 });
    expect(await narrow.as(async () => [await code(kvs.set('a', 'x'.repeat(20_000))), await code(kvs.set('b', 'x'.repeat(20_000)))])).toEqual(['done', 'RATE_LIMIT_EXCEEDED']);
    narrow.platform.close();
  });

  test('what was stored is there after a restart', async () => {
    const journal = memoryJournal();
    const first = await openTestPlatform({}, { journal });
    await first.as(async () => { await kvs.set('kept', { n: 1 }); await kvs.set('dropped', 1); await kvs.delete('dropped'); await kvs.entity('record').set('r', { version: 1 }); });
    first.platform.close();
    const second = await openTestPlatform({}, { journal });
    expect(await second.as(async () => [await kvs.get('kept'), (await kvs.get('dropped')) ?? null, await kvs.entity('record').get('r')])).toEqual([{ n: 1 }, null, { version: 1 }]);
    second.platform.close();
  });
});

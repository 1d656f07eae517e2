import { InvocationError, InvocationErrorCode, Queue } from '@forge/events';
import { asApp, getAppContext, route } from '@forge/api';
import { memoryJournal } from '../site/journal';
import { openTestPlatform } from './app-of-tests';
import { longText } from './long-text';

type Delivered = { readonly body: Readonly<Record<string, unknown>>; readonly retryContext?: { readonly retryCount: number; readonly retryReason: string; readonly retryData: unknown } };

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

const nameOf = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'done', (error: unknown) => (error instanceof Error ? error.constructor.name : 'no error'));

describe('queues', () => {
  test('delivers every event once where nothing goes wrong, in an order of its own', async () => {
    const seen: number[] = [];
    const local = await openTestPlatform({ work: async ({ body }: Delivered) => { await pause(1); seen.push(Number(body['n'])); } });
    const { jobId } = await local.as(() => new Queue({ key: 'work' }).push([...Array(30).keys()].map((n) => ({ body: { n } }))));
    await local.platform.idle();
    expect([...seen].sort((a, b) => a - b)).toEqual([...Array(30).keys()]);
    expect(seen).not.toEqual([...Array(30).keys()]);
    expect(await local.as(() => new Queue({ key: 'work' }).getStats(jobId))).toEqual({ success: 30, inProgress: 0, failed: 0 });
    local.platform.close();
  });

  test('waits for a delay, unless it is told to drain', async () => {
    const seen: unknown[] = [];
    const local = await openTestPlatform({ work: ({ body }: Delivered) => { seen.push(body['n']); } });
    await local.as(() => new Queue({ key: 'work' }).push([{ body: { n: 1 }, delayInSeconds: 600 }, { body: { n: 2 } }]));
    await local.platform.idle(1);
    expect(seen).toEqual([2]);
    await local.platform.drain();
    expect(seen).toEqual([2, 1]);
    local.platform.close();
  });

  test('honours the limit of a concurrency key', async () => {
    let now = 0;
    let most = 0;
    const local = await openTestPlatform({ work: async () => { now += 1; most = Math.max(most, now); await pause(3); now -= 1; } });
    await local.as(() => new Queue({ key: 'work' }).push([...Array(8).keys()].map((n) => ({ body: { n }, concurrency: { key: 'one', limit: 1 } }))));
    await local.platform.idle();
    expect(most).toBe(1);
    await local.as(() => new Queue({ key: 'work' }).push([...Array(8).keys()].map((n) => ({ body: { n } }))));
    await local.platform.idle();
    expect(most).toBeGreaterThan(1);
    local.platform.close();
  });

  test('asks again as an InvocationError says, at most four times, and not after a throw', async () => {
    const contexts: unknown[] = [];
    const local = await openTestPlatform({
      work: ({ body, retryContext }: Delivered) => {
        contexts.push(retryContext?.retryCount ?? 0);
        if (body['how'] === 'throw') throw new Error('broken');
        return new InvocationError({ retryAfter: 30, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST, retryData: { from: retryContext?.retryCount ?? 0 } });
      },
    });
    const job = await local.as(() => new Queue({ key: 'work' }).push({ body: { how: 'retry' } }));
    await local.platform.drain();
    expect(contexts).toEqual([0, 1, 2, 3, 4]);
    expect(await local.as(() => new Queue({ key: 'work' }).getStats(job.jobId))).toEqual({ success: 0, inProgress: 0, failed: 1 });
    contexts.length = 0;
    await local.as(() => new Queue({ key: 'work' }).push({ body: { how: 'throw' } }));
    await local.platform.drain();
    expect(contexts).toEqual([0]);
    local.platform.close();
  });

  test('a function that is killed between two calls is asked again, and what it went on to do never happened', async () => {
    const reached: string[] = [];
    const local = await openTestPlatform({
      work: async ({ retryContext }: Delivered) => {
        await asApp().requestJira(route`/rest/api/3/one`);
        reached.push(`one ${retryContext?.retryReason ?? 'first'}`);
        await asApp().requestJira(route`/rest/api/3/two`);
        reached.push('two');
      },
    });
    let kills = 1;
    local.platform.faults.kill = (path) => (path.endsWith('/two') && kills-- > 0 ? 'after' : null);
    await local.as(() => new Queue({ key: 'work' }).push({ body: {} }));
    await local.platform.drain();
    expect(reached).toEqual(['one first', 'one FUNCTION_PLATFORM_UNKNOWN_ERROR', 'two']);
    local.platform.close();
  });

  test('delivers twice on demand, and again after a restart what was not done', async () => {
    const journal = memoryJournal();
    let deliveries = 0;
    const local = await openTestPlatform({ work: () => { deliveries += 1; } }, { journal });
    local.platform.faults.delivery = () => 'double';
    await local.as(() => new Queue({ key: 'work' }).push({ body: {} }));
    await local.platform.idle();
    expect(deliveries).toBe(2);
    await local.as(() => new Queue({ key: 'work' }).push({ body: { later: true }, delayInSeconds: 900 }));
    local.platform.close();
    const again: unknown[] = [];
    const second = await openTestPlatform({ work: ({ body }: Delivered) => { again.push(body); } }, { journal });
    await second.platform.drain();
    expect(again).toEqual([{ later: true }]);
    second.platform.close();
  });

  test('refuses what is over the limits of a push', async () => {
    const local = await openTestPlatform({ work: () => undefined, long: () => undefined }, { eventsPerMinute: 60 });
    const push = (queue: string, events: readonly { body: Record<string, unknown> }[]) => local.as(() => nameOf(new Queue({ key: queue }).push([...events])));
    expect(await push('long', [{ body: { text: longText(101) } }])).toBe('PayloadTooBigError');
    expect(await push('work', [{ body: { text: longText(101) } }])).toBe('done');
    expect(await push('none', [{ body: {} }])).toBe('InternalServerError');
    expect(await push('work', [...Array(50).keys()].map((n) => ({ body: { n } })))).toBe('done');
    expect(await push('work', [...Array(20).keys()].map((n) => ({ body: { n } })))).toBe('RateLimitError');
    local.platform.close();
  });

  test('a cancelled job is not delivered any more', async () => {
    let deliveries = 0;
    const local = await openTestPlatform({ work: () => { deliveries += 1; } });
    const { jobId } = await local.as(() => new Queue({ key: 'work' }).push({ body: {}, delayInSeconds: 100 }));
    await local.as(() => new Queue({ key: 'work' }).cancel(jobId));
    await local.platform.drain();
    expect(deliveries).toBe(0);
    local.platform.close();
  });

  test('a consumer knows how much time it has left', async () => {
    const left: Record<string, number> = {};
    const remaining = (name: string) => () => { left[name] = getAppContext().invocationRemainingTimeInMillis(); };
    const local = await openTestPlatform({ work: remaining('work'), long: remaining('long'), sweep: remaining('sweep') });
    await local.as(async () => { await new Queue({ key: 'work' }).push({ body: {} }); await new Queue({ key: 'long' }).push({ body: {} }); });
    await local.platform.idle();
    await local.platform.runScheduled('every-five');
    expect(Object.entries(left).map(([name, ms]) => [name, Math.round(ms / 1_000)]).sort()).toEqual([['long', 300], ['sweep', 55], ['work', 55]]);
    local.platform.close();
  });
});

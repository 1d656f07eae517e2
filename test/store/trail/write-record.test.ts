import fc from 'fast-check';
import { openTrail, type OpenTrail, type Outcome } from './open-trail';

let trail: OpenTrail;
beforeEach(async () => { trail = await openTrail(); });
afterEach(() => trail.jobs.close());

const stored = async (key = 'r'): Promise<unknown> => {
  let found: unknown;
  await trail.tamper(async (kvs) => { found = (await kvs.entity('site').get(key)) ?? null; });
  return found;
};

const numbers = async (): Promise<readonly number[]> => (await trail.entries()).map(({ seq }) => seq);

/** Of writers at once that all came to their end. */
const values = (outcomes: readonly PromiseSettledResult<Outcome>[]): readonly Outcome[] =>
  outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });

const faultOnce = (fault: 'refuse' | 'fail-before' | 'fail-after'): void => {
  let left = 1;
  trail.jobs.platform.faults.storage = (path) => (path === '/api/v1/transaction' && left-- > 0 ? fault : null);
};

describe('a record and its entry', () => {
  it('are written together, and the chain holds', async () => {
    expect(await trail.write(0, { changes: [{ what: 'Deadline', before: null, after: '14 Mar 2027' }] })).toMatchObject({ ok: true, stored: { version: 1 } });
    expect(await trail.write(1)).toMatchObject({ ok: true, stored: { version: 2 } });
    expect(await numbers()).toEqual([1, 2]);
    expect(await trail.check()).toEqual({ checked: 2, total: 2, next: null, wrong: [], heads: [] });
  });

  it('a transaction that the storage fails: neither is there, and the writer is told', async () => {
    for (const fault of ['refuse', 'fail-before'] as const) {
      faultOnce(fault);
      await expect(trail.write(0)).rejects.toThrow();
      expect([await stored(), await numbers()]).toEqual([null, []]);
    }
    trail.jobs.platform.faults.storage = undefined;
    expect(await trail.write(0)).toMatchObject({ ok: true });
    expect(await numbers()).toEqual([1]);
  });

  it('an answer that is lost: both are there, once', async () => {
    faultOnce('fail-after');
    expect(await trail.write(0)).toMatchObject({ ok: true, stored: { version: 1 } });
    expect(await stored()).toMatchObject({ version: 1 });
    expect(await numbers()).toEqual([1]);
    expect((await trail.check()).wrong).toEqual([]);
  });

  it('a writer that is killed before the transaction leaves nothing, after it everything', async () => {
    trail.jobs.platform.faults.kill = (path) => (path === '/api/v1/transaction' ? 'before' : null);
    await trail.write(0).catch(() => null);
    trail.jobs.platform.faults.kill = undefined;
    expect([await stored(), await numbers()]).toEqual([null, []]);
    trail.jobs.platform.faults.kill = (path) => (path === '/api/v1/transaction' ? 'after' : null);
    await trail.write(0).catch(() => null);
    trail.jobs.platform.faults.kill = undefined;
    expect([await stored(), await numbers()]).toEqual([expect.objectContaining({ version: 1 }), [1]]);
    expect((await trail.check()).wrong).toEqual([]);
  });

  it('two writers of one record at once: one wins, and one entry is left', async () => {
    const outcomes = await trail.atOnce(Array.from({ length: 3 }, () => ({ seen: 0, key: 'r' })));
    expect(values(outcomes).filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of values(outcomes)) if (!outcome.ok) expect(outcome.stored).toMatchObject({ version: 1 });
    expect(await numbers()).toEqual([1]);
  });

  it('writers of different records in one trail at once: no gap, nothing twice', async () => {
    const outcomes = await trail.atOnce(Array.from({ length: 6 }, (_, at) => ({ seen: 0, key: `r${at}` })));
    expect(values(outcomes).map(({ ok }) => ok)).toEqual(new Array(6).fill(true));
    expect(await numbers()).toEqual([1, 2, 3, 4, 5, 6]);
    expect((await trail.check()).wrong).toEqual([]);
  });

  it('an entry of a great many and long changes still fits, and says what it leaves out', async () => {
    const changes = Array.from({ length: 4_000 }, (_, at) => ({ what: `Row ${at}`, before: 'ü'.repeat(500), after: null }));
    expect(await trail.write(0, { changes: [{ what: 'Query', before: null, after: 'x'.repeat(500_000) }, ...changes] })).toMatchObject({ ok: true });
    expect((await trail.check()).wrong).toEqual([]);
    const read = await trail.jobs.as(async () => (await import('../../../src/store/trail/read-trail')).entriesAfter('p', 0));
    expect(read[0]?.body?.changes[0]?.after).toMatch(/\.\.\. \(500000 characters\)$/);
    expect(read[0]?.body?.changes.at(-1)?.what).toMatch(/^And \d+ more$/);
  });

  it('whatever the storage does: every write that is told as done is there once, and the chain holds', async () => {
    const fault = fc.constantFrom(null, null, null, 'refuse' as const, 'fail-before' as const, 'fail-after' as const);
    const writer = fc.record({ seen: fc.constantFrom(0, 0, 1), key: fc.constantFrom('a', 'b', 'c') });
    await fc.assert(fc.asyncProperty(fc.array(fc.array(writer, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }), fc.array(fault, { maxLength: 12 }), async (rounds, faults) => {
      const own = await openTrail();
      const left = [...faults];
      own.jobs.platform.faults.storage = (path) => (path === '/api/v1/transaction' ? left.shift() ?? null : null);
      const versions: string[] = [];
      for (const wishes of rounds) {
        for (const [at, outcome] of (await own.atOnce(wishes)).entries()) {
          if (outcome.status === 'fulfilled' && outcome.value.ok) versions.push(`${wishes[at]?.key} ${outcome.value.stored.version}`);
        }
      }
      own.jobs.platform.faults.storage = undefined;
      const { wrong } = await own.check();
      const read = await own.jobs.as(async () => (await import('../../../src/store/trail/read-trail')).entriesAfter('p', 0));
      own.jobs.close();
      const told = read.map(({ body }) => `${body?.record?.key} ${body?.record?.version}`);
      expect(wrong).toEqual([]);
      expect(new Set(versions).size).toBe(versions.length);
      expect(new Set(told)).toEqual(new Set([...told, ...versions]));
      expect(new Set(told).size).toBe(told.length);
    }), { numRuns: 25, seed: 3 });
  });
});

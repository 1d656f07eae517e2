import { openTrail, type OpenTrail } from './open-trail';
import { entryDigest, type TrailEntry } from '../../../src/store/trail/entry';
import type { SignedHead } from '../../../src/contract/trail';

let trail: OpenTrail;
beforeEach(async () => {
  trail = await openTrail();
  for (let seen = 0; seen < 5; seen++) await trail.write(seen, { who: `person-${seen % 2}`, changes: [{ what: 'Name', before: String(seen), after: String(seen + 1) }] });
});
afterEach(() => trail.jobs.close());

const key = (seq: number): string => `p:${String(seq).padStart(10, '0')}`;

const entry = async (seq: number): Promise<TrailEntry> => {
  const found = (await trail.entries()).find((one) => one.seq === seq);
  if (found === undefined) throw new Error(`There is no entry ${seq}.`);
  return found;
};

const put = async (...entries: readonly TrailEntry[]): Promise<void> =>
  trail.tamper(async (kvs) => { for (const one of entries) await kvs.entity('trail').set(key(one.seq), one); });

const seqs = async (heads: readonly SignedHead[] = []): Promise<readonly number[]> => (await trail.check(heads)).wrong.map(({ seq }) => seq);

/** Entries from one on, made to fit again after the first of them was changed: what somebody does who knows the code. */
const refitted = async (from: TrailEntry): Promise<readonly TrailEntry[]> => {
  const all = [{ ...from, digest: entryDigest(from) }];
  for (const one of (await trail.entries()).filter(({ seq }) => seq > from.seq)) {
    const next = { ...one, previous: all.at(-1)?.digest ?? '' };
    all.push({ ...next, digest: entryDigest(next) });
  }
  return all;
};

describe('a trail that nobody touched', () => {
  it('holds, and so do its heads', async () => {
    const { heads } = await trail.heads();
    expect(await trail.check(heads)).toEqual({ checked: 5, total: 5, next: null, wrong: [], heads: [{ seq: 5, at: heads[0]?.at, holds: true, why: null }] });
  });

  it('holds while somebody writes to it', async () => {
    for (let seen = 5; seen < 30; seen++) expect(await trail.checkDuring(seen)).toMatchObject({ next: null, wrong: [] });
    expect(await trail.check()).toMatchObject({ checked: 30, total: 30, wrong: [] });
  });

  it('and its digest is what anybody computes from the entry', async () => {
    for (const one of await trail.entries()) expect(one.digest).toBe(entryDigest(one));
    expect((await trail.entries()).map(({ previous }) => previous).slice(1)).toEqual((await trail.entries()).map(({ digest }) => digest).slice(0, -1));
  });
});

describe('tampering is found', () => {
  it.each([['the moment', { at: '2020-01-01T00:00:00.000Z' }], ['the action', { action: 'program-renamed' }], ['who', { who: '0'.repeat(64) }], ['the body', { body: '0'.repeat(64) }]])(
    'with %s of an entry', async (_, change) => {
      await put({ ...await entry(3), ...change });
      expect(await seqs()).toContain(3);
    });

  it('with an entry whose own digest was made to fit: by the one after it', async () => {
    const [forged] = await refitted({ ...await entry(3), at: '2020-01-01T00:00:00.000Z' });
    if (forged !== undefined) await put(forged);
    expect((await trail.check()).wrong).toEqual([{ seq: 4, why: 'It does not follow on the entry before it.' }]);
  });

  it('with what an entry says', async () => {
    await trail.tamper(async (kvs) => {
      const texts = await kvs.get<{ body: { text: string } }>(`trail-text:${key(2)}`);
      await kvs.set(`trail-text:${key(2)}`, { ...texts, body: { ...texts?.body, text: texts?.body.text.replace('"after":"2"', '"after":"9"') } });
    });
    expect((await trail.check()).wrong).toEqual([{ seq: 2, why: 'What was done was changed after it was written.' }]);
  });

  it('with who did it', async () => {
    await trail.tamper(async (kvs) => {
      const texts = await kvs.get<{ who: object }>(`trail-text:${key(2)}`);
      await kvs.set(`trail-text:${key(2)}`, { ...texts, who: { ...texts?.who, text: '"somebody-else"' } });
    });
    expect((await trail.check()).wrong).toEqual([{ seq: 2, why: 'Who did it was changed after it was written.' }]);
  });

  it('with an entry taken out, and with two that changed places', async () => {
    const [second, third] = [await entry(2), await entry(3)];
    await put({ ...third, seq: 2 }, { ...second, seq: 3 });
    expect(await seqs()).toEqual(expect.arrayContaining([2, 3]));
    await put(second, third);
    expect(await seqs()).toEqual([]);
    await trail.tamper((kvs) => kvs.entity('trail').delete(key(3)));
    expect((await trail.check()).wrong).toEqual([{ seq: 3, why: 'Entry 3 is missing.' }]);
  });

  it('with texts that were taken out as if they had been erased', async () => {
    await trail.tamper((kvs) => kvs.delete(`trail-text:${key(1)}`));
    await trail.tamper((kvs) => kvs.set(`trail-text:${key(4)}`, { who: { erasedBy: 5 }, body: { erasedBy: 9 } }));
    expect((await trail.check()).wrong.map(({ seq, why }) => `${seq}: ${why}`)).toEqual([
      '1: What was done, and by whom, is missing.',
      '4: Who did it was taken out, and no entry says that it was erased.',
      '4: What was done was taken out, and no entry says that it was erased.',
    ]);
  });

  it('with the half of an entry that an erasure did not take out', async () => {
    await trail.write(5, { who: 'person-9', people: ['person-0'] });
    await trail.erase('person-0');
    const erased = (await trail.entries()).length;
    expect(await trail.check()).toMatchObject({ total: erased, wrong: [] });
    const takeOut = (seq: number, half: 'who' | 'body') => trail.tamper(async (kvs) => {
      await kvs.set(`trail-text:${key(seq)}`, { ...await kvs.get<object>(`trail-text:${key(seq)}`), [half]: { erasedBy: erased } });
    });
    await takeOut(3, 'body');
    await takeOut(6, 'who');
    expect((await trail.check()).wrong.map(({ seq, why }) => `${seq}: ${why}`)).toEqual([
      '3: What was done was taken out, and no entry says that it was erased.',
      '6: Who did it was taken out, and no entry says that it was erased.',
    ]);
  });

  it('and an erasure by an older mark, which named no half, still counts', async () => {
    await trail.write(5, { action: 'person-erased', who: 'person-9', changes: [{ what: 'Entries', before: null, after: '2, 3' }, { what: 'Others', before: null, after: '4 who' }] });
    const texts = { who: { erasedBy: 6 }, body: { erasedBy: 6 } };
    await trail.tamper(async (kvs) => { for (const seq of [2, 4]) await kvs.set(`trail-text:${key(seq)}`, texts); });
    expect(await seqs()).toEqual([4, 4]);
  });

  it('with the last entries deleted: by where the trail ended, or else by an exported head', async () => {
    const { heads } = await trail.heads();
    await trail.tamper(async (kvs) => { await kvs.entity('trail').delete(key(4)); await kvs.entity('trail').delete(key(5)); });
    expect((await trail.check()).wrong).toEqual([{ seq: 4, why: 'Entries 4 to 5 are missing at the end.' }]);
    const third = await entry(3);
    await trail.tamper((kvs) => kvs.entity('trail-head').set('p', { chain: 'p', version: 3, digest: third.digest, token: 't' }));
    expect(await trail.check(heads)).toMatchObject({ wrong: [], total: 3, heads: [{ seq: 5, holds: false, why: expect.stringContaining('missing at the end') }] });
  });

  it('with entries after the end that was written last, and with another last entry than was written', async () => {
    const third = await entry(3);
    await trail.tamper((kvs) => kvs.entity('trail-head').set('p', { chain: 'p', version: 3, digest: third.digest, token: 't' }));
    expect((await trail.check()).wrong).toEqual([{ seq: 4, why: 'The trail goes on beyond the end that was written last.' }]);
    await trail.tamper((kvs) => kvs.entity('trail-head').set('p', { chain: 'p', version: 5, digest: third.digest, token: 't' }));
    expect((await trail.check()).wrong).toEqual([{ seq: 5, why: 'It is not the entry that was written last.' }]);
  });

  it('with everything from one entry on made to fit again: by an exported head, and by nothing else', async () => {
    const { heads } = await trail.heads();
    const forged = await refitted({ ...await entry(2), at: '2020-01-01T00:00:00.000Z' });
    await put(...forged);
    await trail.tamper((kvs) => kvs.entity('trail-head').set('p', { chain: 'p', version: 5, digest: forged.at(-1)?.digest, token: 't' }));
    expect(await trail.check(heads)).toMatchObject({ wrong: [], heads: [{ holds: false, why: expect.stringContaining('not the one that was signed') }] });
  });

  it('and a head that was not signed here, or says something else than was signed, does not hold', async () => {
    const [head] = (await trail.heads()).heads;
    if (head === undefined) throw new Error('Nothing was signed.');
    const forged: readonly SignedHead[] = [{ ...head, seq: 4 }, { ...head, digest: 'f'.repeat(64) }, { ...head, programId: 'q' }, { ...head, site: 'x' }, { ...head, at: '2026-01-01T00:00:00.000Z' }, { ...head, signature: 'AAAA' }];
    expect((await trail.check(forged)).heads.map(({ holds }) => holds)).toEqual(forged.map(() => false));
    await trail.tamper(async (kvs) => { await kvs.deleteSecret('trail-signing-key'); });
    expect((await trail.check([head])).heads).toMatchObject([{ holds: false, why: 'Its signature is not one of this site.' }]);
  });
});

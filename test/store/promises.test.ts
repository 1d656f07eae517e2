import type { TeamPromise } from '../../src/model/promise';
import { openJobs, type OpenJobs } from '../jobs/open-jobs';

let jobs: OpenJobs;
beforeEach(async () => { jobs = await openJobs({ projects: ['A'] }); });
afterEach(() => jobs.close());

const promise = (id: number, change: Partial<TeamPromise> = {}): Omit<TeamPromise, 'version'> => ({
  id: `2-${id}-1`, programId: 'p', blockerId: id, blockedId: 2, linkTypeId: '1', askedBy: 'mia', askedAt: 100 + id, neededBy: null, reason: 'why', answers: [], cleared: null, ...change,
});
const note = { who: 'mia', action: 'blocker-raised', changes: [], people: [], issues: [] } as const;
const store = () => import('../../src/store/promises');

test('requests are kept once, listed by program in the order they were asked, and saved by who saw the last version', async () => {
  await jobs.as(async () => {
    const { createPromise, getPromise, listPromises, savePromise } = await store();
    for (let id = 45; id > 0; id -= 1) expect((await createPromise(promise(id), note)).ok).toBe(true);
    await createPromise(promise(1, { programId: 'q' }), note);
    expect(await createPromise(promise(7, { reason: 'other' }), note)).toMatchObject({ ok: false, stored: { reason: 'why', version: 1 } });
    expect((await listPromises('p')).map(({ blockerId }) => blockerId)).toEqual(Array.from({ length: 45 }, (_, at) => at + 1));
    const seen = await getPromise('p', '2-7-1');
    if (seen === null) throw new Error('It was kept.');
    expect(await savePromise({ ...seen, reason: 'a' }, 1, note)).toMatchObject({ ok: true, promise: { version: 2 } });
    expect(await savePromise({ ...seen, reason: 'b' }, 1, note)).toMatchObject({ ok: false, stored: { reason: 'a', version: 2 } });
  });
});

test('a person who is erased is in no request any more; what they did stays', async () => {
  await jobs.as(async () => {
    const { createPromise, forgetInPromises, listPromises } = await store();
    await createPromise(promise(1, { answers: [{ kind: 'accepted', by: 'jo', at: 200, day: 20_000, reason: '' }] }), note);
    await createPromise(promise(3, { askedBy: 'jo', cleared: { how: 'delivered', by: 'mia', at: 300 } }), note);
    await forgetInPromises('p', 'mia');
    expect(await listPromises('p')).toMatchObject([
      { askedBy: null, answers: [{ kind: 'accepted', by: 'jo' }], version: 2 }, { askedBy: 'jo', cleared: { how: 'delivered', by: null, at: 300 } },
    ]);
  });
});

test('with a program go its requests, and no others', async () => {
  await jobs.as(async () => {
    const { createPromise, listPromises, removePromises } = await store();
    await createPromise(promise(1), note);
    await createPromise(promise(1, { programId: 'q' }), note);
    await removePromises('p');
    expect([(await listPromises('p')).length, (await listPromises('q')).length]).toEqual([0, 1]);
  });
});

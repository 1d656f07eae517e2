import { openJobs, type OpenJobs } from '../../jobs/open-jobs';

let jobs: OpenJobs;
beforeEach(async () => { jobs = await openJobs({ projects: ['A'] }); });
afterEach(() => jobs.close());

type Aim = { readonly id: string; readonly version: number; readonly name: string };
const note = { who: 'mia', action: 'value-changed', changes: [], people: [], issues: [] } as const;
const aim = (id: string, version = 0, name = `Aim ${id}`): Aim => ({ id, version, name });
const table = () => import('../../../src/store/value/table');
const rowsOf = () => import('../../../src/store/value/change-row');

test('a row is saved by who saw its last version, whatever happens to other rows', async () => {
  await jobs.as(async () => {
    const [{ saveRow, RowConflict, removeRow }, { readTable }] = await Promise.all([rowsOf(), table()]);
    await Promise.all(['a', 'b', 'c', 'd'].map((id) => saveRow('p', 'aims', aim(id), note)));
    expect((await readTable<Aim>('p', 'aims')).map(({ id, version }) => `${id}${version}`).sort()).toEqual(['a1', 'b1', 'c1', 'd1']);
    expect(await saveRow('p', 'aims', aim('a', 1, 'More'), note)).toEqual(aim('a', 2, 'More'));
    await expect(saveRow('p', 'aims', aim('a', 1, 'Late'), note)).rejects.toMatchObject({ stored: aim('a', 2, 'More') });
    await expect(removeRow('p', 'aims', { id: 'a', version: 1 }, note)).rejects.toThrow(RowConflict);
    await removeRow('p', 'aims', { id: 'a', version: 2 }, note);
    expect(await readTable<Aim>('q', 'aims')).toEqual([]);
    expect((await readTable<Aim>('p', 'aims')).map(({ id }) => id).sort()).toEqual(['b', 'c', 'd']);
  });
});

test('many rows come at once or not at all, and pages that stay are not written again', async () => {
  await jobs.as(async () => {
    const { changeTable, readTable } = await table();
    const many = Array.from({ length: 10_000 }, (_, at) => aim(`l${at}`, 1, `Line ${at} ${Math.sin(at)}`));
    const add = (rows: readonly Aim[]) => changeTable<Aim>('p', 'lines', (before) => ({ rows: [...before, ...rows], note }));
    await add(many);
    await expect(changeTable('p', 'lines', () => { throw new Error('Row 7 is wrong.'); })).rejects.toThrow('Row 7');
    const [first] = await readTable<Aim>('p', 'lines');
    await add([aim('last', 1)]);
    const after = await readTable<Aim>('p', 'lines');
    expect(after).toEqual([...many, aim('last', 1)]);
    expect(after[0]).toBe(first);
  });
});

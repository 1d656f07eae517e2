import { openJobs, type OpenJobs } from '../../jobs/open-jobs';

let jobs: OpenJobs;
beforeEach(async () => { jobs = await openJobs({ projects: ['A'] }); });
afterEach(() => jobs.close());

const modules = async () => ({ ...await import('../../../src/store/value/survey/ballot'), ...await import('../../../src/store/value/survey/publish'), ...await import('../../../src/store/value/table') });
const row = (portions = 0) => ({ id: 's', version: 1, programId: 'p', kind: 'nps' as const, question: 'Q', opensOn: 1, closesOn: null, invited: null, batches: [], comments: [], portions, closed: false });
const note = { who: null, action: 'value-changed', changes: [], people: [], issues: [] } as const;

test('many answer at once: each counts once, and portions of five come out whole', async () => {
  await jobs.as(async () => {
    const { openBallot, castAnswer, publishPortion, changeTable, readTable, ballotOf } = await modules();
    await openBallot('s');
    await changeTable('p', 'surveys', () => ({ rows: [row()], note }));
    const people = Array.from({ length: 12 }, (_, at) => `account-${at}`);
    for (const some of [people.slice(0, 6), people.slice(6)]) await Promise.all(some.map(async (account) => { await castAnswer('s', account, { answer: 7, comment: account }, 5); await publishPortion('p', 's', 9, 5); }));
    expect(await castAnswer('s', 'account-3', { answer: 0, comment: '' }, 5)).toBe('answered');
    expect([await ballotOf('site', 's', 'account-3'), await ballotOf('site', 's', 'account-99')]).toEqual(['answered', 'open']);
    const [kept] = await readTable<ReturnType<typeof row> & { readonly batches: readonly { readonly counts: readonly number[] }[] }>('p', 'surveys');
    const told = kept?.batches.map(({ counts }) => counts[7] ?? 0) ?? [];
    expect(told.every((count) => count >= 5)).toBe(true);
    expect(told.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(12);
    expect(kept?.portions).toBe(told.length);
    expect(kept?.comments).toHaveLength(told.reduce((sum, count) => sum + count, 0));
  });
});

test('killed between publishing and clearing, a portion is published once', async () => {
  await jobs.as(async () => {
    const { openBallot, castAnswer, publishPortion, changeTable, readTable, sealedPortion, clearPortion } = await modules();
    await openBallot('s');
    for (let at = 0; at < 5; at++) await castAnswer('s', `a${at}`, { answer: at, comment: '' }, 5);
    expect((await sealedPortion('s'))?.counts).toEqual([1, 1, 1, 1, 1]);
    // As if it had been published, and the process had died before the urn was cleared.
    await changeTable('p', 'surveys', () => ({ rows: [{ ...row(1), batches: [{ on: 9, counts: [1, 1, 1, 1, 1] }] }], note }));
    await publishPortion('p', 's', 9, 5);
    const [kept] = await readTable<ReturnType<typeof row>>('p', 'surveys');
    expect([kept?.batches.length, await sealedPortion('s')]).toEqual([1, null]);
    await clearPortion('s', 1, 5);
  });
});

test('without its key, as after a restore, a survey takes no answer', async () => {
  await jobs.as(async () => {
    const { castAnswer, endBallot, openBallot, ballotOf } = await modules();
    await openBallot('s');
    await castAnswer('s', 'a', { answer: 1, comment: '' }, 5);
    await endBallot('s');
    expect([await castAnswer('s', 'b', { answer: 1, comment: '' }, 5), await ballotOf('site', 's', 'a')]).toEqual(['closed', 'closed']);
  });
});

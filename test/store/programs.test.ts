import { randomUUID } from 'node:crypto';
import type * as Programs from '../../src/store/programs';
import { openJobs, type OpenJobs } from '../jobs/open-jobs';
import { anyNote } from './any-note';
import { anySettings } from './any-settings';

let jobs: OpenJobs;
beforeEach(async () => { jobs = await openJobs({ projects: ['A'] }); });
afterEach(() => jobs.close());

const fresh = { name: 'Launch', ownerId: 'x', visibility: 'draft' as const, everyone: 'contributor' as const, grants: [], archivedAt: null, settings: anySettings([{ kind: 'project', projectId: '10000' }]), projectIds: [10000] };

const run = <T>(work: (programs: typeof Programs) => Promise<T>): Promise<T> =>
  jobs.as(async () => work(await import('../../src/store/programs')));

describe('programs', () => {
  it('come back as they were saved', async () => {
    const created = await run((programs) => programs.createProgram(fresh, randomUUID(), anyNote('program-created')));
    expect(created).toMatchObject({ ...fresh, version: 1 });
    expect(await run((programs) => programs.getProgram(created.id))).toEqual(created);
    expect(await run((programs) => programs.getProgram('none'))).toBeNull();
  });

  it('are listed by name, however many there are', async () => {
    for (let number = 0; number < 45; number++) await run((programs) => programs.createProgram({ ...fresh, name: `P${String(number).padStart(2, '0')}` }, randomUUID(), anyNote('program-created')));
    const names = (await run((programs) => programs.listPrograms())).map((program) => program.name);
    expect(names).toEqual(Array.from({ length: 45 }, (_, number) => `P${String(number).padStart(2, '0')}`));
  });

  it('are saved by one of two who saw the same version, and the other is told what is stored', async () => {
    const seen = await run((programs) => programs.createProgram(fresh, randomUUID(), anyNote('program-created')));
    const outcomes = await run((programs) => Promise.all(['A', 'B'].map((name) => programs.saveProgram({ ...seen, name }, seen.version, anyNote()))));
    const won = outcomes.find((outcome) => outcome.ok);
    const lost = outcomes.find((outcome) => !outcome.ok);
    expect(won).toMatchObject({ program: { version: 2 } });
    expect(lost).toEqual({ ok: false, stored: won?.ok === true ? won.program : null });
  });

  it('are deleted only as they were seen', async () => {
    const seen = await run((programs) => programs.createProgram(fresh, randomUUID(), anyNote('program-created')));
    await run((programs) => programs.saveProgram({ ...seen, name: 'Other' }, 1, anyNote()));
    expect(await run((programs) => programs.deleteProgram(seen.id, 1, anyNote('program-deleted')))).toMatchObject({ ok: false, stored: { name: 'Other', version: 2 } });
    expect(await run((programs) => programs.deleteProgram(seen.id, 2, anyNote('program-deleted')))).toEqual({ ok: true });
    expect(await run((programs) => programs.deleteProgram(seen.id, 2, anyNote('program-deleted')))).toEqual({ ok: true });
    expect(await run((programs) => programs.saveProgram({ ...seen }, 2, anyNote()))).toEqual({ ok: false, stored: null });
  });
});

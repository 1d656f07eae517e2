import type * as Programs from '../../src/store/programs';
import { openJobs, type OpenJobs } from '../jobs/open-jobs';
import { anySettings } from './any-settings';

let jobs: OpenJobs;
beforeEach(async () => { jobs = await openJobs({ projects: ['A'] }); });
afterEach(() => jobs.close());

const fresh = { name: 'Launch', ownerId: 'x', visibility: 'draft' as const, settings: anySettings([{ kind: 'project', projectId: '10000' }]), projectIds: [10000] };

const run = <T>(work: (programs: typeof Programs) => Promise<T>): Promise<T> =>
  jobs.as(async () => work(await import('../../src/store/programs')));

describe('programs', () => {
  it('come back as they were saved', async () => {
    const created = await run((programs) => programs.createProgram(fresh));
    expect(created).toMatchObject({ ...fresh, version: 1 });
    expect(await run((programs) => programs.getProgram(created.id))).toEqual(created);
    expect(await run((programs) => programs.getProgram('none'))).toBeNull();
  });

  it('are listed by name, however many there are', async () => {
    for (let number = 0; number < 45; number++) await run((programs) => programs.createProgram({ ...fresh, name: `P${String(number).padStart(2, '0')}` }));
    const names = (await run((programs) => programs.listPrograms())).map((program) => program.name);
    expect(names).toEqual(Array.from({ length: 45 }, (_, number) => `P${String(number).padStart(2, '0')}`));
  });

  it('are saved by one of two who saw the same version, and the other is told what is stored', async () => {
    const seen = await run((programs) => programs.createProgram(fresh));
    const outcomes = await run((programs) => Promise.all(['A', 'B'].map((name) => programs.saveProgram({ ...seen, name }, seen.version))));
    const won = outcomes.find((outcome) => outcome.ok);
    const lost = outcomes.find((outcome) => !outcome.ok);
    expect(won).toMatchObject({ program: { version: 2 } });
    expect(lost).toEqual({ ok: false, stored: won?.ok === true ? won.program : null });
  });

  it('are deleted only as they were seen', async () => {
    const seen = await run((programs) => programs.createProgram(fresh));
    await run((programs) => programs.saveProgram({ ...seen, name: 'Other' }, 1));
    expect(await run((programs) => programs.deleteProgram(seen.id, 1))).toMatchObject({ ok: false, stored: { name: 'Other', version: 2 } });
    expect(await run((programs) => programs.deleteProgram(seen.id, 2))).toEqual({ ok: true });
    expect(await run((programs) => programs.deleteProgram(seen.id, 2))).toEqual({ ok: true });
    expect(await run((programs) => programs.saveProgram({ ...seen }, 2))).toEqual({ ok: false, stored: null });
  });
});

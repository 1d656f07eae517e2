import type { Local } from '../local-jira/forge/harness';
import { ask, makeProgram, must, officer, openTiny } from './program-site';

let local: Local;
let programId: string;
beforeEach(async () => {
  local = await openTiny({ projects: ['A'], issues: ['A-1 doing', 'A-2 todo'], links: ['A-2 blocks A-1'] });
  programId = await makeProgram(local, { projectKeys: ['A'] });
});
afterEach(() => local.close());

const rename = (version: number, name: string) => local.invoke(officer, 'flagship-global', 'renameProgram', { programId, version, name });
const setDeadline = (version: number, value: string) =>
  local.invoke(officer, 'flagship-global', 'changeAssumptions', { programId, version, changes: [{ key: 'deadline', value }] });

describe('two people who save one program', () => {
  it('one after the other: the second is told, and nothing of the first is lost', async () => {
    const { version } = await ask(local).overview(programId);
    const first = must(await setDeadline(version, '2027-03-01'));
    const second = await rename(version, 'Late');
    const rows = [{ what: 'Name', theirs: 'P', yours: 'Late' }, { what: 'When must this be finished?', theirs: expect.stringMatching(/2027/), yours: null }];
    const conflict = { by: 'Olga Officer', at: expect.any(String), rows };
    expect(second).toEqual({ ok: false, error: { code: 'conflict', message: expect.stringContaining('Nothing of yours was saved'), detail: { storedVersion: first.version, conflict } } });
    const view = await ask(local).overview(programId);
    expect([view.name, view.version]).toEqual(['P', first.version]);
    expect(view.assumptions.find(({ key }) => key === 'deadline')?.editor).toMatchObject({ current: '2027-03-01' });
    must(await rename(first.version, 'Late'));
    const after = await ask(local).overview(programId);
    expect(after.name).toBe('Late');
    expect(after.assumptions.find(({ key }) => key === 'deadline')?.editor).toMatchObject({ current: '2027-03-01' });
  });

  it('at the same moment: exactly one of many wins, whoever it is', async () => {
    for (let round = 0; round < 3; round++) {
      const { version } = await ask(local).overview(programId);
      const answers = await Promise.all(Array.from({ length: 6 }, (_, at) => rename(version, `Round ${round} writer ${at}`)));
      const winners = answers.flatMap((answer, at) => (answer.ok ? [at] : []));
      expect(winners).toHaveLength(1);
      for (const answer of answers) if (!answer.ok) expect(answer.error).toMatchObject({ code: 'conflict', detail: { storedVersion: version + 1 } });
      expect(await ask(local).overview(programId)).toMatchObject({ name: `Round ${round} writer ${winners[0]}`, version: version + 1 });
    }
  });

  it('different things at the same moment: neither swallows the other', async () => {
    const { version } = await ask(local).overview(programId);
    const answers = await Promise.all([rename(version, 'Renamed'), setDeadline(version, '2027-03-01')]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const stored = await ask(local).overview(programId);
    if (answers[0].ok) must(await setDeadline(stored.version, '2027-03-01'));
    else must(await rename(stored.version, 'Renamed'));
    const both = await ask(local).overview(programId);
    expect([both.name, both.assumptions.find(({ key }) => key === 'deadline')?.editor]).toEqual(['Renamed', expect.objectContaining({ current: '2027-03-01' })]);
  });

  it('one deletes: the other is told that it is gone, and a stale delete deletes nothing', async () => {
    const { version } = await ask(local).overview(programId);
    must(await rename(version, 'Newer'));
    expect(await local.invoke(officer, 'flagship-global', 'deleteProgram', { programId, version })).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect((await ask(local).overview(programId)).name).toBe('Newer');
    must(await local.invoke(officer, 'flagship-global', 'deleteProgram', { programId, version: version + 1 }));
    expect(await rename(version + 1, 'Ghost')).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await ask(local).programs()).toEqual([]);
  });

  it('a version that was never given out is a conflict, too', async () => {
    const { version } = await ask(local).overview(programId);
    expect(await rename(version + 7, 'Future')).toMatchObject({ ok: false, error: { code: 'conflict', detail: { storedVersion: version } } });
  });

  it('a save whose answer got lost on its way back is told as saved, once', async () => {
    const { version } = await ask(local).overview(programId);
    let lost = 0;
    local.platform.faults.storage = (path) => (path.includes('/transaction') && lost++ === 0 ? 'fail-after' : null);
    expect(await rename(version, 'Written')).toEqual({ ok: true, value: { version: version + 1 } });
    local.platform.faults.storage = undefined;
    expect(await ask(local).overview(programId)).toMatchObject({ name: 'Written', version: version + 1 });
  });

  it('a list of changes of which one cannot be used saves none of them', async () => {
    const { version } = await ask(local).overview(programId);
    const changes = [{ key: 'deadline', value: '2027-03-01' }, { key: 'workingWeek', value: [] }];
    expect(await local.invoke(officer, 'flagship-global', 'changeAssumptions', { programId, version, changes })).toMatchObject({ ok: false, error: { code: 'bad-input', detail: { field: 'workingWeek' } } });
    const view = await ask(local).overview(programId);
    expect([view.version, view.assumptions.find(({ key }) => key === 'deadline')?.value]).toEqual([version, 'Not set']);
  });
});

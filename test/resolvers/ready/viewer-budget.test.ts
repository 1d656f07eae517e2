import fc from 'fast-check';
import type { Result } from '../../../src/contract/result';
import type { Local } from '../../local-jira/forge/harness';
import { memoryJournal } from '../../local-jira/site/journal';
import { makeProgram, must, officer, openTiny } from '../../faults/program-site';
import { watched } from './watched';

let local: Local;
afterEach(() => local.close());

const seed = { projects: ['A', { key: 'B', browse: [{ type: 'reporter' as const }] }], issues: ['A-1 doing', 'A-2 todo: Waited for', 'B-1 todo reporter officer'], links: ['A-2 blocks A-1', 'B-1 blocks A-1'] };

/** A site on which administrators grant each person so many points an hour, with a program of two projects. */
const open = async (viewerPoints: number): Promise<string> => {
  const journal = memoryJournal();
  const first = await openTiny(seed, { journal });
  const programId = await makeProgram(first, { projectKeys: ['A', 'B'] });
  let installation = '';
  journal.replay((table) => { installation = /^kvs\/[^/]+\//.exec(table)?.[0] ?? installation; });
  first.platform.close();
  first.clock?.restore();
  journal.put(`${installation}entity/site`, 'config', { json: JSON.stringify({ version: 1, token: 'a', config: { viewerPoints } }), createdAt: 0, updatedAt: 0, expireAt: null });
  local = await openTiny(seed, { journal });
  return programId;
};

const config = (programId: string) => ({ config: { programId, measures: ['waiting', 'cycles'], waiting: 5, refreshMinutes: 15 } });

/** By name, what a person may do; the most that a single call of the app to Jira costs here is a page of three issues and itself. */
const calls: Readonly<Record<string, (programId: string) => Promise<unknown>>> = {
  overview: (programId) => local.ask(officer, 'flagship-global', 'overview', { programId }),
  gadget: (programId) => local.ask(officer, 'flagship-gadget', 'gadget', config(programId)),
  evidence: (programId) => local.ask(officer, 'flagship-global', 'evidence', { programId, measure: 'waiting' }),
  programs: () => local.ask(officer, 'flagship-global', 'listPrograms', {}),
  panel: () => local.ask(officer, 'flagship-issue', 'issueContext', {}, { issueKey: 'A-1' }),
  settings: (programId) => local.ask(officer, 'flagship-global', 'settings', { programId }),
  dependencies: (programId) => local.ask(officer, 'flagship-global', 'dependencies', { programId, filter: {}, sort: { by: 'urgency', descending: false }, from: 0 }),
  aMinute: async () => { local.clock?.advance(61_000); },
};

const DEAREST_CALL = 4;
const RUNS = 10;

/** By the app's own table: Jira tells nobody what it has counted. */
const asked = async (): Promise<number> => {
  const { spentHere } = await import('../../../src/jira/points');
  return spentHere(local.site.cloudId).reduce((sum, { causes }) => sum + (causes.pages ?? 0) + (causes.blockers ?? 0), 0);
};

describe('what pages ask of Jira for one person', () => {
  it('stays within what an hour has, whatever they look at', async () => {
    let runs = 0;
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom(...Object.keys(calls)), { minLength: 5, maxLength: 25 }), fc.integer({ min: 20, max: 80 }), async (names, budget) => {
      const programId = await open(budget);
      for (const name of names) await calls[name]?.(programId);
      expect(await asked()).toBeLessThanOrEqual(budget + DEAREST_CALL);
      if (++runs < RUNS) local.close();
    }), { numRuns: RUNS, seed: 11, endOnFailure: true });
  });

  it('leaves figures without lists when it is nearly used up, then nothing, and all of it in the next hour', async () => {
    const programId = await open(60);
    const overview = async () => must(await local.invoke(officer, 'flagship-global', 'overview', { programId }));
    const full = await overview();
    expect([full.waiting.length, full.fresh.held]).toEqual([2, undefined]);
    let evidence: Result<unknown> = { ok: true, value: null };
    for (let tries = 0; evidence.ok && tries < 30; tries += 1) evidence = await local.invoke(officer, 'flagship-global', 'evidence', { programId, measure: 'waiting' });
    expect(evidence).toMatchObject({ ok: false, error: { code: 'busy', message: expect.stringContaining('comes back at 14:00') } });
    const { answer: held, jira } = await watched(local, overview);
    expect([held.waiting, held.waitingTotal, jira]).toEqual([[], 2, []]);
    expect(held.fresh.held).toContain('Lists come back at 14:00');
    expect(JSON.stringify(held)).not.toMatch(/Waited for|A-2|B-1/);
    expect(held.tiles).toEqual(full.tiles);
    for (let tries = 0; tries < 20; tries += 1) {
      local.clock?.advance(61_000);
      await local.ask(officer, 'flagship-gadget', 'gadget', config(programId));
    }
    expect(await local.invoke(officer, 'flagship-gadget', 'gadget', config(programId))).toMatchObject({ ok: false, error: { code: 'busy' } });
    local.clock?.advance(60 * 60_000);
    expect((await overview()).waiting).toHaveLength(2);
  });

  it('counts for each person alone, and lets them write a little longer', async () => {
    const programId = await open(40);
    for (let tries = 0; tries < 20; tries += 1) await local.ask(officer, 'flagship-global', 'evidence', { programId, measure: 'waiting' });
    expect(await local.ask(officer, 'flagship-global', 'evidence', { programId, measure: 'waiting' })).toMatchObject({ ok: false });
    expect(await local.ask('engineer@example.com', 'flagship-global', 'evidence', { programId, measure: 'waiting' })).toMatchObject({ ok: true });
    expect(await local.ask(officer, 'flagship-global', 'changeAssumptions', { programId, version: 2, changes: [{ key: 'deadline', value: '2027-01-01' }] })).toMatchObject({ ok: true });
  });
});

import type { EvidenceView } from '../../src/contract/overview';
import { folderSeed, newestUpdated } from '../local-jira/data/folder';
import { openLocal, type Local } from '../local-jira/forge/harness';
import { BLOCKS, BLOCKS_AND_DEPENDS, countDependencies, type DependencyCounts } from './count-dependencies';
import { countIssuesAndLinks } from './count-titanium';
import { hasTitanium, readRaw, titaniumFolder } from './read-raw';

const OFFICER = 'officer@example.com';

const DEPENDENCY_MEASURES = [
  'dependencies', 'cross-project-dependencies', 'ends-outside', 'ends-outside-open', 'waiting', 'coming', 'cycles',
  'cycles-between-epics', 'cycles-between-projects', 'dropped-blockers', 'successions', 'longest-chain', 'largest-fan-out',
];

// Some 29,000 issues go through the whole app here: seconds on an idle machine, more on a busy one.
jest.setTimeout(300_000);

const there = hasTitanium();
if (!there) process.stderr.write(`Skipped: the real issues are not at ${titaniumFolder}.\n`);

(there ? describe : describe.skip)('the real issues', () => {
  const raw = there ? readRaw(titaniumFolder) : [];
  const counts = countIssuesAndLinks(raw);
  const withDepends = countDependencies(raw, BLOCKS_AND_DEPENDS);

  test('the counts made here are those the data was described with', () => {
    const links = Object.values(counts.links);
    const sum = (of: 'links' | 'across'): number => links.reduce((total, one) => total + one[of], 0);
    expect([counts.issues, sum('links'), counts.linksToOutside]).toEqual([29_057, 8922, 2168]);
    expect(Math.round((100 * sum('across')) / sum('links'))).toBe(24);
    expect(withDepends.dependencies).toBe(1031);
    expect(withDepends.dependencies - withDepends.inside).toBe(withDepends.endsOutside);
    expect([withDepends.longestChain, withDepends.largestFanOut, withDepends.cycles]).toEqual([6, 18, 0]);
    expect(counts.delivered + counts.dropped + counts.unknown + counts.open).toBe(counts.issues);
  });

  describe('in the app, as the officer', () => {
    let local: Local | null = null;
    let programId = '';
    const app = (): Local => { if (local === null) throw new Error('the local Jira did not open'); return local; };

    beforeAll(async () => {
      const now = await newestUpdated(titaniumFolder);
      local = await openLocal({ seed: await folderSeed({ dir: titaniumFolder, now: Date.parse(now) }), now });
      // With the usual budget of points, all of it takes two hours.
      const allowed = { pull: 100_000, events: 15_000, sweep: 2_000, flags: 5_000, person: 6_000 };
      await local.invoke('admin@example.com', 'flagship-admin', 'saveBudgets', { version: 0, budgets: allowed });
      const projectKeys = [...new Set(raw.map((one) => one.fields.project.key))];
      const made = await local.invoke(OFFICER, 'flagship-global', 'createProgram', { name: 'Titanium', projectKeys, jql: null });
      if (!made.ok) throw new Error(made.error.message);
      programId = made.value.programId;
      await local.platform.drain();
    });

    afterAll(() => local?.close());

    const evidence = async (measure: string): Promise<EvidenceView> => {
      const answer = await app().invoke(OFFICER, 'flagship-global', 'evidence', { programId, measure });
      if (!answer.ok) throw new Error(`${measure}: ${answer.error.message}`);
      return answer.value;
    };
    const value = async (measure: string): Promise<number | null> => (await evidence(measure)).figure.value;

    const shown = async (): Promise<DependencyCounts> => {
      const views = new Map<string, EvidenceView>();
      for (const measure of DEPENDENCY_MEASURES) views.set(measure, await evidence(measure));
      const value = (measure: string): number => views.get(measure)?.figure.value ?? -1;
      const input = (measure: string, name: string): number => views.get(measure)?.inputs.find((one) => one.name === name)?.value ?? -1;
      return {
        dependencies: value('dependencies'),
        inside: input('dependencies', 'Both ends in the program'),
        across: value('cross-project-dependencies'),
        acrossInside: input('cross-project-dependencies', 'Between projects of the program'),
        endsOutside: value('ends-outside'),
        outsideIssues: input('ends-outside', 'Different issues outside'),
        outsideOpen: value('ends-outside-open'),
        waiting: { issues: value('waiting'), links: input('waiting', 'Waiting dependencies') },
        coming: { issues: value('coming'), links: input('coming', 'Coming dependencies') },
        cycles: value('cycles'),
        cyclesBetweenEpics: value('cycles-between-epics'),
        cyclesBetweenProjects: value('cycles-between-projects'),
        droppedBlockers: value('dropped-blockers'),
        successions: value('successions'),
        longestChain: value('longest-chain'),
        largestFanOut: value('largest-fan-out'),
      };
    };

    const change = async (changes: readonly { readonly key: string; readonly value: readonly string[] }[]): Promise<void> => {
      const before = await app().invoke(OFFICER, 'flagship-global', 'overview', { programId });
      if (!before.ok) throw new Error(before.error.message);
      const done = await app().invoke(OFFICER, 'flagship-global', 'changeAssumptions', { programId, version: before.value.version, changes });
      if (!done.ok) throw new Error(done.error.message);
    };

    test('issues delivered, dropped, unknown and open', async () => {
      const pages = { issues: counts.issues, open: await value('open-issues'), delivered: await value('delivered'), dropped: await value('dropped'), unknown: await value('unknown-outcome') };
      const { issues, open, delivered, dropped, unknown } = counts;
      expect(pages).toEqual({ issues, open, delivered, dropped, unknown });
    });

    test('links by type', async () => {
      const overview = await app().invoke(OFFICER, 'flagship-global', 'overview', { programId });
      if (!overview.ok) throw new Error(overview.error.message);
      const told = overview.value.linkTypes.filter((one) => one.links > 0).map(({ name, links, crossProject }) => [name, { links, across: crossProject }]);
      expect(Object.fromEntries(told)).toEqual(counts.links);
    });

    test('with Blocks alone', async () => {
      expect(await shown()).toEqual(countDependencies(raw, BLOCKS));
    });

    test('with Blocks and Depends, whose blocker stands at the other end', async () => {
      await change([{ key: 'linkTypes', value: ['10000:outward', '10020:inward'] }]);
      expect(await shown()).toEqual(withDepends);
    });
  });
});

import type { OverviewView, EvidenceView } from '../../src/contract/overview';
import type { NewProgramRules } from '../../src/contract/program';
import type { Problem, Result } from '../../src/contract/result';
import { openLocal, type Local, type LocalOptions } from '../local-jira/forge/harness';
import { tinySeed, type TinySeedOptions } from '../local-jira/site/tiny-seed';
import type { Issue, SiteSeed } from '../local-jira/site/types';

export const officer = 'officer@example.com';
export const users = ['admin', 'officer', 'lead', 'engineer', 'outsider'].map((name) => `${name}@example.com`);

/** The whole app over a tiny site, on one day. Limits of the storage are another test's business. */
export const openTiny = (seed: TinySeedOptions, options: Partial<LocalOptions> = {}): Promise<Local> =>
  openLocal({ seed: tinySeed(seed), now: '2026-11-20T12:00:00Z', storageUnitsPerMinute: null, eventsPerMinute: null, ...options });

/** The same site with rows of issues changed to what no notation says, by key. */
export const withIssues = (seed: SiteSeed, change: Readonly<Record<string, Partial<Issue>>>): SiteSeed =>
  ({ ...seed, issues: [...seed.issues].map((issue) => ({ ...issue, ...change[issue.key] })) });

export const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
};

export const refused = <T>(result: Result<T>): Problem => {
  if (result.ok) throw new Error(`This was to be refused: ${JSON.stringify(result.value)}`);
  return result.error;
};

export const ask = (local: Local, email = officer) => ({
  overview: async (programId: string): Promise<OverviewView> => must(await local.invoke(email, 'flagship-global', 'overview', { programId })),
  evidence: async (programId: string, measure: string): Promise<EvidenceView> =>
    must(await local.invoke(email, 'flagship-global', 'evidence', { programId, measure })),
  programs: async () => must(await local.invoke(email, 'flagship-global', 'listPrograms', {})).programs,
  progress: async (programId: string) => must(await local.invoke(email, 'flagship-global', 'pullProgress', { programId })),
});

/** Makes a program as a page would, and nothing more: its pull has only been asked for. */
export const create = async (local: Local, rules: Partial<NewProgramRules>, email = officer): Promise<string> =>
  must(await local.invoke(email, 'flagship-global', 'createProgram', { name: 'P', projectKeys: [], jql: null, ...rules })).programId;

/** Makes a program, waits until it is pulled, and shares it. */
export const makeProgram = async (local: Local, rules: Partial<NewProgramRules>, email = officer): Promise<string> => {
  const programId = await create(local, rules, email);
  await local.platform.drain();
  const { version } = must(await local.invoke(email, 'flagship-global', 'overview', { programId }));
  must(await local.invoke(email, 'flagship-global', 'publishProgram', { programId, version, visibility: 'published' }));
  return programId;
};

/** A figure by its measure, wherever on the overview it stands. */
export const valueIn = (view: OverviewView, measure: string): number | null | undefined =>
  [...view.groups.flatMap(({ figures }) => figures), ...view.unknowns].find((figure) => figure.measure === measure)?.value;

/** What the app keeps by now, by space and key, but for its accounts of what Jira was asked. */
export const kept = (local: Local): ReadonlyMap<string, unknown> => {
  const rows = new Map<string, unknown>();
  local.journal.replay((table, key, row) => {
    if (!table.startsWith('kvs/') || key.startsWith('points:')) return;
    if (row === undefined) rows.delete(`${table}/${key}`);
    else rows.set(`${table}/${key}`, row);
  });
  return rows;
};

import { must, officer, openTiny } from '../../faults/program-site';
import type { Local } from '../../local-jira/forge/harness';
import type { TinySeedOptions } from '../../local-jira/site/tiny-seed';

/** ML-1 holds up WEB-1, which is in progress, and will hold up WEB-2; WEB-3 waits for its own team. */
export const waitingSeed: TinySeedOptions = {
  projects: ['WEB', 'ML'],
  issues: ['ML-1 doing: Clean the labels', 'WEB-1 doing: Show the scores', 'WEB-2 todo: Later', 'WEB-3 doing: Own business', 'WEB-4 doing'],
  links: ['ML-1 blocks WEB-1', 'ML-1 blocks WEB-2', 'WEB-4 blocks WEB-3'],
};

export type FlagSite = {
  readonly local: Local;
  readonly programId: string;
  /** The flag on each issue that has one, by key. */
  readonly flags: () => Readonly<Record<string, unknown>>;
  readonly idOf: (key: string) => string;
  /** Runs what is due, a sweep, and what that makes due. */
  readonly settle: () => Promise<void>;
  /** The same two hours and a minute later, when flags are held against Jira. */
  readonly twoHoursLater: () => Promise<void>;
  /** Every write of a flag from now on: method and key of the issue. */
  readonly writes: () => readonly string[];
  readonly version: () => Promise<number>;
};

const keyIn = (url: string): string => /\/issue\/([^/]+)\/properties\/flagship/.exec(url)?.[1] ?? '';

/** A published program over all projects of the seed, with its flags written unless `draft`. */
export const openFlags = async (seed: TinySeedOptions = waitingSeed, visibility: 'draft' | 'published' = 'published'): Promise<FlagSite> => {
  const local = await openTiny(seed);
  const projectKeys = seed.projects.map((project) => (typeof project === 'string' ? project : project.key));
  const { programId } = must(await local.invoke(officer, 'flagship-global', 'createProgram', { name: 'Launch', projectKeys, jql: null }));
  await local.platform.drain();
  const version = async (): Promise<number> => must(await local.invoke(officer, 'flagship-global', 'overview', { programId })).version;
  const settle = async (): Promise<void> => {
    await local.platform.drain();
    await local.platform.runScheduled('sweep-schedule');
    await local.platform.drain();
  };
  const written: string[] = [];
  const site: FlagSite = {
    local, programId, version, settle,
    flags: () => Object.fromEntries([...local.site.tables.property.values()]
      .filter(({ key }) => key === 'flagship')
      .map(({ issueId, value }) => [local.site.issueById(issueId)?.key ?? issueId, value] as const)
      .sort(([a], [b]) => a.localeCompare(b))),
    idOf: (key) => local.site.issueByKey(key)?.id ?? '',
    twoHoursLater: async () => {
      local.clock?.advance(121 * 60_000);
      await settle();
    },
    writes: () => written,
  };
  if (visibility === 'published') must(await local.invoke(officer, 'flagship-global', 'publishProgram', { programId, version: await version(), visibility }));
  await settle();
  local.platform.faults.jira = (request) => {
    note(site, request, written);
    return null;
  };
  return site;
};

const note = ({ local }: FlagSite, request: Request, written: string[]): void => {
  const id = keyIn(request.url);
  if (id !== '' && request.method !== 'GET') written.push(`${request.method} ${local.site.issueById(id)?.key ?? id}`);
};

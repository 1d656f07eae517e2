import type { VirtualTime } from '../../local-jira/forge/virtual-time';
import { laggingIndex } from '../../local-jira/rest/issue-index';
import { memoryJournal } from '../../local-jira/site/journal';
import { Site } from '../../local-jira/site/site';
import { standardUsers } from '../../local-jira/site/standard-tables';
import { tinySeed } from '../../local-jira/site/tiny-seed';
import type { Process } from './processes';
import { nextCloudId, type Random } from './seeded';
import { countPoints, type SpentPoints } from './spent-points';
import type { Weather } from './troubles';
import { openViewer, type Viewer } from './viewers';
import { openWorld, type World } from './world';

const minute = 60_000;

/** Keys of the program's projects; a third is outside of it. */
export const members = ['A', 'B'] as const;

const officer = 'officer@example.com';

/** A few issues with whatever hangs on another one, and projects with each kind of rights. */
const small = tinySeed({
  projects: [
    { key: 'A', levels: { inner: [{ type: 'user', parameter: standardUsers.officer.accountId }] } },
    'B',
    { key: 'OUT', browse: [{ type: 'reporter' }] },
    { key: 'SHUT', browse: [{ type: 'user', parameter: standardUsers.officer.accountId }] },
  ],
  issues: ['A-1 Epic todo', 'A-2 doing parent A-1', 'A-3 done reporter lead', 'A-4 level inner', 'B-1 todo', 'B-2 todo reporter lead', 'OUT-1 todo', 'OUT-2 doing reporter lead'],
  links: ['A-1 blocks B-1', 'OUT-1 blocks A-2', 'B-2 depends on A-3'],
});

export type Stage = {
  readonly world: World;
  readonly viewer: Viewer;
  readonly spent: SpentPoints;
  readonly random: Random;
  readonly weather: Weather;
  readonly processes: readonly Process[];
  /** Milliseconds by which the clocks of two processes differ at most: what one read looks newer to another by as much. */
  readonly apart: number;
  /** What was done, for whoever reads of a failure. */
  readonly told: string[];
};

export type StageOptions = { readonly seed: number; readonly weather: Weather; readonly processes: readonly Process[]; readonly random: Random; readonly time: VirtualTime };

const valueOf = (answer: unknown): Readonly<Record<string, unknown>> => {
  const { ok, value } = answer as { readonly ok: boolean; readonly value: Readonly<Record<string, unknown>> };
  if (!ok) throw new Error(`The program could not be made: ${JSON.stringify(answer)}`);
  return value;
};

/** Points an hour so few that a bad hour would need more. */
export const tightBudgets = { pull: 400, events: 150, sweep: 600, flags: 60 } as const;

const tighten = (world: World): Promise<unknown> => world.inside(async ({ siteConfig: { getSiteConfig, saveSiteConfig } }) => {
  const config = await getSiteConfig();
  const note = { who: null, action: 'site-changed', people: [], issues: [], changes: [] } as const;
  return saveSiteConfig({ ...config, pointBudgets: tightBudgets }, config.version, note);
});

/** A program of two projects that everybody may look at. */
const makeProgram = async (world: World): Promise<string> => {
  const { programId } = valueOf(await world.ask(officer, 'createProgram', { name: 'P', projectKeys: members, jql: null }));
  const { version } = valueOf(await world.ask(officer, 'overview', { programId }));
  valueOf(await world.ask(officer, 'publishProgram', { programId, version, visibility: 'published' }));
  return String(programId);
};

/** A small site whose Jira answers in small pages from an index that lags, and the app on it in processes whose clocks differ. */
export const openStage = async ({ seed, weather, processes, random, time }: StageOptions): Promise<Stage> => {
  const site = await Site.open({ seed: () => ({ ...small, cloudId: nextCloudId() }), journal: memoryJournal(), now: time.now });
  const index = weather === 'platform' ? undefined : laggingIndex(site, () => random(20_000));
  const spent = countPoints(time.now);
  const skews = weather === 'jira' ? [] : processes.map(() => random(4 * minute) - 2 * minute);
  const world = openWorld({
    site, time, processes, choose: () => random(processes.length), orderSeed: seed, between: spent.between,
    skews,
    rest: { pageSize: 1 + random(3), ...(index === undefined ? {} : { index }) },
  });
  await tighten(world);
  const programId = await makeProgram(world);
  const apart = Math.max(0, ...skews) - Math.min(0, ...skews);
  return { world, spent, random, weather, processes, apart, told: [], viewer: openViewer(world, { email: 'lead@example.com', programId, program: members, apart }) };
};

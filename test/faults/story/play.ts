import { isDeepStrictEqual } from 'node:util';
import { virtualTime } from '../../local-jira/forge/virtual-time';
import { edit } from './edits';
import { leftovers } from './leftovers';
import type { Process } from './processes';
import { freshKnowledge, knowledge, type Knowledge } from './same-as-fresh';
import { drawFrom, seeded } from './seeded';
import { members, openStage, tightBudgets, type Stage } from './stage';
import { trouble, type Watch, type Weather } from './troubles';

const minute = 60_000;

/**
 * Sweeps come every five minutes, and whatever is tried ever more rarely is tried again within the hours below; links of
 * which no event told are looked for once a day.
 */
const patience = [5, 5, 5, 10, 15, 30, 60, 60, 120, 240, 480, 480, 60, 60].map((minutes) => minutes * minute);

export type Story = { readonly seed: number; readonly weather: Weather; readonly runs: number; readonly processes: readonly Process[] };

/** Anything may happen between one edit and the next: a sweep, another pull, a look at the program, nothing at all for minutes. */
const act = async ({ world, viewer, random, told }: Stage): Promise<void> => {
  viewer.note();
  told.push(edit(world.site, random));
  viewer.note();
  const lot = random(10);
  if (lot === 0) void world.platform.runScheduled('sweep-schedule');
  if (lot === 1) await world.inside(({ requestPull }) => requestPull.requestPull(members.map(world.projectId), true)).catch(() => undefined);
  if (lot === 2) expect(await viewer.look()).toBeNull();
  await world.time.pass(random(3) === 0 ? random(4 * minute) : random(3_000));
};

const sweepAfter = async ({ world }: Stage, milliseconds: number): Promise<void> => {
  world.time.jump(milliseconds);
  await world.platform.runScheduled('sweep-schedule');
  await world.time.pass(20_000);
};

/** What the clock would bring, until the snapshot is what a fresh pull makes of the site. Answers whether it ever is. */
const settles = async (stage: Stage, fresh: Knowledge): Promise<boolean> => {
  await stage.world.time.pass(minute);
  for (const wait of patience) {
    if (isDeepStrictEqual(await knowledge(stage.world, members), fresh)) return true;
    await sweepAfter(stage, wait);
  }
  return false;
};

/** One run: some edits in bad weather, and what is left of it once the weather is fine. */
const run = async (stage: Stage, watch: Watch): Promise<void> => {
  const { world, random, weather, processes } = stage;
  stage.told.length = 0;
  const calm = trouble(world.platform.faults, weather, random, world.time, watch);
  for (let count = 2 + random(6); count > 0; count--) await act(stage);
  calm();
  const fresh = await freshKnowledge({ site: world.site, time: world.time, processes }, members);
  if (!await settles(stage, fresh)) expect(await knowledge(world, members)).toEqual(fresh);
  await world.time.pass(stage.apart);
  expect(await stage.viewer.look()).toBeNull();
};

/** Each function of the app that works by itself, and whose points it spends. */
const spenders = { pull: 'pull', follow: 'events', sweep: 'sweep', flags: 'flags' } as const;

const overspent = ({ spent }: Stage): readonly string[] => Object.entries(spenders).flatMap(([functionKey, budget]) =>
  (spent.most(functionKey) > tightBudgets[budget] ? [`${functionKey} spent ${spent.most(functionKey)} of ${tightBudgets[budget]} points in an hour`] : []));

/** In time all that is over is cleared away, and the snapshot is still what it was. */
const clearsUp = async (stage: Stage): Promise<void> => {
  const before = await knowledge(stage.world, members);
  for (const wait of [15, 65, 15, 15]) await sweepAfter(stage, wait * minute);
  expect([...leftovers(stage.world), ...overspent(stage)]).toEqual([]);
  expect(await knowledge(stage.world, members)).toEqual(before);
};

/** A site with the app on it, through some runs of bad weather. Throws where a property does not hold, naming the seed. */
export const play = async ({ seed, weather, runs, processes }: Story): Promise<void> => {
  const undo = drawFrom(seed);
  // Errors are what a story is full of, and to trace them takes a good part of its time: only one that is played again does.
  const { stackTraceLimit } = Error;
  if (process.env['FAULT_SEED'] === undefined) Error.stackTraceLimit = 0;
  const random = seeded(seed);
  const time = virtualTime(Date.parse('2026-11-20T12:00:00Z') + random(60 * minute));
  const stage = await openStage({ seed, weather, processes, random, time });
  const watch: Watch = { askedInPause: [] };
  try {
    for (let count = 0; count < runs; count++) await run(stage, watch);
    await clearsUp(stage);
  } catch (error) {
    throw new Error(`Story ${seed} in ${weather} weather, after ${stage.told.join('; ')}`, { cause: error });
  } finally {
    stage.world.close();
    time.restore();
    undo();
    Error.stackTraceLimit = stackTraceLimit;
  }
};

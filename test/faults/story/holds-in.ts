import { play } from './play';
import { startProcesses, type Process } from './processes';
import type { Weather } from './troubles';

/** Runs of one story: each begins where the one before it ended. */
const runsOfAStory = 8;

/** All weathers together; more with `FAULT_RUNS=20000 npx jest test/faults/settle`. */
const runs = Number(process.env['FAULT_RUNS'] ?? 1_000);

/** The one story to play again, as a failure names it: `FAULT_SEED=17`. */
const only = process.env['FAULT_SEED'];

const weathers = 3;

const seeds = (): readonly number[] =>
  (only !== undefined ? [Number(only)] : Array.from({ length: Math.ceil(runs / weathers / runsOfAStory) }, (_, at) => at + 1));

/** Stories that are played one after the other, so that a report is read at a glance. */
const chaptersOf = (all: readonly number[], length: number): readonly (readonly number[])[] =>
  Array.from({ length: Math.ceil(all.length / length) }, (_, at) => all.slice(at * length, (at + 1) * length));

/**
 * Tests that, in this kind of trouble: once it is over and the index has settled, the snapshot is what a fresh pull
 * makes of the site, nothing is left over, and nobody was shown meanwhile what is hidden from them.
 */
export const holdsIn = (weather: Weather): void => {
  jest.setTimeout(600_000);
  let processes: readonly Process[];
  beforeAll(async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    processes = await startProcesses(2);
  });
  afterAll(() => jest.restoreAllMocks());
  it.each(chaptersOf(seeds(), 7).map((chapter) => [chapter[0], chapter.at(-1), chapter] as const))('stories %i to %i', async (_, __, chapter) => {
    for (const seed of chapter) await play({ seed, weather, runs: runsOfAStory, processes });
  });
};

import { BATCH } from './in-batches';
import { isPulling, type PullState, readAllPullStates, readPullStates } from './pull-state';
import { Remembered } from './remembered';

/** As long as a list of snapshots is good for those who look on while many projects are read. */
const LATELY_MS = 5_000;

/** A process rarely serves more sites than this. */
const SITES = 20;

type Listed = { readonly at: number; readonly states: readonly PullState[] };

const listed = new Remembered<Listed | null>(SITES, () => 1);

/**
 * What `readPullStates` says, for those who look on: of many projects, while some of the site are being pulled, as it was
 * at most some seconds ago. Everybody who looks asks it at each look, and each time it is a list of all projects. While
 * nothing is pulled it is read each time, so that the beginning of a pull is seen at once.
 */
export const readPullStatesLately = async (site: string, projectIds: readonly number[]): Promise<ReadonlyMap<number, PullState>> => {
  if (new Set(projectIds).size <= BATCH) return readPullStates(projectIds);
  const wanted = new Set(projectIds);
  return new Map((await allLately(site)).filter(({ projectId }) => wanted.has(projectId)).map((state) => [state.projectId, state]));
};

const allLately = async (site: string): Promise<readonly PullState[]> => {
  const now = Date.now();
  const before = listed.known(site) ?? null;
  if (before !== null && Math.abs(now - before.at) <= LATELY_MS) return before.states;
  const states = await readAllPullStates();
  listed.keep(site, states.some(isPulling) ? { at: now, states } : null);
  return states;
};

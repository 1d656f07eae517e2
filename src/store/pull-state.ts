import { kvs } from '@forge/kvs';

export type PullPhase = 'waiting' | 'open-issues' | 'done-issues' | 'history' | 'complete' | 'failed';

/**
 * How far the pull of one project has come. `run` names the pull, `step` counts its jobs: a job that carries another
 * run or step is an echo and does nothing. `pageToken` is where Jira would go on (it may go stale), and `lastKeys` are
 * keys of issues that are stored for certain in this phase, the newest first: where the pull goes on without a token.
 * Times in milliseconds.
 */
export type PullState = {
  readonly projectId: number;
  readonly run: string;
  readonly step: number;
  readonly phase: PullPhase;
  readonly done: number;
  readonly total: number | null;
  readonly pageToken: string | null;
  readonly lastKeys: readonly string[];
  /** For a person; null while all is well. */
  readonly message: string | null;
  readonly startedAt: number;
  readonly touchedAt: number;
  /** How often in a row it failed, so that it is tried again ever more rarely. */
  readonly failures: number;
  /** Dates that Jira gave and that are none; they count as missing. */
  readonly badDates: number;
};

const stateKey = (projectId: number): string => `pull:${projectId}`;

export const readPullState = async (projectId: number): Promise<PullState | null> =>
  (await kvs.get<PullState>(stateKey(projectId))) ?? null;

export const readPullStates = async (projectIds: readonly number[]): Promise<ReadonlyMap<number, PullState>> => {
  const states = await Promise.all(projectIds.map(readPullState));
  return new Map(states.flatMap((state) => (state === null ? [] : [[state.projectId, state] as const])));
};

export const writePullState = (state: PullState): Promise<void> => kvs.set(stateKey(state.projectId), state);

export const removePullState = (projectId: number): Promise<void> => kvs.delete(stateKey(projectId));

export const isPulling = (state: PullState | null | undefined): boolean =>
  state !== null && state !== undefined && state.phase !== 'complete' && state.phase !== 'failed';

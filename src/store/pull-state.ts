import { kvs } from '@forge/kvs';
import { decodeIds, encodeIds } from './id-list';
import { setAll } from './in-batches';

export type PullPhase = 'waiting' | 'open-issues' | 'done-issues' | 'history' | 'complete' | 'failed';

/**
 * Where Jira would go on in a query; it may go stale. A token belongs to the query it came from: the one for issues
 * behind `afterKey`, or for all (null).
 */
export type PageToken = { readonly token: string; readonly afterKey: string | null };

/**
 * How far the pull of one project has come. `run` names the pull, `step` counts its jobs: a job that carries another
 * run or step is an echo and does nothing. `pageToken` is where Jira would go on, and `lastKeys` are
 * keys of issues that are stored for certain in this phase, the newest first: where the pull goes on without a token.
 * Times in milliseconds.
 */
export type PullState = {
  readonly projectId: number;
  readonly run: string;
  readonly step: number;
  readonly phase: PullPhase;
  /** Issues stored so far, and of how many of them the changelog is. */
  readonly done: number;
  readonly historyDone: number;
  readonly total: number | null;
  readonly pageToken: PageToken | null;
  readonly lastKeys: readonly string[];
  /** For a person; null while all is well. */
  readonly message: string | null;
  readonly startedAt: number;
  readonly touchedAt: number;
  /** When its next job is due at the earliest: later than `touchedAt` where Jira asked to wait. */
  readonly dueAt: number;
  /** How often in a row it failed, so that it is tried again ever more rarely. */
  readonly failures: number;
  /** Dates that Jira gave and that are none; they count as missing. */
  readonly badDates: number;
};

const seenKey = (projectId: number): string => `seen:${projectId}`;

/** Ids that the pull in progress has seen, so that it can tell at its end which issues nobody told it about. */
export const readSeen = async (projectId: number): Promise<ReadonlySet<number>> => {
  const stored = await kvs.get<string>(seenKey(projectId));
  return stored === undefined ? new Set() : decodeIds(stored);
};

export const writeSeen = (projectId: number, ids: Iterable<number>): Promise<void> => kvs.set(seenKey(projectId), encodeIds(ids));

export const removeSeen = (projectId: number): Promise<void> => kvs.delete(seenKey(projectId));

const stateKey = (projectId: number): string => `pull:${projectId}`;

export const readPullState = async (projectId: number): Promise<PullState | null> =>
  (await kvs.get<PullState>(stateKey(projectId))) ?? null;

export const readPullStates = async (projectIds: readonly number[]): Promise<ReadonlyMap<number, PullState>> => {
  const states = await Promise.all(projectIds.map(readPullState));
  return new Map(states.flatMap((state) => (state === null ? [] : [[state.projectId, state] as const])));
};

export const writePullState = (state: PullState): Promise<void> => kvs.set(stateKey(state.projectId), state);

export const writePullStates = (states: readonly PullState[]): Promise<void> =>
  setAll(states.map((state) => ({ key: stateKey(state.projectId), value: state })));

export const removePullState = (projectId: number): Promise<void> => kvs.delete(stateKey(projectId));

export const isPulling = (state: PullState | null | undefined): boolean =>
  state !== null && state !== undefined && state.phase !== 'complete' && state.phase !== 'failed';

/** Longer than a job may run. */
const STALLED_AFTER_MS = 8 * 60_000;

/** Whether a pull that is not at its end was killed: nobody touched it long after its next job was due. */
export const isStalled = (state: PullState | null | undefined, now: number): boolean =>
  isPulling(state) && !(now - (state?.dueAt ?? 0) < STALLED_AFTER_MS);

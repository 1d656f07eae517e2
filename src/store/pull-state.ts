import { kvs } from '@forge/kvs';
import { BATCH } from './in-batches';
import { nextDataVersion, touchData } from './data-version';
import { allOf } from './pages';
import { demandAll } from './storage-busy';
import { noteRead, noteWrote } from './units';
import { type Alongside, type Versioned, writeVersioned } from './versioned';

export type PullPhase = 'waiting' | 'open-issues' | 'done-issues' | 'history' | 'complete' | 'failed';

/**
 * Where Jira would go on in a query; it may go stale. A token belongs to the query it came from: the one for issues
 * behind `afterKey` and up to `upTo` (null: without such a bound).
 */
export type PageToken = { readonly token: string; readonly afterKey: string | null; readonly upTo: string | null };

/**
 * A stretch of a project's keys that one chain of jobs reads, open issues first. It begins behind the first key of
 * `after` that is there, and ends with the first of `upTo` that is; with none, it has no bound on that side. `step`
 * counts what was stored of it. `pageToken` is where Jira would go on, and `lastKeys` are keys of issues that are
 * stored for certain in this phase, the newest first: where it goes on without a token.
 */
export type PullRange = {
  readonly slot: number;
  readonly after: readonly string[];
  readonly upTo: readonly string[];
  readonly phase: 'open-issues' | 'done-issues' | 'read';
  /** So few issues that open and done ones are read together. */
  readonly together: boolean;
  readonly step: number;
  readonly pageToken: PageToken | null;
  readonly lastKeys: readonly string[];
  /** Issues stored so far. */
  readonly done: number;
};

/**
 * How far the pull of one project has come. `run` names the pull. A project that waits has no ranges yet. Times in
 * milliseconds.
 */
export type PullState = {
  readonly projectId: number;
  readonly run: string;
  readonly phase: PullPhase;
  readonly ranges: readonly PullRange[];
  /** Issues stored so far, and of how many of them the changelog is. */
  readonly done: number;
  readonly historyDone: number;
  readonly total: number | null;
  /** For a person; null while all is well. */
  readonly message: string | null;
  readonly startedAt: number;
  readonly touchedAt: number;
  /** When it goes on at the earliest: later than `touchedAt` where Jira asked to wait. */
  readonly dueAt: number;
  /** How often in a row it failed, so that it is tried again ever more rarely. */
  readonly failures: number;
  /** Dates that Jira gave and that are none; they count as missing. */
  readonly badDates: number;
};

type Stored = Versioned & { readonly active: string; readonly state: PullState };

const ENTITY = 'pull';
const ATTEMPTS = 20;

/** Thrown where other jobs were faster, again and again. */
export class PullStateBusy extends Error {
  override readonly name = 'PullStateBusy';
}

const keyOf = (projectId: number): string => `project:${projectId}`;

export const isPulling = (state: PullState | null | undefined): boolean =>
  state !== null && state !== undefined && state.phase !== 'complete' && state.phase !== 'failed';

const activeOf = (state: PullState): string => (isPulling(state) ? 'yes' : 'no');

/** The version under which this process met a state, so that who changes it need not read it once more. */
const versions = new WeakMap<PullState, number>();

const stateOf = ({ state, version }: Stored): PullState => {
  versions.set(state, version);
  return state;
};

const read = async (projectId: number): Promise<Stored | undefined> => {
  const stored = await kvs.entity<Stored>(ENTITY).get(keyOf(projectId));
  noteRead(stored);
  return stored;
};

export const readPullState = async (projectId: number): Promise<PullState | null> => (await read(projectId))?.state ?? null;

/**
 * Of few projects, each as it is now. Of more than the storage gives in one call, from its lists of all: a page of a
 * hundred costs what a dozen single ones do, and may be a moment old.
 */
export const readPullStates = async (projectIds: readonly number[]): Promise<ReadonlyMap<number, PullState>> => {
  const wanted = new Set(projectIds);
  const found = wanted.size <= BATCH ? [...(await readStored(projectIds)).values()].map(({ state }) => state) : await readAllPullStates();
  return new Map(found.filter(({ projectId }) => wanted.has(projectId)).map((state) => [state.projectId, state]));
};

const readStored = async (projectIds: readonly number[]): Promise<ReadonlyMap<number, Stored>> => {
  const different = [...new Set(projectIds)];
  const batches = Array.from({ length: Math.ceil(different.length / BATCH) }, (_, at) => different.slice(at * BATCH, (at + 1) * BATCH));
  const answers = await Promise.all(batches.map((ids) => kvs.batchGet<Stored>(ids.map((id) => ({ key: keyOf(id), entityName: ENTITY })))));
  different.forEach(() => noteRead());
  demandAll(answers.flatMap(({ failedKeys }) => failedKeys), 'states of pulls');
  return new Map(answers.flatMap(({ successfulKeys }) => successfulKeys).map(({ value }) => [value.state.projectId, value]));
};

/**
 * Of all projects of the site that were ever pulled, from the storage's lists. Those that are pulled come first: one that
 * comes to its end between the two lists is in both, and never in none, as if nobody had begun with it.
 */
export const readAllPullStates = async (): Promise<readonly PullState[]> => {
  const found = [...await listed('yes'), ...await listed('no')];
  return [...new Map(found.map((state) => [state.projectId, state])).values()];
};

/** Of all projects that are being pulled, or wait for it. */
export const readActivePulls = (): Promise<readonly PullState[]> => listed('yes');

/** Whether any project is being pulled, or waits for it. */
export const anyPulling = async (): Promise<boolean> =>
  (await kvs.entity<Stored>(ENTITY).query().index('by-active', { partition: ['yes'] }).limit(1).getMany()).results.length > 0;

const listed = async (active: 'yes' | 'no'): Promise<readonly PullState[]> =>
  (await allOf(kvs.entity<Stored>(ENTITY).query().index('by-active', { partition: [active] }))).map(({ value }) => stateOf(value));

/** Higher than any version a state of the project had, should that have been removed. */
const firstVersion = (): number => Math.floor(Date.now() / 1000);

/** Begins pulls, whatever was before: jobs of an earlier run find that they are over. */
export const beginPulls = async (states: readonly PullState[]): Promise<void> => {
  const before = await readStored(states.map(({ projectId }) => projectId));
  for (let from = 0; from < states.length; from += BATCH) {
    const items = states.slice(from, from + BATCH).map((state) => ({
      key: keyOf(state.projectId), entityName: ENTITY,
      value: { version: (before.get(state.projectId)?.version ?? firstVersion()) + 1, token: state.run, active: activeOf(state), state } satisfies Stored,
    }));
    const { failedKeys } = await kvs.batchSet(items);
    items.forEach(({ value }) => noteWrote(value));
    demandAll(failedKeys, 'states of pulls');
  }
  if (states.length > 0) await touchData();
};

/** `known`: the state as it was met last; only where somebody changed it since, it is read again. `alongside`: happens with the change or not at all. */
export type ChangeOptions = { readonly known?: PullState | undefined; readonly alongside?: Alongside };

/**
 * Changes the state of a run, whoever else does at the same time: `change` is asked again with what they left, and may
 * answer null where there is nothing to change any more. Answers what is stored then; null where the run is over.
 */
export const changePullState = async (projectId: number, run: string, change: (state: PullState) => PullState | null, { known, alongside = {} }: ChangeOptions = {}): Promise<PullState | null> => {
  let stored = metBefore(known) ?? await read(projectId);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (stored === undefined || stored.state.run !== run) return null;
    const state = change(stored.state);
    if (state === null) return stored.state;
    const told = state.phase !== stored.state.phase || state.message !== stored.state.message;
    const set = [...alongside.set ?? [], ...(told ? [nextDataVersion()] : [])];
    const outcome = await writeVersioned<Omit<Stored, keyof Versioned>>(ENTITY, keyOf(projectId), { active: activeOf(state), state }, stored.version, { ...alongside, set });
    if (outcome.ok) return stateOf(outcome.stored);
    stored = outcome.stored;
  }
  throw new PullStateBusy(`The state of the pull of project ${projectId} is being written by others.`);
};

/** Where several ranges are read at once, it has mostly changed since, and to try in vain would cost a write. */
const metBefore = (known: PullState | undefined): Pick<Stored, 'state' | 'version'> | undefined => {
  const version = known === undefined || known.ranges.length > 1 ? undefined : versions.get(known);
  return known === undefined || version === undefined ? undefined : { state: known, version };
};

export const removePullState = (projectId: number): Promise<void> => kvs.entity<Stored>(ENTITY).delete(keyOf(projectId));

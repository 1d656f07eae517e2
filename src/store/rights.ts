import { kvs } from '@forge/kvs';

/** A project's permission scheme as it was at `at` (milliseconds): its id, null where it cannot be read, and whether it was uniform. */
export type SeenScheme = { readonly schemeId: number | null; readonly uniform: boolean; readonly at: number };

/**
 * What the app last read of who decides about browsing. `schemes`: by scheme id, whether one check of a project decides
 * for its issues; `schemesAt`: when that was read, in milliseconds. `projects`: by project id.
 */
export type StoredRights = {
  readonly schemes: ReadonlyMap<number, boolean>;
  readonly schemesAt: number;
  readonly projects: ReadonlyMap<number, SeenScheme>;
};

/** All of it in one value, and short: it is written while people look. */
type Written = {
  readonly schemes: readonly (readonly [number, 0 | 1])[];
  readonly schemesAt: number;
  readonly projects: readonly (readonly [number, number | null, 0 | 1, number])[];
};

const KEY = 'rights';

/** What was not confirmed for so long says nothing any more. */
const FORGOTTEN_AFTER_MS = 7 * 24 * 60 * 60_000;

/** Clocks of processes may be apart by so much without anybody minding. */
const CLOCKS_APART_MS = 1_000;

/**
 * What is stored, as far as its times can be believed at `now`: what a process with a clock ahead wrote would count as new
 * for longer than it may, and is as good as never read.
 */
export const readRights = async (now: number): Promise<StoredRights> => {
  const written = await kvs.get<Written>(KEY);
  return {
    schemes: new Map(written?.schemes.map(([id, uniform]) => [id, uniform === 1])),
    schemesAt: written === undefined || written.schemesAt > now + CLOCKS_APART_MS ? 0 : written.schemesAt,
    projects: new Map(written?.projects.filter(([, , , at]) => at <= now + CLOCKS_APART_MS).map(([id, schemeId, uniform, at]) => [id, { schemeId, uniform: uniform === 1, at }])),
  };
};

/**
 * Adds what a process read to what is stored, the later reading of each. Two that write at once may lose what one of
 * them read, never the time at which it was read: then it is only read again. Answers what is stored now.
 */
export const mergeRights = async (read: StoredRights, now: number): Promise<StoredRights> => {
  const stored = await readRights(now);
  const merged = laterOf(stored, read, now);
  await kvs.set(KEY, {
    schemes: [...merged.schemes].map(([id, uniform]) => [id, uniform ? 1 : 0] as const),
    schemesAt: merged.schemesAt,
    projects: [...merged.projects].map(([id, { schemeId, uniform, at }]) => [id, schemeId, uniform ? 1 : 0, at] as const),
  } satisfies Written);
  return merged;
};

const laterOf = (one: StoredRights, other: StoredRights, now: number): StoredRights => {
  const projects = new Map([...one.projects].filter(([, { at }]) => now - at < FORGOTTEN_AFTER_MS));
  for (const [id, seen] of other.projects) if (seen.at >= (projects.get(id)?.at ?? 0)) projects.set(id, seen);
  const { schemes, schemesAt } = one.schemesAt > other.schemesAt ? one : other;
  return { schemes, schemesAt, projects };
};

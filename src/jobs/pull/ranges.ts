import { existingKeys, KEYS_AT_ONCE } from '../../jira/existing-keys';
import { certainId } from '../../jira/jql';
import { firstMatching } from '../../jira/search';
import type { PullRange } from '../../store/pull-state';

/** A range before it is known who reads it. */
export type Stretch = Pick<PullRange, 'after' | 'upTo' | 'together'>;

/** Issues of a range, about: what is stored in one go, so that several that are stored at once seldom meet. */
const RANGE = 2_000;
/** A single page brings them all, open and done. */
const TOGETHER = 100;
const MOST_RANGES = 50;
/** Keys around a boundary that are tried: many numbers have no issue any more. */
const TRIED = 1;

const WHOLE: Stretch = { after: [], upTo: [], together: false };

/**
 * Splits a project of `total` issues into ranges of about as many keys each. Together they hold every key, also those
 * that are yet to come. Jira compares keys only with those of issues that are there, so a boundary is one.
 */
export const stretchesOf = async (projectId: number, total: number): Promise<readonly Stretch[]> => {
  if (total <= TOGETHER) return [{ ...WHOLE, together: true }];
  const wanted = Math.min(MOST_RANGES, Math.ceil(total / RANGE));
  if (wanted === 1) return [WHOLE];
  const [first, last] = [await endKey(projectId, 'ASC'), await endKey(projectId, 'DESC')];
  if (first === null || last === null || first.prefix !== last.prefix) return [WHOLE];
  const span = last.number - first.number;
  const cuts = Array.from({ length: wanted - 1 }, (_, at) => first.number + Math.round((span * (at + 1)) / wanted));
  const tried = cuts.map((cut) => Array.from({ length: 2 * TRIED + 1 }, (_, at) => `${first.prefix}${cut - TRIED + at}`));
  const existing = await existingAmong(tried.flat());
  return between(tried.map((keys) => keys.filter((key) => existing.has(key))).filter((keys) => keys.length > 0));
};

/** Neighbours overlap by the few keys of their boundary, so that one of these may go without leaving a gap. */
const between = (boundaries: readonly (readonly string[])[]): readonly Stretch[] =>
  Array.from({ length: boundaries.length + 1 }, (_, at) => ({
    after: (boundaries[at - 1] ?? []).slice(0, 1),
    upTo: [...(boundaries[at] ?? [])].reverse().slice(0, Math.max(1, (boundaries[at]?.length ?? 0) - 1)),
    together: false,
  }));

const endKey = async (projectId: number, order: 'ASC' | 'DESC'): Promise<{ readonly prefix: string; readonly number: number } | null> => {
  const found = await firstMatching(`project = ${certainId(projectId)} ORDER BY key ${order}`);
  const parts = found === null ? null : /^(.*-)(\d+)$/.exec(found.key);
  return parts?.[1] === undefined ? null : { prefix: parts[1], number: Number(parts[2]) };
};

const existingAmong = async (keys: readonly string[]): Promise<ReadonlySet<string>> => {
  const found = new Set<string>();
  for (let from = 0; from < keys.length; from += KEYS_AT_ONCE) {
    for (const key of await existingKeys(keys.slice(from, from + KEYS_AT_ONCE))) found.add(key);
  }
  return found;
};

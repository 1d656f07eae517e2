import type { Day } from '../../../model/time';
import type { ActKind, PackageAct } from '../../../model/value/package-act';

/** When a matter that is on or off turned, in the order of days. */
export type Turn = { readonly day: Day; readonly on: boolean };

/**
 * When a matter turned on and off by what was said of it; of the same day the last word counts, and what says again what
 * holds already turns nothing.
 */
export const turnsOf = (acts: readonly PackageAct[], on: ActKind): readonly Turn[] => {
  const turns: Turn[] = [];
  const sorted = [...acts].sort((a, b) => a.from - b.from);
  for (const [at, { from, act }] of sorted.entries()) {
    if (sorted[at + 1]?.from === from || (act === on) === (turns.at(-1)?.on ?? false)) continue;
    turns.push({ day: from, on: act === on });
  }
  return turns;
};

/** The turns of one gate of a package. */
export const gateTurns = (acts: readonly PackageAct[], name: string): readonly Turn[] => turnsOf(acts.filter(({ gate }) => gate === name), 'pass');

/** The day from which on a gate counts as passed at the end of `day`; null where it does not. */
export const passedSince = (acts: readonly PackageAct[], name: string, day: Day): Day | null => {
  const last = gateTurns(acts, name).findLast((turn) => turn.day <= day);
  return last?.on === true ? last.day : null;
};

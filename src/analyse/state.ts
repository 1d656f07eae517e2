import type { Threshold } from '../model/settings';

/**
 * good, watch and bad come from a threshold; unknown is not good; none: the measure has no threshold. The contract
 * names the same states again, since neither room may import the other.
 */
export type State = 'good' | 'watch' | 'bad' | 'unknown' | 'none';

/**
 * The state of a value: a value that has reached a limit is in the worse state ("lower is better, watch 1, bad 10": 0
 * is good, 1 watch, 10 bad). Without a threshold there is none, and a value that cannot be known is unknown.
 */
export const stateOf = (value: number | null, threshold: Threshold | undefined): State => {
  if (threshold === undefined) return 'none';
  if (value === null) return 'unknown';
  const { better, watch, bad } = threshold;
  const reached = (limit: number): boolean => (better === 'lower' ? value >= limit : value <= limit);
  if (reached(bad)) return 'bad';
  return reached(watch) ? 'watch' : 'good';
};

const order: readonly State[] = ['bad', 'watch', 'unknown', 'good'];

/** The worst of these: bad before watch before unknown before good; none where none has a state. */
export const worstOf = (states: readonly State[]): State => order.find((state) => states.includes(state)) ?? 'none';

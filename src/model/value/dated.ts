import type { Day } from '../time';

/** A value that holds from a day on, until the next one does: rates, policies, exchange rates. */
export type Dated<T> = { readonly from: Day; readonly value: T };

/** The value that holds on a day; null before the first. Of two from the same day, the later in the list. */
export const valueOn = <T>(dated: readonly Dated<T>[], day: Day): T | null => {
  let best: Dated<T> | null = null;
  for (const one of dated) if (one.from <= day && (best === null || one.from >= best.from)) best = one;
  return best === null ? null : best.value;
};

/** A value that can be known, or null with why it cannot. Never NaN, never infinite. */
export type Known = { readonly value: number; readonly reason: null } | { readonly value: null; readonly reason: string };

export const unknown = (reason: string): Known => ({ value: null, reason });

/** Minus nothing is nothing. */
export const known = (value: number): Known =>
  (Number.isFinite(value) ? { value: value === 0 ? 0 : value, reason: null } : unknown('the amounts are too far apart to be divided'));

/** `above / below`; unknown with `zero` where nothing can be divided by. */
export const ratio = (above: number, below: number, zero: string): Known => (below === 0 ? unknown(zero) : known(above / below));

import type { Grip } from './drafts';

/** What a key does while dates are being changed by keyboard. */
export type DateAct = { readonly do: 'move'; readonly grip: Grip; readonly days: number } | { readonly do: 'keep' } | { readonly do: 'drop' };

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, PageUp: -7, PageDown: 7 };

/** Arrows move the whole bar by a day, the page keys by a week; with Shift only its finish, with Alt only its start. */
export const dateAct = (key: string, { shift, alt }: { readonly shift: boolean; readonly alt: boolean }): DateAct | null => {
  if (key === 'Enter') return { do: 'keep' };
  if (key === 'Escape') return { do: 'drop' };
  const days = steps[key];
  if (days === undefined) return null;
  if (shift) return { do: 'move', grip: 'finish', days };
  return { do: 'move', grip: alt ? 'start' : 'both', days };
};

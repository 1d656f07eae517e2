import type { GadgetConfig } from '../../src/contract/gadget';

export const waitingLimits = { least: 0, most: 5 } as const;
export const measureLimits = { least: 2, most: 8 } as const;
/** Minutes; also what the editor offers. */
export const refreshChoices = [1, 5, 15, 60] as const;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const within = (value: unknown, least: number, most: number, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(most, Math.max(least, Math.round(value))) : otherwise;

/**
 * The configuration as the dashboard kept it. Null where no program was chosen yet, or where it is of a form that
 * cannot be read: then the gadget asks for a program instead of guessing one.
 */
export const savedConfig = (kept: unknown): GadgetConfig | null => {
  if (typeof kept !== 'object' || kept === null || !('programId' in kept) || !isText(kept.programId)) return null;
  const chosen = 'measures' in kept && Array.isArray(kept.measures) ? kept.measures.filter(isText) : [];
  return {
    programId: kept.programId,
    measures: chosen.length < measureLimits.least ? null : chosen.slice(0, measureLimits.most),
    waiting: within('waiting' in kept ? kept.waiting : null, waitingLimits.least, waitingLimits.most, 3),
    refreshMinutes: within('refreshMinutes' in kept ? kept.refreshMinutes : null, 1, 1440, 5),
  };
};

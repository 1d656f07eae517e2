import type { Call, ProgramAt } from '../call';
import type { Coverage } from '../dependencies';
import type { MoneyRights } from './money';

/** An index as it was reported of a day and as it is now known for it; null where it was not, or is not, known. */
export type IndexPair = { readonly reported: number | null; readonly known: number | null };

export type HistoryDay = { readonly day: string; readonly cpi: IndexPair; readonly spi: IndexPair; readonly spiT: IndexPair };

/**
 * Days on which an index was beyond a limit, as it was reported: `from` the first, null where it was so from the first
 * record on; `to` the last, null while it is not back; `better` where it is. `day` is the last day that its text names.
 */
export type Crossing = { readonly day: string; readonly from: string | null; readonly to: string | null; readonly measure: 'cpi' | 'spi' | 'spi-t'; readonly limit: number; readonly better: boolean; readonly text: string };

export type ValueHistory = {
  readonly coverage: Coverage;
  readonly rights: MoneyRights;
  /** The oldest first. */
  readonly days: readonly HistoryDay[];
  /** The latest first. */
  readonly crossings: readonly Crossing[];
  readonly limits: { readonly cpi: { readonly watch: number; readonly bad: number }; readonly spi: { readonly watch: number; readonly bad: number } };
  /** Why there is nothing to show, or what is not in it; null where all of it is told. */
  readonly reason: string | null;
};

export type HistoryCalls = {
  /** The last year up to the day asked for. */
  valueHistory: Call<ProgramAt, ValueHistory>;
};

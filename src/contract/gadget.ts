import type { FigureView, State } from './figure';
import type { Freshness, WaitingRow } from './overview';
import type { PullProgress } from './program';

/** What the gadget's edit view saves into its configuration on the dashboard. */
export type GadgetConfig = {
  readonly programId: string;
  /** 2 to 8 keys of measures. */
  readonly measures: readonly string[];
  readonly waiting: number;
  readonly refreshMinutes: number;
};

export type GadgetView = {
  readonly programId: string;
  readonly name: string;
  readonly state: State;
  readonly stateWord: string;
  readonly sentence: readonly { readonly text: string; readonly measure: string | null }[];
  readonly tiles: readonly FigureView[];
  readonly waiting: readonly WaitingRow[];
  readonly waitingTotal: number;
  readonly fresh: Freshness;
  readonly pull: PullProgress;
};

/** For the edit view: the measures that may be chosen. */
export type MeasureChoice = { readonly measure: string; readonly name: string; readonly group: string };

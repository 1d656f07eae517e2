import type { FigureView, State } from './figure';
import type { Freshness, WaitingRow } from './overview';
import type { PullProgress } from './program';
import type { OpenQuestion } from './value/survey';

/** What the gadget's edit view saves into its configuration on the dashboard. */
export type GadgetConfig = {
  readonly programId: string;
  /** 2 to 8 keys of measures; null while nobody chose any: then those that the program is set up for. */
  readonly measures: readonly string[] | null;
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
  /** Asked of the viewer, who has not answered yet; null where nothing is. */
  readonly question: OpenQuestion | null;
  readonly waiting: readonly WaitingRow[];
  readonly waitingTotal: number;
  readonly fresh: Freshness;
  readonly pull: PullProgress;
};

/** For the edit view: the measures that may be chosen. */
export type MeasureChoice = { readonly measure: string; readonly name: string; readonly group: string };

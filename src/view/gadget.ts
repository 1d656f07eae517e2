import type { GadgetConfig, GadgetView, MeasureChoice } from '../contract/gadget';
import type { Analysis } from '../analyse/analysis';
import { measures } from '../analyse/measures';
import type { Trends } from '../analyse/weekly';
import { programState } from '../analyse/program-state';
import { type Around, partialWords } from './overview';
import { stateSentence } from './sentence';
import { gadgetTilesFor } from './standard-tiles';
import type { Texts } from './texts';
import { toldTrends, trendsOfNamed } from './told-figures';
import { idsOfWaits, waitingRow, waitingTeams, waitsByBlocker, type WaitsOfBlocker } from './waits';

export type PlannedGadget = {
  readonly today: Analysis;
  readonly trends: Trends;
  readonly waits: readonly WaitsOfBlocker[];
  readonly ids: readonly number[];
};

export const planGadget = (today: Analysis, config: GadgetConfig): PlannedGadget => {
  const waits = waitsByBlocker(today, today.states.waiting);
  return { today, trends: trendsOfNamed(config.measures ?? gadgetTilesFor(today), today), waits, ids: idsOfWaits(waits.slice(0, config.waiting)) };
};

/** The sentence, the chosen tiles, who waits, and how fresh it is. */
export const drawGadget = ({ today, trends, waits }: PlannedGadget, config: GadgetConfig, around: Around, texts: Texts): GadgetView => {
  const state = programState(today);
  return {
    programId: around.programId,
    name: today.program.name,
    state: state.state,
    stateWord: state.word,
    sentence: stateSentence(today, waitingTeams(waits), around.locale),
    tiles: toldTrends(config.measures ?? gadgetTilesFor(today), today, trends, partialWords(around)),
    question: null,
    waiting: waits.slice(0, config.waiting).map((one) => waitingRow(today, one, texts)),
    waitingTotal: waits.length,
    fresh: around.fresh,
    pull: around.pull,
  };
};

/** What the edit view offers. */
export const measureChoices = (): readonly MeasureChoice[] =>
  measures.map(({ key, name, group }) => ({ measure: key, name, group }));

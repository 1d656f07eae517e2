import type { IssueContextView } from '../contract/issue-context';
import type { Analysis } from '../analyse/analysis';
import { ringOf } from '../analyse/dependencies/ring-of';
import { downstreamOfEnd } from '../analyse/dependencies/waits';
import { idsOfWaits, waitingRow, waitsByBlocker, type WaitsOfBlocker } from './waits';
import type { Texts } from './texts';

type InProgram = IssueContextView['programs'][number];

export type PlannedContext = {
  readonly analysis: Analysis;
  readonly index: number;
  readonly waitsFor: readonly WaitsOfBlocker[];
  readonly waitedForBy: readonly WaitsOfBlocker[];
  readonly ids: readonly number[];
};

/** Open dependencies of one issue, on either side. An issue that is not in the program gives null. */
export const planContext = (analysis: Analysis, issueId: number): PlannedContext | null => {
  const index = analysis.program.byId.get(issueId);
  if (index === undefined) return null;
  const { all, waiting, coming, untold } = analysis.states;
  const open = [...waiting, ...coming, ...untold];
  const waitsFor = waitsByBlocker(analysis, open.filter((position) => all[position]?.blocked === index));
  const waitedForBy = open
    .filter((position) => all[position]?.blocker === index)
    .flatMap((position) => waitsByBlocker(analysis, [position]));
  return { analysis, index, waitsFor, waitedForBy, ids: idsOfWaits([...waitsFor, ...waitedForBy]) };
};

/** More keys than this say no more than that the ring is large. */
const SHOWN_RING = 20;

/** What one program has to say about the issue: who it waits for, who waits for it, and how far that reaches. */
export const drawContext = ({ analysis, index, waitsFor, waitedForBy }: PlannedContext, program: Pick<InProgram, 'id' | 'name'>, texts: Texts): InProgram => {
  const downstream = downstreamOfEnd(analysis, index);
  return {
    ...program,
    waitsFor: waitsFor.map((one) => waitingRow(analysis, one, texts)),
    waitedForBy: waitedForBy.map((one) => waitingRow(analysis, one, texts)),
    downstream: { issues: downstream.issues.length, teams: downstream.teams },
    inCycle: ringOf(analysis, index).slice(0, SHOWN_RING).map(({ key }) => key),
  };
};

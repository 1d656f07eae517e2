import { openPositions } from '../analyse/dependencies/dependency-state';
import type { IssueContextView } from '../contract/issue-context';
import type { WaitingRow } from '../contract/overview';
import type { Analysis } from '../analyse/analysis';
import { type JudgedPromise, promiseLedger } from '../analyse/dependencies/promise-ledger';
import { ringOf } from '../analyse/dependencies/ring-of';
import { downstreamOfEnd } from '../analyse/dependencies/waits';
import { isoDay } from '../model/day';
import { fitted } from './fitted';
import { byNeed, idsOfPromises } from './promises';
import { idsOfWaits, waitingRow, waitsByBlocked, waitsByBlocker, type WaitsOfBlocker } from './waits';
import type { Texts } from './texts';

type InProgram = IssueContextView['programs'][number];

export type PlannedContext = {
  readonly analysis: Analysis;
  readonly index: number;
  readonly waitsFor: readonly WaitsOfBlocker[];
  readonly waitsForTotal: number;
  readonly waitedForBy: readonly WaitsOfBlocker[];
  readonly waitedForByTotal: number;
  /** Requests that the issue is one end of, those that need somebody first. */
  readonly promises: readonly JudgedPromise[];
  readonly ids: readonly number[];
};

/** Rows on either side: more than anybody reads on a panel, and an answer that stays small on a hub of hundreds. */
export const SHOWN_ROWS = 20;

/** What either side may take of an answer of 10 KB. */
const SIDE_BYTES = 3_500;

/** More keys than this say no more than that the ring is large. */
const SHOWN_RING = 20;

/** Open dependencies of one issue, on either side. An issue that is not in the program gives null. */
export const planContext = (analysis: Analysis, issueId: number): PlannedContext | null => {
  const index = analysis.program.byId.get(issueId);
  if (index === undefined) return null;
  const { all } = analysis.states;
  const open = openPositions(analysis.states);
  const before = waitsByBlocker(analysis, open.filter((position) => all[position]?.blocked === index));
  const after = waitsByBlocked(analysis, open.filter((position) => all[position]?.blocker === index));
  const [waitsFor, waitedForBy] = [before.slice(0, SHOWN_ROWS), after.slice(0, SHOWN_ROWS)];
  const promises = promiseLedger(analysis.program)
    .filter(({ promise }) => promise.blockedId === issueId || promise.blockerId === issueId)
    .sort(byNeed).slice(0, SHOWN_ROWS);
  return {
    analysis, index, waitsFor, waitsForTotal: before.length, waitedForBy, waitedForByTotal: after.length, promises,
    ids: [...idsOfWaits([...waitsFor, ...waitedForBy]), ...idsOfPromises(promises)],
  };
};

/** A day that was named in an open request says better than any plan by when the blocker is needed. */
const withNamedDay = (row: WaitingRow, promises: readonly JudgedPromise[]): WaitingRow => {
  const named = promises.find(({ open, blocker, blocked, promise }) => open && promise.neededBy !== null
    && blocker.issue?.key === row.blocker.key && blocked.issue?.key === row.blocked.key)?.promise.neededBy;
  return named === undefined || named === null ? row : { ...row, neededBy: isoDay(named) };
};

/** What one program has to say about the issue: who it waits for, who waits for it, and how far that reaches. */
export const drawContext = (planned: PlannedContext, program: Pick<InProgram, 'id' | 'name' | 'promises' | 'raise'>, texts: Texts): InProgram => {
  const { analysis, index } = planned;
  const { issues, ...downstream } = downstreamOfEnd(analysis, index);
  const ring = ringOf(analysis, index);
  return {
    ...program,
    waitsFor: fitted(planned.waitsFor.map((one) => withNamedDay(waitingRow(analysis, one, texts), planned.promises)), SIDE_BYTES),
    waitsForTotal: planned.waitsForTotal,
    waitedForBy: fitted(planned.waitedForBy.map((one) => withNamedDay(waitingRow(analysis, one, texts), planned.promises)), SIDE_BYTES),
    waitedForByTotal: planned.waitedForByTotal,
    downstream: { issues: issues.length, ...downstream },
    inCycle: ring.slice(0, SHOWN_RING).map(({ key }) => key),
    inCycleTotal: ring.length,
  };
};

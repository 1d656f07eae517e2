import type { Coverage } from './dependencies';
import type { FigureView, IssueRow, State } from './figure';
import type { ProjectProgress, StateCause, WaitingRow } from './overview';
import type { ProgramHead } from './program';
import type { MoneyBar } from './value/summary';

/** A part of a sentence, which opens to the evidence of a measure where one is named. */
export type TextPart = { readonly text: string; readonly measure: string | null };

/** One milestone: as first planned, as planned at the last meeting and now, and by simulated throughput. Days are ISO dates. */
export type MilestoneRow = {
  readonly name: string;
  readonly project: string | null;
  readonly original: string | null;
  readonly lastMeeting: string | null;
  readonly planned: string | null;
  readonly p50: string | null;
  readonly p85: string | null;
  /** Why there is no forecast; null where there is one. */
  readonly reason: string | null;
  readonly released: boolean;
  readonly state: State;
  readonly stateWord: string;
};

/** A wait with who has to act, and what is asked of them in a sentence. */
export type CostlyWait = { readonly wait: WaitingRow; readonly owner: string | null; readonly ask: string };

/** Something only the people at the table can settle, since when, and where it is looked at. */
export type NeededDecision = { readonly text: string; readonly days: number | null; readonly page: string };

/** Who must talk to whom. `saved` is what the program's finish comes forward by if all of it is settled; null where that is not known. */
export type AgendaItem = {
  readonly waitingTeam: string;
  readonly blockerTeam: string;
  readonly people: readonly string[];
  readonly about: readonly IssueRow[];
  readonly issues: number;
  readonly saved: number | null;
  readonly savedReason: string | null;
  /** Team-days waited so far. */
  readonly waited: number | null;
};

export type MeetingView = { readonly id: string; readonly version: number; readonly day: string; readonly by: string | null; readonly note: string };

export type SheetView = ProgramHead & Coverage & {
  readonly state: State;
  readonly stateWord: string;
  readonly sentence: readonly TextPart[];
  readonly rule: string;
  readonly causes: readonly StateCause[];
  /** The last steering meeting that was closed; null where none was, and then `since` covers the last seven days. */
  readonly meeting: MeetingView | null;
  readonly sinceDay: string;
  readonly since: readonly TextPart[];
  readonly tiles: readonly FigureView[];
  /** Planned, earned, spent and forecast against the budget; null where there is no baseline. */
  readonly money: MoneyBar | null;
  readonly milestones: readonly MilestoneRow[];
  readonly milestonesTotal: number;
  readonly waits: readonly CostlyWait[];
  readonly waitsTotal: number;
  readonly progress: readonly ProjectProgress[];
  readonly decisions: readonly NeededDecision[];
  readonly agenda: readonly AgendaItem[];
};

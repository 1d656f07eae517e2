import type { Call, Nothing, ProgramAt, Saved } from '../call';
import type { Coverage } from '../dependencies';
import type { FigureView } from '../figure';
import type { KnownView, LinkedIssue, TeamRef } from './named';

/** An objective of a team in an increment. Values 1 to 10 (actual from 0); days are ISO dates; `team` null: none whose work the viewer sees. */
export type ObjectiveView = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly team: TeamRef | null;
  readonly planned: number | null;
  readonly actual: number | null;
  /** Frozen at planning; what came later, or is not frozen yet, is not. */
  readonly committed: boolean;
  readonly frozenOn: string | null;
  readonly delivered: boolean | null;
  readonly scoredOn: string | null;
  readonly epics: readonly LinkedIssue[];
};

export type ObjectiveTotals = {
  readonly objectives: number;
  readonly committed: number;
  readonly delivered: number;
  readonly completion: KnownView;
  readonly predictability: KnownView;
};

export type TeamTotals = ObjectiveTotals & { readonly team: TeamRef | null };

/** `id` null: objectives of increments that the program does not have any more. */
export type IncrementView = ObjectiveTotals & {
  readonly id: string | null;
  readonly name: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly when: 'past' | 'now' | 'coming';
  readonly teams: readonly TeamTotals[];
  readonly list: readonly ObjectiveView[];
};

export type ObjectivesView = Coverage & {
  /** Whether the part is switched off for this program. */
  readonly off: boolean;
  readonly figures: readonly FigureView[];
  /** The oldest first. */
  readonly increments: readonly IncrementView[];
  /** Teams that an objective can be given to. */
  readonly teams: readonly TeamRef[];
  readonly may: { readonly score: boolean; readonly manage: boolean };
};

/** `id` null and version 0: a new one. `epics` are issue keys; what the viewer cannot see of them stays linked. */
export type ObjectiveInput = {
  readonly programId: string;
  readonly id: string | null;
  readonly version: number;
  readonly incrementId: string;
  readonly teamId: string;
  readonly name: string;
  readonly planned: number | null;
  readonly epics: readonly string[];
};

type Row = { readonly programId: string; readonly id: string; readonly version: number };

/** Contributors enter and score objectives; managers freeze them at planning, and alone take away what is frozen. */
export type ObjectiveCalls = {
  objectives: Call<ProgramAt, ObjectivesView>;
  saveObjective: Call<ObjectiveInput, Saved & { readonly id: string }>;
  /** What a frozen objective came to; `delivered` null takes the score back. */
  scoreObjective: Call<Row & { readonly delivered: boolean | null; readonly actual: number | null }, Saved>;
  removeObjective: Call<Row, Nothing>;
  /** Commits to the objectives of an increment that are named, as they were seen; `teamId` says of which team. */
  freezeObjectives: Call<{ readonly programId: string; readonly incrementId: string; readonly teamId: string; readonly seen: readonly { readonly id: string; readonly version: number }[] }, { readonly frozen: number }>;
};

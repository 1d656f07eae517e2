import type { Call, Nothing, ProgramAt, Saved } from '../call';
import type { Coverage } from '../dependencies';
import type { FigureView } from '../figure';
import type { LinkedIssue, ProjectRef } from './named';

/** What the program is for; an aim that has ended counts no more. */
export type AimView = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** How it is told whether it is reached, in words. */
  readonly measure: string;
  readonly ended: boolean;
  readonly projects: readonly ProjectRef[];
  readonly epics: readonly LinkedIssue[];
};

/** Open work that serves no aim, by what could be linked to one. Points of the issues that have some. */
export type UnalignedRow = {
  readonly kind: 'project' | 'epic';
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly issues: number;
  readonly points: number;
};

export type AlignmentView = Coverage & {
  readonly figures: readonly FigureView[];
  readonly aims: readonly AimView[];
  readonly unaligned: readonly UnalignedRow[];
  readonly from: number;
  readonly total: number;
  /** Projects that an aim can be linked to. */
  readonly projects: readonly ProjectRef[];
  readonly may: { readonly manage: boolean };
};

/** `projects` are project keys, `epics` issue keys; what the viewer cannot see of them stays linked. */
export type AimInput = {
  readonly programId: string;
  readonly id: string | null;
  readonly version: number;
  readonly name: string;
  readonly measure: string;
  readonly ended: boolean;
  readonly projects: readonly string[];
  readonly epics: readonly string[];
};

/** Managers keep the aims. */
export type AimCalls = {
  alignment: Call<ProgramAt & { readonly from: number }, AlignmentView>;
  saveAim: Call<AimInput, Saved & { readonly id: string }>;
  removeAim: Call<{ readonly programId: string; readonly id: string; readonly version: number }, Nothing>;
  /** Links one more project or epic, by its id as text. */
  linkToAim: Call<{ readonly programId: string; readonly id: string; readonly version: number; readonly link: { readonly kind: 'project' | 'epic'; readonly id: string } }, Saved>;
};

import type { Call, ProgramAt, Saved, Seen } from '../call';
import type { BaselineDraft, BaselinePreview } from './baselines';
import type { EarnedView, PackageSort } from './earned';
import type { ValueView } from './summary';
import type { ValueSettingsInput, ValueSettingsView } from './value-settings';

/** Calls of the summary of Value, its settings, and earned value. */
export type EarnedCalls = {
  value: Call<ProgramAt, ValueView>;
  valueSettings: Call<{ readonly programId: string }, ValueSettingsView>;
  /** `version` 0 where nobody decided anything yet. */
  saveValueSettings: Call<Seen & { readonly settings: ValueSettingsInput }, Saved>;
  /** A page of packages, or with `by` project one row for each project. */
  earned: Call<ProgramAt & { readonly by: 'package' | 'project'; readonly sort: PackageSort; readonly from: number }, EarnedView>;
  previewBaseline: Call<{ readonly programId: string; readonly draft: BaselineDraft; readonly packagesFrom: number }, BaselinePreview>;
  /** `last`: the baseline that whoever saves saw as the last; `reserve` in major units, as an exact decimal text, for finance alone. */
  saveBaseline: Call<
    { readonly programId: string; readonly draft: BaselineDraft; readonly last: string | null; readonly reason: string; readonly reserve: string | null },
    { readonly id: string; readonly packages: number }
  >;
  /** `seen`: the id of the entry that held when the page was shown; null where there was none. */
  enterPercent: Call<{ readonly programId: string; readonly package: string; readonly from: string; readonly percent: number; readonly seen: string | null }, { readonly id: string }>;
  /**
   * Passes a gate or takes that back (`gate` names it), stops a package or lets it go on (`gate` null), from a day on.
   * `seen`: the id of what was said of it last when the page was shown.
   */
  actOnPackage: Call<
    { readonly programId: string; readonly package: string; readonly act: 'pass' | 'take-back' | 'stop' | 'resume'; readonly gate: string | null; readonly from: string; readonly reason: string; readonly seen: string | null },
    { readonly id: string }
  >;
};

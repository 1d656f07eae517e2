/** Where a file comes from: `site` is the id of the site, `address` where people find it. */
export type ExportHead = {
  readonly flagship: 'export';
  readonly format: number;
  readonly app: string;
  readonly site: string;
  readonly address: string;
  readonly at: string;
};

export type ExportStart = { readonly head: ExportHead; readonly chains: readonly string[] };

/**
 * One piece of what belongs together: the records of a program with its trail, or those of the site. `seq` is the entry
 * of its trail that all of it is of; it goes into the calls that follow, as does `next`, which is null at the end.
 * `changed`: somebody wrote meanwhile, and what came of this chain before is to be thrown away and read anew.
 */
export type ExportPage = { readonly seq: number; readonly changed: boolean; readonly lines: readonly string[]; readonly next: string | null };

/** How a program stands to the one in the file. `undone`: entries of its trail that are newer than the file; null where that cannot be told. */
export type RestoreProgram = { readonly name: string; readonly state: 'new' | 'same' | 'replaced'; readonly undone: number | null };

/** What a file would do, before anybody decides. */
export type RestorePreview = {
  readonly restoreId: string;
  readonly head: ExportHead;
  /** The name to type where the file comes from another site; null where it is of this one. */
  readonly typeName: string | null;
  readonly programs: readonly RestoreProgram[];
  /** Programs that are only here: they stay as they are. */
  readonly kept: number;
  readonly counts: { readonly requests: number; readonly answers: number; readonly meetings: number; readonly entries: number };
  readonly settings: 'none' | 'same' | 'replaced';
  readonly notes: readonly string[];
  /** Tells the state of the site that was looked at; goes into the confirmation. */
  readonly seen: string;
};

/** How a restore fares: none runs; it waits until pages that are open have come to their end; it writes. `trouble`: why it stumbled, in words. */
export type RestoreState = { readonly state: 'none' | 'waiting' | 'writing'; readonly done: number; readonly of: number; readonly since: string | null; readonly trouble: string | null };

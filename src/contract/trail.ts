/** What was changed, in words; null where it was not there, or where it was erased. */
export type TrailChange = { readonly what: string; readonly before: string | null; readonly after: string | null };

export type TrailEntryView = {
  readonly seq: number;
  /** ISO moment. */
  readonly at: string;
  /** Key of the action, for filters, and the action in words. */
  readonly action: string;
  readonly text: string;
  /** Name of who did it; null where it was the app itself, or where the person was erased (then `erased`). */
  readonly who: string | null;
  readonly erased: boolean;
  readonly changes: readonly TrailChange[];
  /** True where the entry is about issues that the viewer may not browse: then only that something was done is told. */
  readonly withheld: boolean;
  /** True where it tells amounts, which the viewer may not see: it takes the finance role. */
  readonly money: boolean;
  /** First characters of its digest. */
  readonly digest: string;
};

export type TrailFilter = {
  readonly action?: string;
  readonly accountId?: string;
  /** ISO dates, both included. */
  readonly from?: string;
  readonly to?: string;
};

export type TrailView = {
  readonly entries: readonly TrailEntryView[];
  /** Entries below this number are older; null where there are none. */
  readonly next: number | null;
  readonly total: number;
  readonly actions: readonly { readonly action: string; readonly text: string }[];
  readonly people: readonly { readonly accountId: string; readonly name: string }[];
};

/** A signed statement that the trail of a program had this digest at this entry. `signature` is Ed25519, base64, over the other fields. */
export type SignedHead = {
  readonly site: string;
  readonly programId: string;
  readonly seq: number;
  readonly digest: string;
  /** ISO moment of signing. */
  readonly at: string;
  readonly signature: string;
};

export type ExportedHeads = { readonly publicKey: string; readonly heads: readonly SignedHead[] };

/**
 * One part of checking a trail from its first entry on. `next` goes into the following call; null once all entries were
 * looked at. `wrong` are entries whose digest, order or body does not hold, in words.
 */
export type TrailCheck = {
  readonly checked: number;
  readonly total: number;
  readonly next: { readonly seq: number; readonly digest: string } | null;
  readonly wrong: readonly { readonly seq: number; readonly why: string }[];
  readonly heads: readonly { readonly seq: number; readonly at: string; readonly holds: boolean; readonly why: string | null }[];
};

/** A piece of an exported file; `next` asks for the one after it. */
export type ExportPart = { readonly type: string; readonly text: string; readonly next: number | null };

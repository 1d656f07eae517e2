/** Summaries by issue id, only of the issues that a view shows; they are kept apart from what figures need. */
export type Texts = ReadonlyMap<number, string>;

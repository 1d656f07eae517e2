/** What a call is given, and what it answers. */
export type Call<Input, Output> = { readonly input: Input; readonly output: Output };

export type Nothing = Readonly<Record<string, never>>;

/** Which part of a program a figure is asked of. `asOf` is an ISO date; today where it is absent. */
export type ProgramAt = { readonly programId: string; readonly asOf?: string };

/** A write names the version of the program it saw. */
export type Seen = { readonly programId: string; readonly version: number };
export type Saved = { readonly version: number };

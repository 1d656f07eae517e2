/** A project, by its id as text, with the names that Jira shows. */
export type ProjectRef = { readonly id: string; readonly key: string; readonly name: string };

export type TeamRef = { readonly id: string; readonly name: string };

/** Somebody of the site; `name` null where Jira does not show it any more. */
export type PersonRef = { readonly accountId: string; readonly name: string | null };

/** An issue that something is linked to, with what became of the work below it; `percent` null where there is none to count. */
export type LinkedIssue = {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly delivered: number;
  readonly total: number;
  readonly percent: number | null;
};

/** A value that can be known, or null with why it cannot. */
export type KnownView = { readonly value: number | null; readonly reason: string | null };

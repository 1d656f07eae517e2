import type { JiraIssue } from './jira-issue';
import { tellerOf } from './teller';
import type { Minute } from './time';

/**
 * What a changelog tells in short: whether any change is of a link or a parent, whether any is of the status, of the
 * resolution, and of the due date.
 */
export type ShortPast = { readonly movesEnds: boolean; readonly movesStatus: boolean; readonly resolves: boolean; readonly movesDue: boolean };

/** Tell it of an issue whose changes are still packed, and the moment of its last change, null where it has none; undefined for any other issue. */
type Tellers = { readonly short: (issue: JiraIssue) => ShortPast | undefined; readonly lastAt: (issue: JiraIssue) => Minute | null | undefined };

let ofPacked: Tellers = { short: () => undefined, lastAt: () => undefined };

/**
 * Issues out of the snapshot make their changes when somebody first reads them. Whoever packs them so says here how to
 * tell of their past in short, so that a question that needs no more leaves them packed.
 */
export const tellShortPast = (tellers: Tellers): void => { ofPacked = tellers; };

const ofChanges = ({ history }: JiraIssue): ShortPast => ({
  movesEnds: history.some(({ field }) => field === 'link' || field === 'parent'),
  movesStatus: history.some(({ field }) => field === 'status'),
  resolves: history.some(({ field }) => field === 'resolution'),
  movesDue: history.some(({ field }) => field === 'due'),
});

export const shortPast = (issue: JiraIssue): ShortPast => {
  const teller = tellerOf(issue);
  return ofPacked.short(teller) ?? ofChanges(teller);
};

/** The moment of its last change; null where it has none. */
export const lastChangeAt = (issue: JiraIssue): Minute | null => {
  const teller = tellerOf(issue);
  const packed = ofPacked.lastAt(teller);
  return packed === undefined ? teller.history.at(-1)?.at ?? null : packed;
};

/** The last moment at which an issue was touched or resolved, as it says itself. */
export const lastTouched = ({ updatedAt, resolvedAt }: JiraIssue): Minute => (resolvedAt !== null && resolvedAt > updatedAt ? resolvedAt : updatedAt);

/** The last moment at which anything of it changed: a changelog may have been read later than the rest of its issue. */
export const lastChanged = (issue: JiraIssue): Minute => Math.max(lastTouched(issue), lastChangeAt(issue) ?? issue.createdAt);

import type { JiraIssue } from './jira-issue';
import { tellerOf } from './past-issue';
import type { Minute } from './time';

/**
 * What a changelog tells in short: the moment of its last change, null where it has none, whether any is of a link or a
 * parent, whether any is of the status, of the resolution, and of the due date.
 */
export type ShortPast = {
  readonly lastAt: Minute | null; readonly movesEnds: boolean; readonly movesStatus: boolean; readonly resolves: boolean; readonly movesDue: boolean;
};

/** Tells it of an issue whose changes are still packed; null for any other issue. */
type Teller = (issue: JiraIssue) => ShortPast | null;

let ofPacked: Teller = () => null;

/**
 * Issues out of the snapshot make their changes when somebody first reads them. Whoever packs them so says here how to
 * tell of their past in short, so that a question that needs no more leaves them packed.
 */
export const tellShortPast = (teller: Teller): void => { ofPacked = teller; };

const ofChanges = ({ history }: JiraIssue): ShortPast => ({
  lastAt: history[history.length - 1]?.at ?? null,
  movesEnds: history.some(({ field }) => field === 'link' || field === 'parent'),
  movesStatus: history.some(({ field }) => field === 'status'),
  resolves: history.some(({ field }) => field === 'resolution'),
  movesDue: history.some(({ field }) => field === 'due'),
});

export const shortPast = (issue: JiraIssue): ShortPast => {
  const teller = tellerOf(issue);
  return ofPacked(teller) ?? ofChanges(teller);
};

/** The last moment at which an issue was touched or resolved, as it says itself. */
export const lastTouched = ({ updatedAt, resolvedAt }: JiraIssue): Minute => (resolvedAt !== null && resolvedAt > updatedAt ? resolvedAt : updatedAt);

/** The last moment at which anything of it changed: a changelog may have been read later than the rest of its issue. */
export const lastChanged = (issue: JiraIssue): Minute => Math.max(lastTouched(issue), shortPast(issue).lastAt ?? issue.createdAt);

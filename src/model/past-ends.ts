import type { Change, JiraIssue } from './jira-issue';

/** Adds them of an issue whose changes are still packed, and says whether all were told; null for any other issue. */
type Teller = (issue: JiraIssue, ends: number[]) => boolean | null;

let ofPacked: Teller = () => null;

/** Whoever packs changes says here how to read the ends that they name without making the changes: see `tellShortPast`. */
export const tellPastEnds = (teller: Teller): void => { ofPacked = teller; };

/** Adds the ids of earlier links' ends and of earlier parents; false where an earlier link names its end by no id. */
export const addPastEnds = (issue: JiraIssue, ends: number[]): boolean => ofPacked(issue, ends) ?? addAll(issue.history, ends);

const addAll = (history: readonly Change[], ends: number[]): boolean => {
  let told = true;
  for (const change of history) {
    for (const id of endsOfChange(change)) ends.push(id);
    if (endsUnknown(change)) told = false;
  }
  return told;
};

/** The issues that a change names; none where it is not of a link or a parent. */
export const endsOfChange = ({ field, from, to }: Change): readonly number[] =>
  (field === 'link' || field === 'parent' ? [endIn(field, from), endIn(field, to)].filter((id) => id !== null) : []);

/** An earlier link to an issue that nobody can name any more: it cannot be said who may see it. */
export const endsUnknown = ({ field, from, to }: Change): boolean => field === 'link' && endIn(field, from) === null && endIn(field, to) === null;

/** A link's end is the third part of its text; a parent's id is the whole of it. */
export const endIn = (field: 'link' | 'parent', text: string | null): number | null => {
  if (text === null || field === 'parent') return idIn(text);
  const from = text.indexOf('|', text.indexOf('|') + 1) + 1;
  const to = text.indexOf('|', from);
  return from < 2 ? null : idIn(text.slice(from, to < 0 ? text.length : to));
};

const idIn = (text: string | null): number | null => (text !== null && /^\d+$/.test(text) ? Number(text) : null);

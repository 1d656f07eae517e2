import type { TrailEntryView } from '../contract/trail';
import type { ChangedText, TrailAction } from '../model/trail-note';

/** Every action in words, as "Olga Officer: ..." goes on. */
const words: Readonly<Record<TrailAction, string>> = {
  'program-created': 'Made the program',
  'program-renamed': 'Renamed the program',
  'program-deleted': 'Deleted the program',
  'program-archived': 'Archived the program',
  'program-restored': 'Restored the program',
  'owner-changed': 'Gave the program to somebody else',
  'settings-changed': 'Changed settings',
  'membership-changed': 'Changed what belongs to it',
  'projects-found': 'Found more projects by its rules',
  'suggestion-applied': 'Applied a suggestion',
  'roles-changed': 'Changed roles',
  'visibility-changed': 'Changed who may open it',
  'state-overridden': 'Set the state by hand',
  'sprint-moved': 'Moved a sprint',
  'field-mapped': 'Chose a field',
  'blocker-raised': 'Raised a blocker',
  'blocker-answered': 'Answered a request',
  'blocker-cleared': 'Cleared a blocker',
  'question-answered': 'Answered a question of the data',
  'dates-changed': 'Changed dates in Jira',
  'meeting-closed': 'Closed a steering meeting',
  'meeting-reopened': 'Took a steering meeting back',
  'value-changed': 'Changed money, objectives or outcomes',
  'value-imported': 'Imported a sheet',
  'day-recorded': 'Recorded what was reported of a day',
  'site-changed': 'Changed settings of the site',
  'person-erased': 'Erased a person from the trail',
  'data-exported': 'Exported all that the app keeps',
  'data-restored': 'Restored what the app keeps from a file',
};

const isAction = (action: string): action is TrailAction => Object.hasOwn(words, action);

/** What an app of another version wrote is shown by its key. */
export const actionText = (action: string): string => (isAction(action) ? words[action] : action);

/** What can be filtered by. */
export const trailActions = (): readonly { readonly action: string; readonly text: string }[] =>
  Object.entries(words).map(([action, text]) => ({ action, text }));

/**
 * An entry with what is known of it by now. `who`: an account id, null for the app itself; null as a whole where it was
 * erased. `changes`: null where they were erased. `withheld`: the reader may not browse what they are about; `money`: they
 * tell amounts, which the reader may not see.
 */
export type KnownEntry = {
  readonly seq: number;
  readonly at: string;
  readonly action: string;
  readonly digest: string;
  readonly who: { readonly accountId: string | null } | null;
  readonly changes: readonly ChangedText[] | null;
  readonly withheld: boolean;
  readonly money: boolean;
};

const DIGEST_SHOWN = 12;

const nameOf = (who: KnownEntry['who'], names: ReadonlyMap<string, string>): string | null =>
  (who === null || who.accountId === null ? null : names.get(who.accountId) ?? 'somebody who left');

/** An entry as the page lists it; `names` by account id. */
export const trailEntry = ({ seq, at, action, digest, who, changes, withheld, money }: KnownEntry, names: ReadonlyMap<string, string>): TrailEntryView => ({
  seq, at, action, text: actionText(action),
  who: nameOf(who, names),
  erased: who === null || changes === null,
  changes: withheld || money ? [] : changes ?? [],
  withheld,
  money,
  digest: digest.slice(0, DIGEST_SHOWN),
});

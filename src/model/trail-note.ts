/** What can be done in a program, or on the site by an administrator, that leaves an entry in the trail. */
export type TrailAction =
  | 'program-created' | 'program-renamed' | 'program-deleted' | 'program-archived' | 'program-restored' | 'owner-changed'
  | 'settings-changed' | 'membership-changed' | 'projects-found' | 'suggestion-applied' | 'roles-changed' | 'visibility-changed'
  | 'state-overridden' | 'sprint-moved' | 'field-mapped'
  | 'blocker-raised' | 'blocker-answered' | 'blocker-cleared'
  | 'question-answered' | 'dates-changed' | 'meeting-closed' | 'meeting-reopened'
  | 'value-changed' | 'value-imported' | 'day-recorded'
  | 'site-changed' | 'person-erased' | 'data-exported' | 'data-restored';

/** One thing that a write changed, in the words of the page it was changed on; null where there was nothing, or is nothing now. */
export type ChangedText = { readonly what: string; readonly before: string | null; readonly after: string | null };

/**
 * What a write leaves in the trail, in the same transaction. `who` is an account id, null where the app itself wrote
 * (a job). `people` are account ids that the changes name: with one of them erased, the changes go too. `issues` are
 * ids of issues that the changes name, and `projects` of projects: only who may browse all of them is shown the changes.
 * `money`: the changes tell amounts, so that only who may see the program's money is shown them.
 */
export type TrailNote = {
  readonly who: string | null;
  readonly action: TrailAction;
  readonly changes: readonly ChangedText[];
  readonly people: readonly string[];
  readonly issues: readonly number[];
  readonly projects?: readonly number[];
  readonly money?: true;
};

import type { TeamPromise } from '../../model/promise';
import type { TrailNote } from '../../model/trail-note';
import { dateWords } from '../../view/words';
import type { RaisePlan } from './raise-plan';

/** What the asked team reads in Jira: who asks, for what, by when and why. */
export const requestLines = ({ opened: { issue }, neededBy, reason }: RaisePlan): readonly string[] => [
  `${issue.team.name} waits for this: ${issue.key} cannot go on without it.`,
  ...(neededBy === null ? [] : [`Needed by ${dateWords(neededBy, 'en-GB')}.`]),
  ...(reason === '' ? [] : reason.split(/\r?\n/)),
];

export const raisedNote = (promise: Omit<TeamPromise, 'version'>, sentence: string): TrailNote => ({
  who: promise.askedBy,
  action: 'blocker-raised',
  changes: [
    { what: 'Request', before: null, after: sentence },
    { what: 'Needed by', before: null, after: promise.neededBy === null ? 'no day named' : dateWords(promise.neededBy, 'en-GB') },
    ...(promise.reason === '' ? [] : [{ what: 'Reason', before: null, after: promise.reason }]),
  ],
  people: [],
  issues: [promise.blockerId, promise.blockedId],
});

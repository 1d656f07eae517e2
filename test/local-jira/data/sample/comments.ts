import type { Comment, Issue } from '../../site/types';
import { jiraTime } from '../../site/jira-time';
import { groupNames } from '../../site/standard-tables';
import { startOf, workDay } from '../work-days';
import { people, type PersonName } from './people';

/** What people say on the issues that the story turns on: key, day (working days from the last complete one), who, words, and the group that alone may read them. */
const SAID: readonly (readonly [string, number, PersonName, string, string?])[] = [
  ['ML-41', -9, 'priya', 'The March migration swapped two label columns for three sources. About 18,000 records are affected.'],
  ['ML-41', -8, 'aiko', 'Web cannot show scores before the numbers are right. When can we count on the API?'],
  ['ML-41', -3, 'priya', 'Waiting for the backfill in DATA-33. I can relabel the rest by hand, which takes about eight days.'],
  ['DATA-33', -4, 'amara', 'Two of three sources are through. The third needs the old schema, which only Pavel knew.'],
  ['WEB-52', -4, 'aiko', 'Flagged: the sample data is used up, and the score API still answers with it.'],
  ['MOB-31', -5, 'sofia', 'Same here. We could take the consent work for Privacy instead, if somebody decides it.'],
  ['PRIV-21', -3, 'grace', 'Not for everybody yet: consent of EU customers has to stay in the second region, so that PLAT-35 comes first. The contract is not signed.', groupNames.programOffice],
];

export const commentsOn = (issues: readonly Issue[], today: number): Comment[] => SAID.map(([key, day, name, words, group], index) => {
  const issue = issues.find((one) => one.key === key);
  if (issue === undefined) throw new Error(`no story has ${key}`);
  const at = jiraTime(startOf(workDay(today, day)) + 14 * 3_600_000);
  const body = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] };
  return { id: String(40001 + index), issueId: issue.id, authorId: people[name].accountId, created: at, updated: at, body, ...(group === undefined ? {} : { visibility: { type: 'group' as const, value: group } }) };
});

import { linkTypes } from '../../site/standard-tables';
import type { ChangeGroup, Issue, IssueLink } from '../../site/types';
import { linkAdded } from '../changelog';
import { jiraTime } from '../../site/jira-time';
import { startOf, workDay } from '../work-days';
import type { StoryIssue, StoryLink } from './notation';
import { people } from './people';

type Found = { readonly story: StoryIssue; readonly link: StoryLink; readonly from: Issue; readonly to: Issue };

const AFTERNOON = 15 * 3_600_000;

/** The links of the stories, and what they left in the changelogs of both ends. A link does not change `updated`. */
export const linksOf = (rows: ReadonlyMap<StoryIssue, Issue>, today: number): { readonly links: IssueLink[]; readonly changes: Omit<ChangeGroup, 'id'>[] } => {
  const byKey = new Map([...rows.values()].map((row) => [row.key, row]));
  const found = [...rows].flatMap(([story, from]) => story.links.map((link): Found => {
    const to = byKey.get(link.key);
    if (to === undefined) throw new Error(`story of ${story.project}: ${from.key} is linked to ${link.key}, which no story has`);
    return { story, link, from, to };
  }));
  return {
    links: found.map(({ link, from, to }, index) => ({ id: String(10000 + index), typeId: linkTypes[link.type].id, sourceId: from.id, destinationId: to.id })),
    changes: found.flatMap((one) => linkChanges(one, today)),
  };
};

const linkChanges = ({ link, from, to }: Found, today: number): Omit<ChangeGroup, 'id'>[] => {
  const type = linkTypes[link.type];
  const group = (issue: Issue, sentence: string, other: string): Omit<ChangeGroup, 'id'> =>
    ({ issueId: issue.id, authorId: people.lead.accountId, created: jiraTime(linkedAt(link, from, to, today)), items: [linkAdded(sentence, other)] });
  return from === to ? [group(from, type.outward, to.key)] : [group(from, type.outward, to.key), group(to, type.inward, from.key)];
};

/** As the story says; else on the day when the younger of the two was made. */
const linkedAt = (link: StoryLink, from: Issue, to: Issue, today: number): number => {
  if (link.on !== null) return startOf(workDay(today, link.on)) + AFTERNOON;
  return Math.max(Date.parse(from.created), Date.parse(to.created)) + 3_600_000;
};

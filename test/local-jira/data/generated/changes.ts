import { resolutions, standardUsers, statuses } from '../../site/standard-tables';
import type { ChangeGroup, ChangeItem, User } from '../../site/types';
import { changeItem, linkAdded, toldDate, type Told } from '../changelog';
import { isoDate, startOf } from '../work-days';
import type { Dice } from './dice';
import type { Facts } from './facts';
import type { GeneratedLinks } from './links';
import { isInReview, issueId, issueKey, officeTime } from './rows';
import { sprintOf } from './sprints';
import { inReview, projectNames, styleOf } from './tables';

/** One change without its id: the ids are given in the order in which the changes are told. */
export type DatedChange = Omit<ChangeGroup, 'id'>;

const told = (named: { readonly id: string; readonly name: string }): Told => ({ id: named.id, text: named.name });

/** The changes of one issue, oldest first: three to five for most. Links are told apart. */
export const ownChanges = (facts: Facts, dice: Dice, people: readonly User[], today: number): DatedChange[] => {
  const person = people[facts.person];
  const changes: DatedChange[] = [];
  const add = (day: number, order: number, items: ChangeItem[]): void => {
    changes.push({ issueId: issueId(facts.index), authorId: person?.accountId ?? null, created: officeTime(day, facts.index, order), items });
  };
  if (facts.points !== null) add(facts.created, 1, [pointsItem(facts, facts.points)]);
  if (facts.due !== null && facts.dueSet !== null) add(facts.dueSet, 2, [changeItem('due', toldDate(isoDate(startOf(facts.due - 7))), toldDate(isoDate(startOf(facts.due))))]);
  const assigned = facts.began ?? (facts.index % 3 === 0 ? facts.created : null);
  if (assigned !== null && person !== undefined) add(assigned, 3, [changeItem('assignee', null, { id: person.accountId, text: person.displayName })]);
  for (const [day, order, items] of flowItems(facts, dice, today)) add(day, order, items);
  return changes.sort((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : 0));
};

const pointsItem = (facts: Facts, points: number): ChangeItem =>
  changeItem(styleOf(facts.project) === 'classic' ? 'storyPoints' : 'storyPointEstimate', null, { id: String(points), text: String(points) });

const flowItems = (facts: Facts, dice: Dice, today: number): [number, number, ChangeItem[]][] => {
  const { began, finished } = facts;
  const sprint = sprintOf(facts, today);
  const begun: ChangeItem[] = sprint === null ? [] : [changeItem('sprint', null, { id: String(sprint.id), text: `${projectNames(facts.project).key} ${sprint.place + 1}` })];
  if (began === null) return begun.length === 0 ? [] : [[facts.created, 4, begun]];
  const items: [number, number, ChangeItem[]][] = [[began, 4, [changeItem('status', told(statuses.todo), told(statuses.doing)), ...begun]]];
  const reviewed = isInReview(facts, dice);
  if (reviewed) items.push([finished ?? began, 4.5, [changeItem('status', told(statuses.doing), told(inReview))]]);
  if (finished === null) return items;
  const end = changeItem('status', told(reviewed ? inReview : statuses.doing), told(statuses.done));
  return [...items, [finished, 5, [end, changeItem('resolution', null, told(facts.dropped ? resolutions.wontDo : resolutions.done))]]];
};

/** What the links of an issue left in its changelog, on the day its younger end was made. */
export const linkChanges = (facts: Facts, links: GeneratedLinks, factsOf: (index: number) => Facts): DatedChange[] => {
  const changes: DatedChange[] = [];
  for (let at = links.starts[facts.index] ?? 0; at < (links.starts[facts.index + 1] ?? 0); at += 1) {
    const link = links.ends[at] ?? 0;
    const outward = links.source[link] === facts.index;
    const other = factsOf((outward ? links.destination[link] : links.source[link]) ?? 0);
    const type = links.typeOf(link);
    changes.push({
      issueId: issueId(facts.index), authorId: standardUsers.lead.accountId, created: officeTime(Math.max(facts.created, other.created), facts.index, 6),
      items: [linkAdded(outward ? type.outward : type.inward, issueKey(other))],
    });
  }
  return changes;
};

import type { ChangeGroup, ChangeItem } from '../site/types';
import type { Call } from './api';
import { person } from './person-json';

/** Atlassian's description has no null here, so what is not there is left out. */
const itemJson = (item: ChangeItem): Readonly<Record<string, string>> => {
  const json: Record<string, string> = { field: item.field, fieldtype: item.fieldtype };
  if (item.fieldId !== undefined) json['fieldId'] = item.fieldId;
  if (item.from !== null) json['from'] = item.from;
  if (item.fromString !== null) json['fromString'] = item.fromString;
  if (item.to !== null) json['to'] = item.to;
  if (item.toString !== null) json['toString'] = item.toString;
  return json;
};

/** One entry of a history; without an author where nobody is known to have done it. */
export const changelogJson = (call: Call, group: ChangeGroup) => {
  const author = person(call, group.authorId);
  return { id: group.id, ...(author === null ? {} : { author }), created: group.created, items: group.items.map(itemJson) };
};

/** The history inside an issue: newest first, as far as `most`. */
export const historyPage = (call: Call, issueId: string, most: number) => {
  const all = call.site.changesOf(issueId).reverse();
  const histories = all.slice(0, most).map((group) => changelogJson(call, group));
  return { startAt: 0, maxResults: histories.length, total: all.length, histories };
};

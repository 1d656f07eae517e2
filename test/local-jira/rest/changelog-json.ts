import type { ChangeGroup, ChangeItem } from '../site/types';
import type { Call } from './api';
import { person } from './person-json';

/**
 * Null where there is no value, as in Atlassian's examples (its schema knows only texts). A missing `toString` would
 * be worse than a null: whoever reads it finds the method that every object has.
 */
const itemJson = (item: ChangeItem) => ({
  field: item.field, fieldtype: item.fieldtype, ...(item.fieldId === undefined ? {} : { fieldId: item.fieldId }),
  from: item.from, fromString: item.fromString, to: item.to, toString: item.toString,
});

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

import type { PlanRow } from '../../../../src/contract/plan';
import { ownDates, type Drafts } from './drafts';

/**
 * Rows as Jira has them by now: what was just written stands in them until the program has followed, which takes some
 * seconds. A row that shows other dates than were seen before it was written has followed, or was changed by somebody.
 */
export const asWritten = (rows: ReadonlyMap<number, PlanRow>, written: Drafts): ReadonlyMap<number, PlanRow> => {
  if (written.size === 0) return rows;
  return new Map([...rows].map(([at, row]) => {
    const draft = written.get(row.key);
    const own = ownDates(row);
    if (draft === undefined || own.start !== draft.seen.start || own.finish !== draft.seen.finish) return [at, row];
    return [at, { ...row, ...draft.now, derived: false }];
  }));
};

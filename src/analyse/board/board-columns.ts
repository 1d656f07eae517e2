import type { Day } from '../../model/time';
import { atOneTime } from './board-verdict';
import type { Window } from './issue-sprint';

/** A column of the board: the days of its sprints, from the first to the last, and their ids. */
export type Column = { readonly start: Day; readonly end: Day; readonly sprints: readonly number[] };

type Dated = { readonly id: number; readonly window: Window };

type Gathering = { readonly anchor: Window; start: Day; end: Day; readonly sprints: number[] };

/**
 * Puts each sprint into one column, in the order of their first days. The longest sprints found columns; another joins
 * the earliest column whose founder it runs at one time with (see `atOneTime`), so that two short sprints of one team can
 * stand beside one long sprint of another.
 */
export const columnsOf = (sprints: readonly Dated[]): readonly Column[] => {
  const length = ({ window }: Dated): number => window.end - window.start;
  const columns: Gathering[] = [];
  for (const { id, window } of sprints.toSorted((a, b) => length(b) - length(a) || a.window.start - b.window.start || a.id - b.id)) {
    const joined = columns.filter(({ anchor }) => atOneTime(anchor, window)).sort((a, b) => a.anchor.start - b.anchor.start)[0];
    if (joined === undefined) columns.push({ anchor: window, ...window, sprints: [id] });
    else {
      joined.start = Math.min(joined.start, window.start);
      joined.end = Math.max(joined.end, window.end);
      joined.sprints.push(id);
    }
  }
  return columns
    .sort((a, b) => a.anchor.start - b.anchor.start || a.anchor.end - b.anchor.end)
    .map(({ start, end, sprints: ids }) => ({ start, end, sprints: ids }));
};

import type { Status } from '../../model/jira-issue';
import type { StatusMoves } from '../../model/rows/issue-rows';
import type { Rows } from '../rows';
import { HISTORY_FIELDS, at } from '../segment-columns';
import type { Values } from './past-columns';
import { number } from './segment-parts';

const STATUS = HISTORY_FIELDS.indexOf('status');

/** All changes of a segment: those of a row from `first[row]` up to `first[row + 1]`, oldest first. */
export type Changelogs = { readonly first: Int32Array; readonly fields: Uint8Array; readonly moments: Rows; readonly from: Values; readonly to: Values };

/** The statuses that issues have today, by row the number in `values`. */
export type StatusesToday = { readonly of: Rows; readonly values: readonly Status[] };

/** Stands for a status that a change does not name. The statuses of today come after it, and the texts after these. */
const NONE = 0;

/** Moves through the statuses, as columns tell them: see `SegmentPast.visitMoves`. */
export const statusMovesIn = ({ first, fields, moments, from, to }: Changelogs, texts: readonly string[], { of, values }: StatusesToday): StatusMoves => {
  const firstText = 1 + values.length;
  const visit: StatusMoves['visit'] = (row, take) => {
    const oldest = first[row] ?? 0;
    let later = 1 + number(of, row);
    for (let change = (first[row + 1] ?? 0) - 1; change >= oldest; change--) {
      if (fields[change] !== STATUS) continue;
      const [began, led] = [from[change] ?? Number.NaN, to[change] ?? Number.NaN];
      const now = led === 0 ? later : led === 1 ? NONE : firstText + led - 2;
      later = began === 0 ? NONE : firstText + (began - 1) / 2;
      take(moments[change] ?? Number.NaN, later, now);
    }
  };
  const idOf = (its: number): string | null =>
    (its === NONE ? null : its < firstText ? at(values, its - 1).id : at(texts, its - firstText));
  return { visit, numbers: firstText + texts.length, idOf };
};

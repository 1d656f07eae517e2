import { signed } from '../columns';
import type { Numbers, Rows } from '../columns';
import { MINUTES_A_DAY } from '../segment-columns';

/** When each issue was created. */
export type Created = { readonly day: Rows; readonly minute: Rows };

/** The numbers of a column that goes field by field, issue by issue. */
export const inPlace = <T extends Rows>(column: T, places: Int32Array): T => {
  const values = column.slice() as T;
  for (let row = 0; row < places.length; row++) values[row] = column[places[row] ?? 0] ?? 0;
  return values;
};

/** Every place is one of a row: the columns were found to have as many. In arrays as small as the numbers allow: they stay. */
export const placed = (column: Rows, places: Int32Array): Numbers => {
  const values = column instanceof Float64Array ? new Float64Array(places.length) : smallest(column);
  for (let row = 0; row < places.length; row++) values[row] = column[places[row] ?? 0] ?? 0;
  return values;
};

const smallest = (column: Int32Array): Uint8Array | Int32Array =>
  (column.some((value) => value > 0xff) ? new Int32Array(column.length) : new Uint8Array(column.length));

/** In whole minutes, which fit 32 bits for the next 4,000 years. */
export const moments = (first: Int32Array, day: Rows, minute: Rows, created: Created): Rows => {
  const found = new Float64Array(day.length);
  let isSmall = true;
  for (let row = 0; row + 1 < first.length; row++) {
    let days = created.day[row] ?? 0;
    let minutes = created.minute[row] ?? 0;
    const end = first[row + 1] ?? 0;
    for (let change = first[row] ?? 0; change < end; change++) {
      days += signed(day[change] ?? 0);
      minutes += signed(minute[change] ?? 0);
      const moment = days * MINUTES_A_DAY + minutes;
      found[change] = moment;
      if (moment !== (moment | 0)) isSmall = false;
    }
  }
  return isSmall ? new Int32Array(found) : found;
};

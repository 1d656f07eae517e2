import { signed } from '../columns';
import type { Rows } from '../rows';
import { MINUTES_A_DAY } from '../segment-columns';

/** When each issue was created. */
export type Created = { readonly day: Rows; readonly minute: Rows };

/** Numbers that mostly fit two bytes. */
export type Values = Uint16Array | Float64Array;

/** The numbers of a column that goes field by field, issue by issue. */
export const placed = (column: Rows, places: Int32Array): Values => {
  const values = new Uint16Array(places.length);
  for (let change = 0; change < places.length; change++) {
    const value = column[places[change] ?? 0] ?? 0;
    if (value > 0xffff) return Float64Array.from(places, (place) => column[place] ?? 0);
    values[change] = value;
  }
  return values;
};

/** In whole minutes, which fit 32 bits for the next 4,000 years. `first`: where the changes of each issue begin. */
export const moments = (first: Int32Array, places: Int32Array, later: Created, created: Created): Rows => {
  const found = new Int32Array(places.length);
  return fillMoments(found, first, places, later, created) ? found : largeMoments(first, places, later, created);
};

const largeMoments = (first: Int32Array, places: Int32Array, later: Created, created: Created): Float64Array => {
  const found = new Float64Array(places.length);
  fillMoments(found, first, places, later, created);
  return found;
};

/** False where one is too large. Each change tells how much later it was than the one before. */
const fillMoments = (found: Rows, first: Int32Array, places: Int32Array, later: Created, created: Created): boolean => {
  for (let row = 0; row + 1 < first.length; row++) {
    let days = created.day[row] ?? 0;
    let minutes = created.minute[row] ?? 0;
    const end = first[row + 1] ?? 0;
    for (let change = first[row] ?? 0; change < end; change++) {
      const place = places[change] ?? 0;
      days += signed(later.day[place] ?? 0);
      minutes += signed(later.minute[place] ?? 0);
      found[change] = days * MINUTES_A_DAY + minutes;
      if (found[change] !== days * MINUTES_A_DAY + minutes) return false;
    }
  }
  return true;
};

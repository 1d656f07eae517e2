import { BrokenSnapshot, numbersIn, signed } from './columns';

/** One number a row: always the same kind of array where numbers are small, so that reading them is one fast path. */
export type Rows = Int32Array | Float64Array;

/** Columns that share one piece of memory: projects mostly have few hundred issues, and many small arrays take longer to make than to fill. */
const TOGETHER = 4;

/** Reads columns of one number a row, where a column of one number says that all rows have it. */
export class RowReader {
  readonly #rows: number;
  readonly #alike = new Map<number, Rows>();
  #room = new Int32Array(0);
  #used = 0;

  constructor(rows: number) {
    this.#rows = rows;
  }

  /** Columns whose rows all have the same number are one array. */
  numbers(bytes: Uint8Array): Rows {
    const all = bytes.length === 1 ? bytes[0] ?? 0 : -1;
    const known = this.#alike.get(all);
    if (known !== undefined) return known;
    const words = this.#next();
    const numbers = readWords(words, bytes) ? words : readLarge(bytes, this.#rows);
    if (all >= 0) this.#alike.set(all, numbers);
    return numbers;
  }

  /** What the differences in a column add up to. */
  sums(bytes: Uint8Array): Rows {
    const words = this.#next();
    return readWords(words, bytes) && addUp(words) ? words : largeSums(readLarge(bytes, this.#rows));
  }

  #next(): Int32Array {
    if (this.#used === this.#room.length) [this.#room, this.#used] = [new Int32Array(TOGETHER * this.#rows), 0];
    return this.#room.subarray(this.#used, this.#used += this.#rows);
  }
}

/** Four bytes of seven bits each fit 32 bits with their sign. */
const MOST_BITS = 28;

/** Reads the numbers in one pass. False where one is longer than four bytes, or where there are not as many as rows. */
const readWords = (words: Int32Array, bytes: Uint8Array): boolean => {
  let row = 0;
  let value = 0;
  let bits = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    value |= (byte & 0x7f) << bits;
    if (byte < 0x80) {
      words[row++] = value;
      value = bits = 0;
    } else if ((bits += 7) === MOST_BITS) return false;
  }
  if (row === 1) words.fill(words[0] ?? 0);
  return row === 1 || row === words.length;
};

const readLarge = (bytes: Uint8Array, rows: number): Float64Array => {
  const values = numbersIn(bytes);
  if (values.length === rows) return new Float64Array(values);
  const [all] = values;
  if (values.length !== 1 || all === undefined) throw new BrokenSnapshot(`A column of ${rows} rows has ${values.length}.`);
  return new Float64Array(rows).fill(all);
};

/** False where a sum does not fit. */
const addUp = (words: Int32Array): boolean => {
  let sum = 0;
  for (let row = 0; row < words.length; row++) {
    sum += signed(words[row] ?? 0);
    words[row] = sum;
    if (words[row] !== sum) return false;
  }
  return true;
};

const largeSums = (differences: Float64Array): Float64Array => {
  let sum = 0;
  return differences.map((difference) => (sum += signed(difference)));
};

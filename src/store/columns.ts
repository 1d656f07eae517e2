/**
 * Columns of integers as variable-length bytes: seven bits a byte, low bits first. Small numbers, and small
 * differences between neighbours, take one byte. Integers up to 2^52 in either direction.
 */
const LIMIT = 2 ** 52;

/** A piece has at most some sixty columns, and a length takes at most eight bytes. */
const LONGEST_HEAD = 1_024;

/** Thrown where stored bytes do not say what they should; nothing is guessed from them. */
export class BrokenSnapshot extends Error {
  override readonly name = 'BrokenSnapshot';
}

/** Writes one column. */
export class ColumnWriter {
  #bytes = new Uint8Array(256);
  #length = 0;

  /** A whole number from 0. */
  add(value: number): void {
    if (!Number.isInteger(value) || value < 0 || value > 2 * LIMIT) throw new RangeError(`Not a number a column can hold: ${value}`);
    this.#reserve(8);
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes[this.#length++] = rest;
  }

  /** A whole number of either sign: 0, -1, 1, -2, ... become 0, 1, 2, 3, ... */
  addSigned(value: number): void {
    if (!Number.isInteger(value) || Math.abs(value) > LIMIT) throw new RangeError(`Not a number a column can hold: ${value}`);
    this.add(value < 0 ? -2 * value - 1 : 2 * value);
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Where all rows have the same number, that number alone; for columns whose reader knows how many rows there are. */
  rows(): Uint8Array {
    const bytes = this.bytes();
    const first = bytes.findIndex((byte) => byte < 0x80) + 1;
    for (let at = first; at < bytes.length; at++) if (bytes[at] !== bytes[at - first]) return bytes;
    return bytes.subarray(0, first);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** The numbers of a column, in arrays as small as the numbers allow. */
export type Numbers = Uint8Array | Int32Array | Float64Array;

/** Reads one column in the order it was written. The bytes are taken apart once, in one tight loop. */
export class ColumnReader {
  readonly #values: Numbers;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#values = numbersIn(bytes);
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#values.length;
  }

  next(): number {
    const value = this.#values[this.#at++];
    if (value === undefined) throw new BrokenSnapshot('A column ends before its last row.');
    return value;
  }

  nextSigned(): number {
    return signed(this.next());
  }
}

/** 0, 1, 2, 3, ... stand for 0, -1, 1, -2, ...; nearly all values fit 31 bits, where bits do it several times faster. */
export const signed = (value: number): number => {
  if (value < 0x80000000) return (value >>> 1) ^ -(value & 1);
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
};

/** Nearly all columns hold only numbers of one byte: then these bytes are the numbers. */
export const numbersIn = (bytes: Uint8Array): Numbers => {
  const [count, longest] = sizesIn(bytes);
  if (longest === 1) return bytes;
  return longest <= 4 ? fill(new Int32Array(count), bytes) : fill(new Float64Array(count), bytes);
};

const fill = <T extends Numbers>(values: T, bytes: Uint8Array): T => {
  let row = 0;
  let value = 0;
  let scale = 1;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      values[row++] = value + byte * scale;
      value = 0;
      scale = 1;
    } else {
      value += (byte & 0x7f) * scale;
      scale *= 0x80;
    }
  }
  return values;
};

/** How many numbers there are, and how many bytes the longest has. Each ends with a byte below 128. */
const sizesIn = (bytes: Uint8Array): readonly [number, number] => {
  let count = 0;
  let longest = 1;
  let from = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) >= 0x80) continue;
    count += 1;
    if (at - from >= longest) longest = at - from + 1;
    from = at + 1;
  }
  return [count, longest];
};

/** Joins columns into one piece of bytes: the number of columns, the length of each, then their bytes. */
export const joinColumns = (columns: readonly Uint8Array[]): Uint8Array => {
  const head = new ColumnWriter();
  head.add(columns.length);
  for (const column of columns) head.add(column.length);
  return concatenate([head.bytes(), ...columns]);
};

export const splitColumns = (bytes: Uint8Array): readonly Uint8Array[] => {
  const head = new ColumnReader(bytes.subarray(0, LONGEST_HEAD));
  const lengths = Array.from({ length: head.next() }, () => head.next());
  const total = lengths.reduce((sum, length) => sum + length, 0);
  let at = bytes.length - total;
  if (at < 0) throw new BrokenSnapshot('The columns are shorter than their lengths say.');
  return lengths.map((length) => bytes.subarray(at, (at += length)));
};

const concatenate = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

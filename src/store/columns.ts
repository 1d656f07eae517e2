/**
 * Columns of integers as variable-length bytes: seven bits a byte, low bits first. Small numbers, and small
 * differences between neighbours, take one byte. Integers up to 2^52 in either direction.
 */
const LIMIT = 2 ** 52;

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

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads one column in the order it was written. */
export class ColumnReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): number {
    const first = this.#byte();
    if (first < 0x80) return first;
    let value = first & 0x7f;
    let scale = 0x80;
    for (;;) {
      const byte = this.#byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 0x80;
    }
  }

  nextSigned(): number {
    const value = this.next();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  #byte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new BrokenSnapshot('A column ends before its last row.');
    return byte;
  }
}

/** Joins columns into one piece of bytes: the number of columns, the length of each, then their bytes. */
export const joinColumns = (columns: readonly Uint8Array[]): Uint8Array => {
  const head = new ColumnWriter();
  head.add(columns.length);
  for (const column of columns) head.add(column.length);
  return concatenate([head.bytes(), ...columns]);
};

export const splitColumns = (bytes: Uint8Array): readonly Uint8Array[] => {
  const head = new ColumnReader(bytes);
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

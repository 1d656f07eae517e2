/**
 * Numbers values that occur many times, in the order they first occur. What is written in a column is the number;
 * the values themselves stand once beside the columns.
 */
export class Dictionary<T> {
  readonly #numbers = new Map<string, number>();
  readonly values: T[] = [];
  readonly #keyOf: (value: T) => string;

  constructor(keyOf: (value: T) => string) {
    this.#keyOf = keyOf;
  }

  numberOf(value: T): number {
    const key = this.#keyOf(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.values.push(value) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  /** 0 for null, else one more than the value's number. */
  numberOrNull(value: T | null): number {
    return value === null ? 0 : this.numberOf(value) + 1;
  }
}

/** A dictionary of whole records: equal if all their fields are. */
export const recordDictionary = <T>(): Dictionary<T> => new Dictionary<T>((value) => JSON.stringify(value));

export const textDictionary = (): Dictionary<string> => new Dictionary<string>((text) => text);

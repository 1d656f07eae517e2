/**
 * Numbers values that occur many times, in the order they are first told. What is written in a column is the number;
 * the values themselves stand once beside the columns. Objects that were met before are known without a look inside.
 */
export class Dictionary<T> {
  readonly #numbers = new Map<string, number>();
  readonly #met = new Map<T, number>();
  readonly #keyOf: (value: T) => string;
  values: readonly T[] = [];
  #next: T[] = [];

  constructor(keyOf: (value: T) => string) {
    this.#keyOf = keyOf;
    this.values = this.#next;
  }

  numberOf(value: T): number {
    const met = this.#met.get(value);
    if (met !== undefined) return met;
    const key = this.#keyOf(value);
    const number = this.#numbers.get(key) ?? this.#next.push(value) - 1;
    this.#numbers.set(key, number);
    this.#met.set(value, number);
    return number;
  }

  /** 0 for null, else one more than the value's number. */
  numberOrNull(value: T | null): number {
    return value === null ? 0 : this.numberOf(value) + 1;
  }

  /** Numbers the values anew, in this order: to be done before any number is used. */
  sort(compare: (one: T, other: T) => number): void {
    const sorted = [...this.#next].sort(compare);
    this.#numbers.clear();
    this.#met.clear();
    this.values = this.#next = [];
    for (const value of sorted) this.numberOf(value);
  }
}

/** A dictionary of whole records: equal if all their fields are. */
export const recordDictionary = <T>(): Dictionary<T> => new Dictionary<T>((value) => JSON.stringify(value));

export const textDictionary = (): Dictionary<string> => new Dictionary<string>((text) => text);

/**
 * Remembers what was loaded last, up to a total weight. Keys carry the site, since one process may serve several.
 * Loads of the same key that overlap are one; a failed load is forgotten.
 */
export class Remembered<T> {
  readonly #entries = new Map<string, { readonly value: Promise<T>; weight: number }>();
  readonly #limit: number;
  readonly #weigh: (value: T) => number;
  #weight = 0;

  constructor(limit: number, weigh: (value: T) => number) {
    this.#limit = limit;
    this.#weigh = weigh;
  }

  async get(key: string, load: () => Promise<T>): Promise<T> {
    const known = this.#entries.get(key);
    if (known !== undefined) {
      this.#entries.delete(key);
      this.#entries.set(key, known);
      return known.value;
    }
    const entry = { value: load(), weight: 0 };
    this.#entries.set(key, entry);
    try {
      const value = await entry.value;
      if (this.#entries.get(key) === entry) this.#admit(entry, this.#weigh(value));
      return value;
    } catch (error) {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
      throw error;
    }
  }

  #admit(entry: { weight: number }, weight: number): void {
    entry.weight = weight;
    this.#weight += weight;
    for (const [key, oldest] of this.#entries) {
      if (this.#weight <= this.#limit || oldest === entry) break;
      this.#entries.delete(key);
      this.#weight -= oldest.weight;
    }
  }
}

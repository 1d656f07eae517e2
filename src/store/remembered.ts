/**
 * Remembers what was loaded last, up to a total weight. Keys carry the site, since one process may serve several.
 * Only values are kept, never loads under way: those belong to the invocation that began them, and may end with it.
 */
export class Remembered<T> {
  readonly #entries = new Map<string, { readonly value: T; readonly weight: number }>();
  readonly #limit: number;
  readonly #weigh: (value: T) => number;
  #weight = 0;

  constructor(limit: number, weigh: (value: T) => number) {
    this.#limit = limit;
    this.#weigh = weigh;
  }

  async get(key: string, load: () => Promise<T>): Promise<T> {
    const known = this.known(key);
    if (known !== undefined) return known;
    const value = await load();
    this.keep(key, value);
    return value;
  }

  known(key: string): T | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** In place of what was kept under this key. The ones used longest ago go first. */
  keep(key: string, value: T): void {
    const entry = { value, weight: this.#weigh(value) };
    this.#forget(key);
    this.#entries.set(key, entry);
    this.#weight += entry.weight;
    for (const oldest of this.#entries.keys()) {
      if (this.#weight <= this.#limit || oldest === key) break;
      this.#forget(oldest);
    }
  }

  clear(): void {
    this.#entries.clear();
    this.#weight = 0;
  }

  #forget(key: string): void {
    this.#weight -= this.#entries.get(key)?.weight ?? 0;
    this.#entries.delete(key);
  }
}

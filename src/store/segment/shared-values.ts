/** More than the people, versions and sprints of a site, mostly. */
const MOST = 20_000;

/**
 * One object for what many segments tell alike, so that what is equal is mostly the same: people, types, statuses, and
 * the like come again in each segment. `keyOf` need not tell all of a value: whatever differs is another object.
 */
export class SharedValues<T extends object> {
  readonly #known = new Map<string, T>();
  readonly #keyOf: (value: T) => string;
  readonly #isAlike: (one: T, other: T) => boolean;

  /** `isAlike` may be written out for values that are many: to go over their fields takes several times as long. */
  constructor(keyOf: (value: T) => string, isAlike: (one: T, other: T) => boolean = areAlike) {
    this.#keyOf = keyOf;
    this.#isAlike = isAlike;
  }

  one(value: T): T {
    const key = this.#keyOf(value);
    const known = this.#known.get(key);
    if (known !== undefined && this.#isAlike(known, value)) return known;
    if (this.#known.size >= MOST) this.#known.clear();
    this.#known.set(key, value);
    return value;
  }
}

/** Values are records of plain fields, all with the same fields. */
const areAlike = <T extends object>(one: T, other: T): boolean => {
  for (const field in one) if (one[field] !== other[field]) return false;
  return true;
};

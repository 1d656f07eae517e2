/**
 * The entries of a map of indices whose index is below `length`, without copying the map: what a past day knows of
 * the issues of today.
 */
export class PrefixMap implements ReadonlyMap<number, number> {
  constructor(private readonly whole: ReadonlyMap<number, number>, private readonly length: number) {}

  get size(): number {
    return this.length;
  }

  get(key: number): number | undefined {
    const index = this.whole.get(key);
    return index !== undefined && index < this.length ? index : undefined;
  }

  has(key: number): boolean {
    return this.get(key) !== undefined;
  }

  /** Whether it is known today and was not yet then. */
  comesLater(key: number): boolean {
    return this.whole.has(key) && !this.has(key);
  }

  forEach(visit: (value: number, key: number, map: ReadonlyMap<number, number>) => void): void {
    for (const [key, index] of this) visit(index, key, this);
  }

  *entries(): MapIterator<[number, number]> {
    for (const entry of this.whole) if (entry[1] < this.length) yield entry;
  }

  *keys(): MapIterator<number> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<number> {
    for (const [, index] of this.entries()) yield index;
  }

  [Symbol.iterator](): MapIterator<[number, number]> {
    return this.entries();
  }
}

/** Whether an issue is among those of a program today, and was made after the past day that the program is of. */
export const isMadeLater = (byId: ReadonlyMap<number, number>, issueId: number): boolean => byId instanceof PrefixMap && byId.comesLater(issueId);

/**
 * Where each id stands in a list, as a map from ids to positions over two arrays of numbers: a `Map` of 100,000 ids takes
 * several times as long to make and as much memory. Of an id that stands there twice, the last position counts.
 */
export class IdTable implements ReadonlyMap<number, number> {
  readonly size: number;
  /** One more than the position of the id whose hash leads here, or to a slot before it; 0 where none does. */
  private readonly slots: Int32Array;
  private readonly shift: number;

  constructor(private readonly ids: Float64Array) {
    const bits = Math.max(1, Math.ceil(Math.log2(2 * ids.length + 1)));
    this.slots = new Int32Array(2 ** bits);
    this.shift = 32 - bits;
    let size = 0;
    for (let at = 0; at < ids.length; at += 1) {
      const slot = this.slotOf(ids[at] ?? 0);
      if (this.slots[slot] === 0) size += 1;
      this.slots[slot] = at + 1;
    }
    this.size = size;
  }

  get(id: number): number | undefined {
    const found = this.slots[this.slotOf(id)] ?? 0;
    return found === 0 ? undefined : found - 1;
  }

  has(id: number): boolean {
    return this.slots[this.slotOf(id)] !== 0;
  }

  forEach(visit: (value: number, key: number, map: ReadonlyMap<number, number>) => void): void {
    for (const [id, at] of this) visit(at, id, this);
  }

  *entries(): MapIterator<[number, number]> {
    for (let at = 0; at < this.ids.length; at += 1) {
      const id = this.ids[at] ?? 0;
      if (this.get(id) === at) yield [id, at];
    }
  }

  *keys(): MapIterator<number> {
    for (const [id] of this.entries()) yield id;
  }

  *values(): MapIterator<number> {
    for (const [, at] of this.entries()) yield at;
  }

  [Symbol.iterator](): MapIterator<[number, number]> {
    return this.entries();
  }

  /** The slot of an id, or the empty one where it would stand: at least every second slot is empty. */
  private slotOf(id: number): number {
    const { slots, ids } = this;
    const last = slots.length - 1;
    let slot = Math.imul(id | 0, 0x9e3779b1) >>> this.shift;
    for (let found = slots[slot] ?? 0; found !== 0 && ids[found - 1] !== id; found = slots[slot] ?? 0) slot = (slot + 1) & last;
    return slot;
  }
}

/** The positions of what has ids, by these. */
export const tableOf = (things: readonly { readonly id: number }[]): IdTable => {
  const ids = new Float64Array(things.length);
  for (let at = 0; at < things.length; at += 1) ids[at] = things[at]?.id ?? Number.NaN;
  return new IdTable(ids);
};

/** What has an id, by it. */
export type ById<T> = Pick<ReadonlyMap<number, T>, 'get' | 'has'>;

export const byIdOf = <T extends { readonly id: number }>(things: readonly T[]): ById<T> => {
  const table = tableOf(things);
  return { has: (id) => table.has(id), get: (id) => things[table.get(id) ?? -1] };
};

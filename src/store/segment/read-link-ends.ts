import { IdTable } from '../../model/id-table';
import type { LinkRows } from '../../model/rows/issue-rows';
import { BrokenSnapshot } from '../columns';
import type { ColumnReader } from '../columns';
import { number } from './segment-parts';
import type { SegmentColumns } from './segment-parts';

/**
 * Where links lead, the row of the issue that each belongs to, and the link that tells it from the other side; -1 where it is
 * told by itself.
 */
export type LinkEnds = { readonly told: LinkRows; readonly rowOf: Int32Array; readonly toldBy: Int32Array };

/** Reads it of all links of a segment, whose types are these. */
export const readLinkEnds = (kinds: ColumnReader, others: ColumnReader, types: readonly string[], { id, links }: Pick<SegmentColumns, 'id' | 'links'>): LinkEnds => {
  const { first, rowOf } = placesOf(links);
  const { length } = rowOf;
  const [type, outward, otherId, toldBy] = [new Int32Array(length), new Uint8Array(length), new Float64Array(length), new Int32Array(length).fill(-1)];
  const waiting = new Waiting(id, length);
  for (let link = 0; link < length; link++) {
    const issueId = number(id, rowOf[link] ?? -1);
    const kind = kinds.next();
    if (kind === 0) {
      const teller = waiting.next(issueId);
      toldBy[link] = teller;
      type[link] = type[teller] ?? -1;
      outward[link] = 1 - (outward[teller] ?? 0);
      otherId[link] = number(id, rowOf[teller] ?? -1);
      continue;
    }
    const other = issueId + others.nextSigned();
    type[link] = typeIn(types, (kind - 1) >> 1);
    outward[link] = (kind - 1) & 1;
    otherId[link] = other;
    // Issues stand by rising ids, mostly: only links to higher ones are met again.
    if (other > issueId) waiting.add(other, link);
  }
  return { told: { first, type: { of: type, values: types }, outward, otherId }, rowOf, toldBy };
};

const typeIn = (types: readonly string[], number: number): number => {
  if (number >= types.length) throw new BrokenSnapshot(`A link is of type ${number}, of ${types.length}.`);
  return number;
};

/** Where the links of each issue begin, of so many each; and whose each link is. */
const placesOf = (counts: SegmentColumns['links']): { readonly first: Int32Array; readonly rowOf: Int32Array } => {
  const first = new Int32Array(counts.length + 1);
  for (let row = 0; row < counts.length; row++) first[row + 1] = (first[row] ?? 0) + number(counts, row);
  const rowOf = new Int32Array(first[counts.length] ?? 0);
  for (let row = 0, link = 0; link < rowOf.length; row++) {
    const end = first[row + 1] ?? 0;
    while (link < end) rowOf[link++] = row;
  }
  return { first, rowOf };
};

/** Links told from one side only, by the issue of the segment that they lead to, in the order they were told. */
class Waiting {
  readonly #places: IdTable;
  readonly #head: Int32Array;
  readonly #tail: Int32Array;
  /** One more than the number of the link that waits after each; 0 for none, as in the two above. */
  readonly #after: Int32Array;

  constructor(ids: SegmentColumns['id'], links: number) {
    this.#places = new IdTable(links === 0 ? new Float64Array() : new Float64Array(ids));
    [this.#head, this.#tail, this.#after] = [new Int32Array(ids.length), new Int32Array(ids.length), new Int32Array(links)];
  }

  /** Nothing waits at an issue beyond the segment, whose links are met from one side only. */
  add(id: number, link: number): void {
    const place = this.#places.get(id);
    if (place === undefined) return;
    const last = this.#tail[place] ?? 0;
    if (last === 0 || this.#head[place] === 0) this.#head[place] = link + 1;
    else this.#after[last - 1] = link + 1;
    this.#tail[place] = link + 1;
  }

  next(id: number): number {
    const place = this.#places.get(id) ?? -1;
    const link = (this.#head[place] ?? 0) - 1;
    if (link < 0) throw new BrokenSnapshot('A link is expected that no other issue told.');
    this.#head[place] = this.#after[link] ?? 0;
    return link;
  }
}

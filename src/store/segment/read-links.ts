import type { JiraLink, Status } from '../../model/jira-issue';
import { lazily } from '../../model/lazily';
import type { LinkRows } from '../../model/rows/issue-rows';
import { ColumnReader, signed } from '../columns';
import { at, atOrNull, joinKey } from '../segment-columns';
import { readLinkEnds } from './read-link-ends';
import { number } from './segment-parts';
import type { SegmentColumns, SegmentTables } from './segment-parts';

export type LinkColumns = Readonly<Record<'linkKind' | 'linkId' | 'linkOther' | 'linkKey' | 'linkStatus' | 'oddLink', Uint8Array>>;

/** By link. `linkId` is -1 less the number of its text where the id is no number; of links that another one tells, all are 0. */
type Words = { readonly linkId: Float64Array; readonly prefix: Int32Array; readonly keyNumber: Float64Array; readonly status: Int32Array };

/**
 * Reads links in the order in which `LinkWriter` wrote them: first only where they lead, and what else they say when a link is
 * first asked for as an object.
 */
export class SegmentLinks {
  /** Where the links lead. */
  readonly told: () => LinkRows;
  readonly #ends: () => ReturnType<typeof readLinkEnds>;
  readonly #words: () => Words;
  readonly #of: SegmentTables;
  readonly #issues: SegmentColumns;
  readonly #made: (readonly JiraLink[] | undefined)[];

  constructor(bytes: LinkColumns, tables: SegmentTables, issues: SegmentColumns) {
    this.#of = tables;
    this.#issues = issues;
    this.#made = new Array<undefined>(issues.id.length).fill(undefined);
    this.#ends = lazily(() => readLinkEnds(new ColumnReader(bytes.linkKind), new ColumnReader(bytes.linkOther), tables.linkTypes, issues));
    this.told = () => this.#ends().told;
    this.#words = lazily(() => this.#readWords(bytes));
  }

  /** The links of an issue, the same ones each time. */
  of(row: number): readonly JiraLink[] {
    return (this.#made[row] ??= this.#make(row));
  }

  #make(row: number): readonly JiraLink[] {
    const { first } = this.told();
    const from = first[row] ?? 0;
    // Of its own size: an array that grows keeps room for seventeen, and few issues have more than two.
    const links = new Array<JiraLink>((first[row + 1] ?? 0) - from);
    for (let link = 0; link < links.length; link++) links[link] = this.#link(from + link);
    return links;
  }

  #link(link: number): JiraLink {
    const { told: { type, outward, otherId }, toldBy } = this.#ends();
    const teller = toldBy[link] ?? -1;
    return {
      linkId: this.#id(teller < 0 ? link : teller),
      typeId: at(type.values, type.of[link] ?? -1),
      side: outward[link] === 1 ? 'outward' : 'inward',
      otherId: otherId[link] ?? Number.NaN,
      otherKey: teller < 0 ? this.#otherKey(link) : this.#keyOf(teller),
      otherStatus: teller < 0 ? atOrNull(this.#of.statuses, this.#words().status[link] ?? -1) : this.#statusOf(teller),
    };
  }

  #id(link: number): string {
    const id = this.#words().linkId[link] ?? Number.NaN;
    return id < 0 ? at(this.#of.texts, -1 - id) : String(id);
  }

  #otherKey(link: number): string {
    const { prefix, keyNumber } = this.#words();
    return joinKey(at(this.#of.prefixes, prefix[link] ?? -1), keyNumber[link] ?? Number.NaN);
  }

  /** The key of the issue that tells a link; below it, its status. */
  #keyOf(link: number): string {
    const { keyPrefix, keyNumber } = this.#issues;
    const row = this.#ends().rowOf[link] ?? -1;
    return joinKey(at(this.#of.prefixes, number(keyPrefix, row)), number(keyNumber, row));
  }

  #statusOf(link: number): Status {
    return at(this.#of.statuses, number(this.#issues.status, this.#ends().rowOf[link] ?? -1));
  }

  #readWords(bytes: LinkColumns): Words {
    const { told: { otherId }, toldBy, rowOf } = this.#ends();
    const { length } = rowOf;
    const words = { linkId: new Float64Array(length), prefix: new Int32Array(length), keyNumber: new Float64Array(length), status: new Int32Array(length) };
    const [ids, keys, statuses, odd] = [new ColumnReader(bytes.linkId), new ColumnReader(bytes.linkKey), new ColumnReader(bytes.linkStatus), new ColumnReader(bytes.oddLink)];
    let idBefore = 0;
    for (let link = 0; link < length; link++) {
      if ((toldBy[link] ?? 0) >= 0) continue;
      const row = rowOf[link] ?? -1;
      const storedId = ids.next();
      words.linkId[link] = storedId === 0 ? -1 - odd.next() : (idBefore += signed(storedId - 1));
      const storedKey = keys.next();
      const own = number(this.#issues.keyNumber, row);
      const distance = storedKey === 0 ? (otherId[link] ?? Number.NaN) - number(this.#issues.id, row) : signed(storedKey - 2);
      words.prefix[link] = storedKey === 1 ? odd.next() : number(this.#issues.keyPrefix, row);
      words.keyNumber[link] = storedKey === 1 ? odd.nextSigned() : own + distance;
      words.status[link] = statuses.next();
    }
    return words;
  }
}

import type { JiraLink, Status } from '../../model/jira-issue';
import { BrokenSnapshot, signed } from '../columns';
import type { ColumnReader } from '../columns';
import type { Rows } from '../rows';
import { at, atOrNull, joinKey } from '../segment-columns';
import { ToldLinks } from './links';
import type { LinkEnd } from './links';

export type LinkColumns = Readonly<Record<'linkKind' | 'linkId' | 'linkOther' | 'linkKey' | 'linkStatus' | 'oddLink', ColumnReader>>;

export type LinkTables = {
  readonly texts: readonly string[];
  readonly prefixes: readonly string[];
  readonly linkTypes: readonly string[];
  readonly statuses: readonly Status[];
};

/** Reads links in the order in which `LinkWriter` wrote them. */
export class LinkReader {
  readonly #columns: LinkColumns;
  readonly #of: LinkTables;
  readonly #told = new ToldLinks();
  readonly #lastId: number;
  #idBefore = 0;

  /** `ids` are those of the segment's issues. */
  constructor(columns: LinkColumns, tables: LinkTables, ids: Rows) {
    this.#columns = columns;
    this.#of = tables;
    this.#lastId = greatest(ids);
  }

  /** The links of an issue, which has `count` of them, and a key of this prefix and number. */
  next(count: number, issue: LinkEnd, prefix: string, number: number): readonly JiraLink[] {
    // Of its own size: an array that grows keeps room for seventeen, and few issues have more than two.
    const links = new Array<JiraLink>(count);
    for (let row = 0; row < count; row++) links[row] = this.#link(issue, prefix, number);
    return links;
  }

  #link(issue: LinkEnd, prefix: string, number: number): JiraLink {
    const kind = this.#columns.linkKind.next();
    if (kind === 0) return this.#expected(issue.id);
    const link = this.#read(kind - 1, issue.id, prefix, number);
    // A link to an issue beyond the segment is met from one side only.
    if (link.otherId <= this.#lastId) this.#told.tell(issue, link);
    return link;
  }

  #expected(issueId: number): JiraLink {
    const expected = this.#told.expected(issueId);
    if (expected === null) throw new BrokenSnapshot('A link is expected that no other issue told.');
    this.#told.came(issueId);
    return expected;
  }

  #read(kind: number, issueId: number, prefix: string, number: number): JiraLink {
    const linkId = this.#id();
    const distance = this.#columns.linkOther.nextSigned();
    return {
      linkId,
      typeId: at(this.#of.linkTypes, Math.floor(kind / 2)),
      side: kind % 2 === 1 ? 'outward' : 'inward',
      otherId: issueId + distance,
      otherKey: this.#key(prefix, number, distance),
      otherStatus: atOrNull(this.#of.statuses, this.#columns.linkStatus.next()),
    };
  }

  #id(): string {
    const stored = this.#columns.linkId.next();
    if (stored === 0) return at(this.#of.texts, this.#columns.oddLink.next());
    return String(this.#idBefore += signed(stored - 1));
  }

  #key(prefix: string, number: number, distance: number): string {
    const stored = this.#columns.linkKey.next();
    if (stored === 0) return joinKey(prefix, number + distance);
    if (stored > 1) return joinKey(prefix, number + signed(stored - 2));
    return joinKey(at(this.#of.prefixes, this.#columns.oddLink.next()), this.#columns.oddLink.nextSigned());
  }
}

const greatest = (ids: Rows): number => {
  let found = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < ids.length; row++) found = Math.max(found, ids[row] ?? found);
  return found;
};

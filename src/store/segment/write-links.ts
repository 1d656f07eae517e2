import type { JiraIssue, JiraLink, Status } from '../../model/jira-issue';
import type { ColumnWriter } from '../columns';
import type { Dictionary } from '../dictionary';
import { splitKey, unsigned } from '../segment-columns';
import { ToldLinks } from './links';
import type { TextTable } from './text-table';

type Columns = Readonly<Record<'linkKind' | 'linkId' | 'linkOther' | 'linkKey' | 'linkStatus' | 'oddLink', ColumnWriter>>;

export type LinkDictionaries = {
  readonly texts: TextTable;
  readonly prefixes: Dictionary<string>;
  readonly linkTypes: Dictionary<string>;
  readonly statuses: Dictionary<Status>;
};

/** Writes links; of a link within the segment only the side that comes first. */
export class LinkWriter {
  readonly #columns: Columns;
  readonly #of: LinkDictionaries;
  readonly #told = new ToldLinks();
  #idBefore = 0;

  constructor(columns: Columns, dictionaries: LinkDictionaries) {
    this.#columns = columns;
    this.#of = dictionaries;
  }

  add(issue: JiraIssue): void {
    for (const link of issue.links) {
      if (this.#isExpected(link, this.#told.expected(issue.id))) {
        this.#columns.linkKind.add(0);
        this.#told.came(issue.id);
      } else {
        this.#write(link, issue);
        this.#told.tell(issue, link);
      }
    }
  }

  #isExpected(link: JiraLink, expected: JiraLink | null): boolean {
    const { statuses } = this.#of;
    return expected !== null && link.linkId === expected.linkId && link.typeId === expected.typeId && link.side === expected.side
      && link.otherId === expected.otherId && link.otherKey === expected.otherKey
      && statuses.numberOrNull(link.otherStatus) === statuses.numberOrNull(expected.otherStatus);
  }

  #write(link: JiraLink, issue: JiraIssue): void {
    this.#columns.linkKind.add(1 + 2 * this.#of.linkTypes.numberOf(link.typeId) + (link.side === 'outward' ? 1 : 0));
    this.#id(link.linkId);
    this.#columns.linkOther.addSigned(link.otherId - issue.id);
    this.#key(link, issue);
    this.#columns.linkStatus.add(this.#of.statuses.numberOrNull(link.otherStatus));
  }

  /** Ids are digits; they are kept as numbers where nothing is lost by it. */
  #id(linkId: string): void {
    const isNumber = /^(0|[1-9]\d{0,14})$/.test(linkId);
    this.#columns.linkId.add(isNumber ? 1 + unsigned(Number(linkId) - this.#idBefore) : 0);
    if (isNumber) this.#idBefore = Number(linkId);
    else this.#columns.oddLink.add(this.#of.texts.numberOf(linkId));
  }

  /** 0: as far from this issue's key as the id is from this issue's id; 1: in another project; else how far. */
  #key(link: JiraLink, issue: JiraIssue): void {
    const [prefix, number] = splitKey(issue.key);
    const [otherPrefix, otherNumber] = splitKey(link.otherKey);
    const isNear = prefix === otherPrefix && number >= 0 && otherNumber >= 0;
    if (isNear) return this.#columns.linkKey.add(otherNumber - number === link.otherId - issue.id ? 0 : 2 + unsigned(otherNumber - number));
    this.#columns.linkKey.add(1);
    this.#columns.oddLink.add(this.#of.prefixes.numberOf(otherPrefix));
    this.#columns.oddLink.addSigned(otherNumber);
  }
}

import type { Change, JiraIssue, JiraLink, Person } from '../model/jira-issue';
import { BrokenSnapshot, ColumnReader } from './columns';
import { unpack } from './container';
import {
  FLAGGED, HISTORY_FIELDS, HISTORY_KNOWN, SECURED, SEGMENT_COLUMNS, joinKey, readDistance, readNumber,
} from './segment-columns';
import type { SegmentColumn, SegmentDictionaries } from './segment-columns';

const MINUTES_A_DAY = 1440;

/** Shared by all issues that have none: most issues have no links, sprints or changes. */
const NONE: readonly never[] = Object.freeze([]);

/**
 * The issues of a segment, in the order they were packed. Issues share the objects of a dictionary (statuses, people,
 * versions), so that 100,000 issues stay small in memory. Throws `BrokenSnapshot` where the bytes make no sense.
 */
export const decodeSegment = (piece: Uint8Array): readonly JiraIssue[] => {
  const { dictionaries, columns } = unpack('facts', piece);
  // The checksum has proved that these bytes are the ones that encodeSegment wrote in this very format.
  const known = dictionaries as SegmentDictionaries & { readonly rows: number };
  const issues: JiraIssue[] = [];
  const reader = new SegmentReader(known, readersOf(columns));
  for (let row = 0; row < known.rows; row++) issues.push(reader.next());
  return issues;
};

type Readers = Readonly<Record<SegmentColumn, ColumnReader>>;

const readersOf = (columns: readonly Uint8Array[]): Readers => {
  if (columns.length !== SEGMENT_COLUMNS.length) throw new BrokenSnapshot('A segment has a wrong number of columns.');
  const entries = SEGMENT_COLUMNS.map((name, at) => [name, new ColumnReader(columns[at] ?? new Uint8Array())] as const);
  return Object.fromEntries(entries) as Record<SegmentColumn, ColumnReader>;
};

class SegmentReader {
  readonly #of: SegmentDictionaries;
  readonly #columns: Readers;
  #id = 0;
  #keyNumber = 0;
  #projectId = 0;
  #created = 0;

  constructor(dictionaries: SegmentDictionaries, columns: Readers) {
    this.#of = dictionaries;
    this.#columns = columns;
  }

  next(): JiraIssue {
    const columns = this.#columns;
    const of = this.#of;
    const id = (this.#id += columns.id.nextSigned());
    const number = (this.#keyNumber += columns.keyNumber.nextSigned());
    const createdAt = (this.#created += columns.created.nextSigned());
    const createdDay = Math.floor(createdAt / MINUTES_A_DAY);
    const updatedAt = createdAt + columns.updated.nextSigned();
    const flags = columns.flags.next();
    return {
      id,
      key: joinKey(at(of.prefixes, columns.keyPrefix.next()), number),
      projectId: (this.#projectId += columns.projectId.nextSigned()),
      type: at(of.types, columns.type.next()),
      status: at(of.statuses, columns.status.next()),
      resolution: atOrNull(of.named, columns.resolution.next()),
      priority: atOrNull(of.named, columns.priority.next()),
      parentId: readDistance(columns.parentId, id),
      parentKey: this.#parentKey(number),
      assignee: atOrNull<Person>(of.people, columns.assignee.next()),
      createdAt,
      updatedAt,
      resolvedAt: readDistance(columns.resolved, updatedAt),
      due: readDistance(columns.due, createdDay),
      start: readDistance(columns.start, createdDay),
      points: readNumber(columns.points, of.texts),
      estimateSeconds: readNumber(columns.estimate, of.texts),
      remainingSeconds: readNumber(columns.remaining, of.texts),
      spentSeconds: readNumber(columns.spent, of.texts),
      sprints: list(columns.sprints, columns.sprint, of.sprints),
      fixVersions: list(columns.versions, columns.version, of.versions),
      components: list(columns.components, columns.component, of.named),
      team: atOrNull(of.named, columns.team.next()),
      flagged: (flags & FLAGGED) !== 0,
      secured: (flags & SECURED) !== 0,
      links: this.#links(id),
      history: this.#history(createdAt),
      historyKnown: (flags & HISTORY_KNOWN) !== 0,
    };
  }

  #parentKey(number: number): string | null {
    const prefix = atOrNull(this.#of.prefixes, this.#columns.parentPrefix.next());
    return prefix === null ? null : joinKey(prefix, number + this.#columns.parentNumber.nextSigned());
  }

  #links(issueId: number): readonly JiraLink[] {
    const count = this.#columns.links.next();
    if (count === 0) return NONE;
    const links: JiraLink[] = [];
    for (let row = 0; row < count; row++) links.push(this.#link(issueId));
    return links;
  }

  #link(issueId: number): JiraLink {
    const { linkId, linkType, linkOther, linkPrefix, linkNumber, linkStatus } = this.#columns;
    const id = linkId.next();
    const linkIdText = id === 0 ? at(this.#of.texts, linkId.next()) : String(id);
    const type = linkType.next();
    return {
      linkId: linkIdText,
      typeId: at(this.#of.texts, Math.floor(type / 2)),
      side: type % 2 === 1 ? 'outward' : 'inward',
      otherId: issueId + linkOther.nextSigned(),
      otherKey: joinKey(at(this.#of.prefixes, linkPrefix.next()), linkNumber.nextSigned()),
      otherStatus: atOrNull(this.#of.statuses, linkStatus.next()),
    };
  }

  #history(createdAt: number): readonly Change[] {
    const { changes: counts, changeAt, changeField, changeFrom, changeTo } = this.#columns;
    const count = counts.next();
    if (count === 0) return NONE;
    const changes: Change[] = [];
    let moment = createdAt;
    for (let row = 0; row < count; row++) {
      moment += changeAt.nextSigned();
      changes.push({
        at: moment,
        field: at(HISTORY_FIELDS, changeField.next()),
        from: atOrNull(this.#of.texts, changeFrom.next()),
        to: atOrNull(this.#of.texts, changeTo.next()),
      });
    }
    return changes;
  }
}

const at = <T>(values: readonly T[], number: number): T => {
  const value = values[number];
  if (value === undefined) throw new BrokenSnapshot(`A column names value ${number} of a dictionary of ${values.length}.`);
  return value;
};

const atOrNull = <T>(values: readonly T[], number: number): T | null => (number === 0 ? null : at(values, number - 1));

const list = <T>(counts: ColumnReader, rows: ColumnReader, values: readonly T[]): readonly T[] => {
  const count = counts.next();
  if (count === 0) return NONE;
  const found: T[] = [];
  for (let row = 0; row < count; row++) found.push(at(values, rows.next()));
  return found;
};

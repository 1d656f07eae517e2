import type { Change, IssueType, JiraIssue, JiraLink, Named, Person, Sprint, Status, Version } from '../model/jira-issue';
import { ColumnWriter } from './columns';
import { pack } from './container';
import { recordDictionary, textDictionary } from './dictionary';
import {
  FLAGGED, HISTORY_FIELDS, HISTORY_KNOWN, SECURED, SEGMENT_COLUMNS, addDistance, addNumber, splitKey,
} from './segment-columns';
import type { SegmentColumn, SegmentDictionaries } from './segment-columns';

const MINUTES_A_DAY = 1440;

/**
 * Packs the facts of issues, in the given order, into one piece of the snapshot. Issues that stand next to each other
 * should be alike (one project, rising ids): most columns hold differences.
 */
export const encodeSegment = (issues: readonly JiraIssue[]): Uint8Array => {
  const segment = new SegmentWriter();
  for (const issue of issues) segment.add(issue);
  return segment.pack(issues.length);
};

class SegmentWriter {
  readonly #columns = new Map<SegmentColumn, ColumnWriter>(SEGMENT_COLUMNS.map((name) => [name, new ColumnWriter()]));
  readonly #prefixes = textDictionary();
  readonly #texts = textDictionary();
  readonly #types = recordDictionary<IssueType>();
  readonly #statuses = recordDictionary<Status>();
  readonly #named = recordDictionary<Named>();
  readonly #people = recordDictionary<Person>();
  readonly #sprints = recordDictionary<Sprint>();
  readonly #versions = recordDictionary<Version>();
  #before = { id: 0, keyNumber: 0, projectId: 0, created: 0 };

  add(issue: JiraIssue): void {
    this.#identity(issue);
    this.#terms(issue);
    this.#times(issue);
    for (const field of ['points', 'estimate', 'remaining', 'spent'] as const) {
      addNumber(this.#column(field), numbersOf(issue)[field], (text) => this.#texts.numberOf(text));
    }
    this.#list('sprints', 'sprint', issue.sprints, (sprint) => this.#sprints.numberOf(sprint));
    this.#list('versions', 'version', issue.fixVersions, (version) => this.#versions.numberOf(version));
    this.#list('components', 'component', issue.components, (component) => this.#named.numberOf(component));
    this.#column('links').add(issue.links.length);
    for (const link of issue.links) this.#link(link, issue);
    this.#history(issue.history, issue.createdAt);
    this.#before = { id: issue.id, keyNumber: splitKey(issue.key)[1], projectId: issue.projectId, created: issue.createdAt };
  }

  pack(rows: number): Uint8Array {
    const dictionaries: SegmentDictionaries = {
      prefixes: this.#prefixes.values, texts: this.#texts.values, types: this.#types.values, statuses: this.#statuses.values,
      named: this.#named.values, people: this.#people.values, sprints: this.#sprints.values, versions: this.#versions.values,
    };
    return pack('facts', { rows, ...dictionaries }, SEGMENT_COLUMNS.map((name) => this.#column(name).bytes()));
  }

  #column(name: SegmentColumn): ColumnWriter {
    const column = this.#columns.get(name);
    if (column === undefined) throw new Error(`No column ${name}`);
    return column;
  }

  #identity(issue: JiraIssue): void {
    const [prefix, number] = splitKey(issue.key);
    this.#column('id').addSigned(issue.id - this.#before.id);
    this.#column('keyPrefix').add(this.#prefixes.numberOf(prefix));
    this.#column('keyNumber').addSigned(number - this.#before.keyNumber);
    this.#column('projectId').addSigned(issue.projectId - this.#before.projectId);
    addDistance(this.#column('parentId'), issue.parentId, issue.id);
    const parent = issue.parentKey === null ? null : splitKey(issue.parentKey);
    this.#column('parentPrefix').add(parent === null ? 0 : this.#prefixes.numberOf(parent[0]) + 1);
    if (parent !== null) this.#column('parentNumber').addSigned(parent[1] - number);
  }

  #terms(issue: JiraIssue): void {
    this.#column('type').add(this.#types.numberOf(issue.type));
    this.#column('status').add(this.#statuses.numberOf(issue.status));
    this.#column('resolution').add(this.#named.numberOrNull(issue.resolution));
    this.#column('priority').add(this.#named.numberOrNull(issue.priority));
    this.#column('assignee').add(this.#people.numberOrNull(issue.assignee));
    this.#column('team').add(this.#named.numberOrNull(issue.team));
    this.#column('flags').add(
      (issue.flagged ? FLAGGED : 0) | (issue.secured ? SECURED : 0) | (issue.historyKnown ? HISTORY_KNOWN : 0),
    );
  }

  #times(issue: JiraIssue): void {
    const createdDay = Math.floor(issue.createdAt / MINUTES_A_DAY);
    this.#column('created').addSigned(issue.createdAt - this.#before.created);
    this.#column('updated').addSigned(issue.updatedAt - issue.createdAt);
    addDistance(this.#column('resolved'), issue.resolvedAt, issue.updatedAt);
    addDistance(this.#column('due'), issue.due, createdDay);
    addDistance(this.#column('start'), issue.start, createdDay);
  }

  #list<T>(counts: SegmentColumn, rows: SegmentColumn, values: readonly T[], numberOf: (value: T) => number): void {
    this.#column(counts).add(values.length);
    for (const value of values) this.#column(rows).add(numberOf(value));
  }

  #link(link: JiraLink, issue: JiraIssue): void {
    const [prefix, number] = splitKey(link.otherKey);
    addLinkId(this.#column('linkId'), link.linkId, (text) => this.#texts.numberOf(text));
    this.#column('linkType').add(2 * this.#texts.numberOf(link.typeId) + (link.side === 'outward' ? 1 : 0));
    this.#column('linkOther').addSigned(link.otherId - issue.id);
    this.#column('linkPrefix').add(this.#prefixes.numberOf(prefix));
    this.#column('linkNumber').addSigned(number);
    this.#column('linkStatus').add(this.#statuses.numberOrNull(link.otherStatus));
  }

  #history(changes: readonly Change[], createdAt: number): void {
    this.#column('changes').add(changes.length);
    let before = createdAt;
    for (const change of changes) {
      this.#column('changeAt').addSigned(change.at - before);
      this.#column('changeField').add(HISTORY_FIELDS.indexOf(change.field));
      this.#column('changeFrom').add(this.#texts.numberOrNull(change.from));
      this.#column('changeTo').add(this.#texts.numberOrNull(change.to));
      before = change.at;
    }
  }
}

const numbersOf = (issue: JiraIssue) => ({
  points: issue.points, estimate: issue.estimateSeconds, remaining: issue.remainingSeconds, spent: issue.spentSeconds,
});

/** Ids are digits; they are kept as numbers where nothing is lost by it. */
const addLinkId = (column: ColumnWriter, linkId: string, textNumber: (text: string) => number): void => {
  const asNumber = /^[1-9]\d{0,14}$/.test(linkId);
  column.add(asNumber ? Number(linkId) : 0);
  if (!asNumber) column.add(textNumber(linkId));
};

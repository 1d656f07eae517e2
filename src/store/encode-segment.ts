import type { JiraIssue } from '../model/jira-issue';
import { ColumnWriter } from './columns';
import { pack } from './container';
import { Dictionary } from './dictionary';
import {
  CHANGE_COLUMNS, FLAGGED, HISTORY_KNOWN, ISSUE_COLUMNS, MINUTES_A_DAY, SECURED, SEGMENT_COLUMNS,
  addDistance, addNumber, dayOf, expectedParentKey, splitKey, unsigned,
} from './segment-columns';
import type { LooseColumn, SegmentColumn } from './segment-columns';
import { TextTable } from './segment/text-table';
import { gather, writeDictionaries } from './segment/write-dictionaries';
import type { Dictionaries } from './segment/write-dictionaries';
import { LinkWriter } from './segment/write-links';
import { PastWriter } from './segment/write-past';

/**
 * Packs the facts of issues, in the given order, into one piece of the snapshot. Issues that stand next to each other
 * should be alike (one project, rising ids): most columns hold differences.
 */
export const encodeSegment = (issues: readonly JiraIssue[]): Uint8Array => {
  const latest = issues.reduce((day, { updatedAt }) => Math.max(day, dayOf(updatedAt)), 0);
  const segment = new SegmentWriter(gather(issues), latest);
  for (const issue of issues) segment.add(issue);
  return segment.pack(issues.length);
};

type Columns = Readonly<Record<SegmentColumn, ColumnWriter>>;

class SegmentWriter {
  readonly #columns = Object.fromEntries(SEGMENT_COLUMNS.map((name) => [name, new ColumnWriter()])) as Columns;
  readonly #texts = new TextTable(this.#columns.textHead, this.#columns.textTail, this.#columns.textNumber);
  readonly #lists = { sprintLists: numberLists(), versionLists: numberLists(), componentLists: numberLists() };
  readonly #resolutionOf = new Map<number, number>();
  readonly #of: Dictionaries;
  readonly #latest: number;
  readonly #links: LinkWriter;
  readonly #past: PastWriter;
  #before = { id: 0, keyNumber: 0, projectId: 0, createdAt: 0, parentId: null as number | null, parentKey: null as string | null };

  constructor(dictionaries: Dictionaries, latest: number) {
    this.#of = dictionaries;
    this.#latest = latest;
    writeDictionaries(dictionaries, (name) => this.#columns[name], this.#texts);
    this.#links = new LinkWriter(this.#columns, { ...dictionaries, texts: this.#texts });
    this.#past = new PastWriter(this.#columns.pasts, this.#texts);
  }

  add(issue: JiraIssue): void {
    const [prefix, keyNumber] = splitKey(issue.key);
    this.#identity(issue, prefix, keyNumber);
    this.#parent(issue, prefix, keyNumber);
    this.#terms(issue);
    this.#touched(issue);
    this.#days(issue);
    this.#numbers(issue);
    this.#columns.sprints.add(this.#list('sprintLists', issue.sprints.map((sprint) => this.#of.sprints.numberOf(sprint))));
    this.#columns.versions.add(this.#list('versionLists', issue.fixVersions.map((version) => this.#of.versions.numberOf(version))));
    this.#columns.components.add(this.#list('componentLists', issue.components.map((component) => this.#of.named.numberOf(component))));
    this.#columns.links.add(issue.links.length);
    this.#links.add(issue);
    this.#columns.past.add(this.#past.add(issue));
    const { id, projectId, createdAt, parentId, parentKey } = issue;
    this.#before = { id, keyNumber, projectId, createdAt, parentId, parentKey };
  }

  pack(rows: number): Uint8Array {
    this.#past.write(this.#columns);
    const bytes = (name: SegmentColumn): Uint8Array => (isLoose(name) ? this.#columns[name].bytes() : this.#columns[name].rows());
    return pack('facts', { rows, latest: this.#latest, ...this.#texts.words() }, SEGMENT_COLUMNS.map(bytes));
  }

  #identity(issue: JiraIssue, prefix: string, keyNumber: number): void {
    const [createdDay, dayBefore] = [dayOf(issue.createdAt), dayOf(this.#before.createdAt)];
    this.#columns.id.addSigned(issue.id - this.#before.id);
    this.#columns.keyPrefix.add(this.#of.prefixes.numberOf(prefix));
    this.#columns.keyNumber.addSigned(keyNumber - this.#before.keyNumber);
    this.#columns.projectId.addSigned(issue.projectId - this.#before.projectId);
    this.#columns.createdDay.addSigned(createdDay - dayBefore);
    this.#columns.createdMinute.addSigned(minuteOf(issue.createdAt) - minuteOf(this.#before.createdAt));
  }

  /** The key: 0 the one before's for the same parent, else as far from the issue's key as the ids are; 1 none; 2 elsewhere. */
  #parent({ id, parentId, parentKey }: JiraIssue, prefix: string, number: number): void {
    addDistance(this.#columns.parentId, parentId, id);
    const column = this.#columns.parentKey;
    if (parentKey === expectedParentKey(this.#before, parentId, prefix, number, id)) return column.add(0);
    if (parentKey === null) return column.add(1);
    const [parentPrefix, parentNumber] = splitKey(parentKey);
    if (parentPrefix === prefix && number >= 0 && parentNumber >= 0) return column.add(3 + unsigned(parentNumber - number));
    column.add(2);
    this.#columns.oddParent.add(this.#of.prefixes.numberOf(parentPrefix));
    this.#columns.oddParent.addSigned(parentNumber);
  }

  #terms(issue: JiraIssue): void {
    const [status, resolution] = [this.#of.statuses.numberOf(issue.status), this.#of.named.numberOrNull(issue.resolution)];
    this.#columns.type.add(this.#of.types.numberOf(issue.type));
    this.#columns.status.add(status);
    this.#columns.resolution.add(resolution === (this.#resolutionOf.get(status) ?? 0) ? 0 : 1 + resolution);
    this.#resolutionOf.set(status, resolution);
    this.#columns.priority.add(this.#of.named.numberOrNull(issue.priority));
    this.#columns.assignee.add(this.#of.people.numberOrNull(issue.assignee));
    this.#columns.team.add(this.#of.named.numberOrNull(issue.team));
    this.#columns.flags.add(
      (issue.flagged ? FLAGGED : 0) | (issue.secured ? SECURED : 0) | (issue.historyKnown ? HISTORY_KNOWN : 0),
    );
  }

  /** Mostly an issue was updated when its last change was made, and resolved when its resolution was given. */
  #touched({ createdAt, updatedAt, resolvedAt, resolution, history }: JiraIssue): void {
    const isUpdatedThen = updatedAt === (history.at(-1)?.at ?? createdAt);
    this.#columns.updated.add(isUpdatedThen ? 0 : 1 + unsigned(dayOf(updatedAt) - dayOf(createdAt)));
    if (!isUpdatedThen) this.#columns.oddMinute.addSigned(minuteOf(updatedAt) - minuteOf(createdAt));
    const given = history.findLast(({ field }) => field === 'resolution')?.at ?? updatedAt;
    if (resolvedAt === (resolution === null ? null : given)) return this.#columns.resolved.add(0);
    if (resolvedAt === null) return this.#columns.resolved.add(1);
    this.#columns.resolved.add(2 + unsigned(dayOf(resolvedAt) - dayOf(updatedAt)));
    this.#columns.oddMinute.addSigned(minuteOf(resolvedAt) - minuteOf(updatedAt));
  }

  #days({ createdAt, resolvedAt, due, start }: JiraIssue): void {
    const end = resolvedAt === null ? null : dayOf(resolvedAt);
    addDistance(this.#columns.due, due, end ?? this.#latest);
    addDistance(this.#columns.start, start, end ?? due ?? dayOf(createdAt));
  }

  #numbers({ points, estimateSeconds, remainingSeconds, spentSeconds }: JiraIssue): void {
    const textNumber = (text: string): number => this.#texts.numberOf(text);
    addNumber(this.#columns.points, points, textNumber);
    addNumber(this.#columns.estimate, estimateSeconds, textNumber);
    addNumber(this.#columns.remaining, remainingSeconds, textNumber);
    addNumber(this.#columns.spent, spentSeconds, textNumber);
  }

  #list(name: 'sprintLists' | 'versionLists' | 'componentLists', numbers: readonly number[]): number {
    if (numbers.length === 0) return 0;
    const known = this.#lists[name].values.length;
    const list = this.#lists[name].numberOf(numbers);
    if (list === known) for (const number of [numbers.length, ...numbers]) this.#columns[name].add(number);
    return 1 + list;
  }
}

const numberLists = (): Dictionary<readonly number[]> => new Dictionary((numbers) => numbers.join());

const isLoose = (name: SegmentColumn): name is LooseColumn => !([...ISSUE_COLUMNS, ...CHANGE_COLUMNS] as readonly string[]).includes(name);

const minuteOf = (moment: number): number => moment - dayOf(moment) * MINUTES_A_DAY;

import { isDeepStrictEqual } from 'node:util';
import type { JiraIssue } from '../model/jira-issue';
import { wholeIssue } from '../model/whole-issue';
import { NO_DELTA } from './delta';
import type { Delta } from './delta';
import { inBase, issueIn } from './loaded-project';
import type { LoadedProject } from './loaded-project';
import { loadTexts } from './snapshot';
import { cutSummary } from './texts';

/**
 * An issue to be stored. `summary` null: as it is stored already, so that one that was removed meanwhile stays removed.
 * `anew`: also without the changelog that is stored.
 */
export type SnapshotIssue = { readonly issue: JiraIssue; readonly summary: string | null; readonly anew?: boolean };

export type IssueChange = { readonly upsert?: readonly SnapshotIssue[]; readonly remove?: ReadonlySet<number> };

/**
 * What of a change is different from what is stored; mostly nothing is, where Jira is asked again to be sure. With it
 * go removals that a lost delta took along: what is under it is out of date.
 */
export const effectiveChange = async (site: string, current: LoadedProject | null, { upsert = [], remove = new Set() }: IssueChange): Promise<Delta> => {
  const rows = new Map(upsert.filter(({ issue }) => !remove.has(issue.id)).map((row) => [row.issue.id, told(current, row)]));
  const issues = new Map<number, JiraIssue | null>(current === null ? [] : goneFrom(current, remove));
  const texts = new Map<number, string>();
  const same = current === null ? new Set() : await unchanged(site, current, [...rows.values()]);
  for (const [id, { issue, summary }] of rows) {
    if (same.has(id)) continue;
    issues.set(id, issue);
    if (summary !== null) texts.set(id, cutSummary(summary));
  }
  return issues.size === 0 ? NO_DELTA : { issues, texts };
};

/**
 * A change without what says something about a stored issue that is stored no more: whoever wrote it had read a snapshot
 * from which the issue was removed since, or whose piece with it is lost; then whoever is told of its id reads it.
 */
export const withoutRemoved = <T extends IssueChange>(change: T, current: LoadedProject | null): T => {
  const { upsert } = change;
  if (upsert === undefined) return change;
  const isHere = (id: number): boolean => current !== null && issueIn(current, id) !== null;
  return { ...change, upsert: upsert.filter(({ issue, summary }) => summary !== null || isHere(issue.id)) };
};

const told = (current: LoadedProject | null, row: SnapshotIssue): SnapshotIssue => {
  const before = current === null ? null : issueIn(current, row.issue.id);
  return before === null || row.anew === true ? row : { ...row, issue: withKnownHistory(row.issue, before) };
};

/** A search tells no changelog. Link changes leave `updated` alone, so links are compared as well. */
const withKnownHistory = (issue: JiraIssue, old: JiraIssue): JiraIssue => {
  if (issue.historyKnown || !old.historyKnown) return issue;
  const same = issue.updatedAt === old.updatedAt && linkIds(issue) === linkIds(old);
  return same ? { ...wholeIssue(issue), history: old.history, historyKnown: true } : issue;
};

const saysSame = (one: JiraIssue, other: JiraIssue | null): boolean => other !== null && isDeepStrictEqual(wholeIssue(one), wholeIssue(other));

const linkIds = (issue: JiraIssue): string => issue.links.map((link) => link.linkId).sort().join();

const unchanged = async (site: string, current: LoadedProject, rows: readonly SnapshotIssue[]): Promise<ReadonlySet<number>> => {
  const alike = rows.filter(({ issue }) => saysSame(issue, issueIn(current, issue.id)));
  const withText = new Set(alike.filter(({ summary }) => summary !== null).map(({ issue }) => issue.id));
  const stored = withText.size === 0 ? new Map<number, string>() : await loadTexts(site, current, withText);
  return new Set(alike.filter(({ issue, summary }) => summary === null || stored.get(issue.id) === cutSummary(summary)).map(({ issue }) => issue.id));
};

const goneFrom = (current: LoadedProject, remove: ReadonlySet<number>): readonly (readonly [number, null])[] => {
  const { deltas, base, over } = current.pieces;
  const lost = deltas.includes(null) ? [...over.issues].flatMap(([id, issue]) => (issue === null && inBase(base, id) !== null ? [id] : [])) : [];
  return [...lost, ...[...remove].filter((id) => issueIn(current, id) !== null)].map((id) => [id, null] as const);
};

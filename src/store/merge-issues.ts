import type { JiraIssue } from '../model/jira-issue';
import { cutSummary } from './texts';
import type { Texts } from './texts';

/** An issue to be stored. `summary` null: as it is stored already. `anew`: also without the changelog that is stored. */
export type SnapshotIssue = { readonly issue: JiraIssue; readonly summary: string | null; readonly anew?: boolean };

/**
 * A segment after a change. `from` is the number of the segment it was, null for a new one; `texts` is null where
 * its summaries stay as they are.
 */
export type MergedSegment = {
  readonly from: number | null;
  readonly issues: readonly JiraIssue[];
  readonly factsChanged: boolean;
  readonly texts: Texts | null;
};

/** A segment this size takes one or two values, and a change of one issue rewrites no more than that. */
export const SEGMENT_ISSUES = 2_000;

/**
 * Takes changes into segments: an issue that is known is replaced where it stands, a new one goes to the last segment
 * with room, a removed one leaves. An issue that comes without its changelog keeps the one that is stored, if nothing
 * about it changed since. Segments left empty disappear. The work is in proportion to the segments concerned.
 */
export const mergeIssues = async (
  segments: readonly (readonly JiraIssue[])[],
  upsert: readonly SnapshotIssue[],
  remove: ReadonlySet<number>,
  textsOf: (segment: number) => Promise<Texts>,
): Promise<readonly MergedSegment[]> => {
  const waiting = new Map(upsert.filter(({ issue }) => !remove.has(issue.id)).map((row) => [row.issue.id, row]));
  const merged: MergedSegment[] = [];
  for (const [number, issues] of segments.entries()) {
    const touched = issues.some((issue) => waiting.has(issue.id) || remove.has(issue.id));
    merged.push(touched
      ? await replaceIn(number, issues, waiting, remove, await textsOf(number))
      : { from: number, issues, factsChanged: false, texts: null });
  }
  await append(merged, [...waiting.values()].sort((a, b) => a.issue.id - b.issue.id), textsOf);
  return merged.filter((segment) => segment.issues.length > 0);
};

const replaceIn = async (
  from: number, issues: readonly JiraIssue[], waiting: Map<number, SnapshotIssue>, remove: ReadonlySet<number>, oldTexts: Texts,
): Promise<MergedSegment> => {
  const rows: JiraIssue[] = [];
  const texts = new Map<number, string>();
  let textsChanged = false;
  for (const old of issues) {
    if (remove.has(old.id)) { textsChanged = true; continue; }
    const change = waiting.get(old.id);
    waiting.delete(old.id);
    const oldText = oldTexts.get(old.id) ?? '';
    const text = change === undefined || change.summary === null ? oldText : cutSummary(change.summary);
    textsChanged ||= text !== oldText;
    rows.push(change === undefined ? old : change.anew === true ? change.issue : withKnownHistory(change.issue, old));
    texts.set(old.id, text);
  }
  return { from, issues: rows, factsChanged: true, texts: textsChanged ? texts : null };
};

/** A search tells no changelog. Link changes leave `updated` alone, so links are compared as well. */
const withKnownHistory = (issue: JiraIssue, old: JiraIssue): JiraIssue => {
  if (issue.historyKnown || !old.historyKnown) return issue;
  const same = issue.updatedAt === old.updatedAt && linkIds(issue) === linkIds(old);
  return same ? { ...issue, history: old.history, historyKnown: true } : issue;
};

const linkIds = (issue: JiraIssue): string => issue.links.map((link) => link.linkId).sort().join();

const append = async (
  merged: MergedSegment[], rows: readonly SnapshotIssue[], textsOf: (segment: number) => Promise<Texts>,
): Promise<void> => {
  let at = 0;
  while (at < rows.length) {
    const last = merged.at(-1);
    const open = last !== undefined && last.issues.length < SEGMENT_ISSUES ? last : null;
    if (open !== null) merged.pop();
    const room = SEGMENT_ISSUES - (open?.issues.length ?? 0);
    const more = rows.slice(at, at + room);
    const texts = new Map(open === null ? [] : open.texts ?? (open.from === null ? [] : await textsOf(open.from)));
    for (const { issue, summary } of more) texts.set(issue.id, cutSummary(summary ?? ''));
    merged.push({
      from: open?.from ?? null, issues: [...(open?.issues ?? []), ...more.map((row) => row.issue)], factsChanged: true, texts,
    });
    at += more.length;
  }
};

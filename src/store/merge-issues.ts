import type { JiraIssue } from '../model/jira-issue';
import type { Delta } from './delta';
import type { Texts } from './texts';

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

type Row = { readonly issue: JiraIssue; readonly summary: string | null };

/** A segment this size takes one or two values. */
export const SEGMENT_ISSUES = 2_000;

/**
 * Folds a delta into segments: an issue that is known is replaced where it stands, a new one goes to the last segment
 * with room, a removed one leaves. Segments left empty disappear. Work and pieces are in proportion to the segments
 * concerned. `textsOf` answers the summaries of a segment, as far as they can be read.
 */
export const mergeIssues = async (
  segments: readonly (readonly JiraIssue[])[], { issues: changed, texts }: Delta, textsOf: (segment: number) => Promise<Texts>,
): Promise<readonly MergedSegment[]> => {
  const waiting = new Map<number, Row>();
  for (const [id, issue] of changed) if (issue !== null) waiting.set(id, { issue, summary: texts.get(id) ?? null });
  const merged: MergedSegment[] = [];
  for (const [number, issues] of segments.entries()) {
    merged.push(issues.some(({ id }) => changed.has(id))
      ? replaceIn(number, issues, waiting, changed, await textsOf(number))
      : { from: number, issues, factsChanged: false, texts: null });
  }
  await append(merged, [...waiting.values()].sort((a, b) => a.issue.id - b.issue.id), textsOf);
  return merged.filter((segment) => segment.issues.length > 0);
};

const replaceIn = (
  from: number, issues: readonly JiraIssue[], waiting: Map<number, Row>, changed: Delta['issues'], oldTexts: Texts,
): MergedSegment => {
  const rows: JiraIssue[] = [];
  const texts = new Map<number, string>();
  let textsChanged = false;
  for (const old of issues) {
    const now = changed.get(old.id);
    if (now === null) { textsChanged = true; continue; }
    const oldText = oldTexts.get(old.id);
    const text = waiting.get(old.id)?.summary ?? oldText;
    waiting.delete(old.id);
    textsChanged ||= text !== oldText || text === undefined;
    rows.push(now ?? old);
    if (text !== undefined) texts.set(old.id, text);
  }
  return { from, issues: rows, factsChanged: true, texts: textsChanged ? texts : null };
};

const append = async (merged: MergedSegment[], rows: readonly Row[], textsOf: (segment: number) => Promise<Texts>): Promise<void> => {
  let at = 0;
  while (at < rows.length) {
    const last = merged.at(-1);
    const open = last !== undefined && last.issues.length < SEGMENT_ISSUES ? last : null;
    if (open !== null) merged.pop();
    const room = SEGMENT_ISSUES - (open?.issues.length ?? 0);
    const more = rows.slice(at, at + room);
    const texts = new Map(open === null ? [] : open.texts ?? (open.from === null ? [] : await textsOf(open.from)));
    for (const { issue, summary } of more) texts.set(issue.id, summary ?? '');
    merged.push({
      from: open?.from ?? null, issues: [...(open?.issues ?? []), ...more.map((row) => row.issue)], factsChanged: true, texts,
    });
    at += more.length;
  }
};

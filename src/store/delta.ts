import type { JiraIssue } from '../model/jira-issue';
import { pack, unpack } from './container';
import { decodeSegment } from './decode-segment';
import { encodeSegment } from './encode-segment';
import { decodeIds, encodeIds } from './id-list';
import { decodeTexts, encodeTexts } from './texts';
import type { Texts } from './texts';

/**
 * What writes of a few issues changed, kept beside the segments until it is folded into them: issues as they are now,
 * null for one that is there no more, and summaries of those whose summary came with the write.
 */
export type Delta = { readonly issues: ReadonlyMap<number, JiraIssue | null>; readonly texts: Texts };

export const NO_DELTA: Delta = { issues: new Map(), texts: new Map() };

export const encodeDelta = ({ issues, texts }: Delta): Uint8Array => {
  const present = [...issues.values()].filter((issue) => issue !== null);
  const removed = [...issues].filter(([, issue]) => issue === null).map(([id]) => id);
  return pack('delta', encodeIds(removed), [encodeSegment(present), encodeTexts(texts)]);
};

/** Throws `BrokenSnapshot` where the bytes make no sense. */
export const decodeDelta = (piece: Uint8Array): Delta => {
  const { dictionaries, columns: [facts = new Uint8Array(), texts = new Uint8Array()] } = unpack('delta', piece);
  const removed = [...decodeIds(dictionaries as string)].map((id) => [id, null] as const);
  return { issues: new Map([...decodeSegment(facts).map((issue) => [issue.id, issue] as const), ...removed]), texts: decodeTexts(texts) };
};

/** Deltas as one, later ones over earlier ones. A summary that did not come again stays. */
export const inOne = (deltas: readonly Delta[]): Delta => {
  const issues = new Map<number, JiraIssue | null>();
  const texts = new Map<number, string>();
  for (const delta of deltas) {
    for (const [id, issue] of delta.issues) {
      issues.set(id, issue);
      if (issue === null) texts.delete(id);
    }
    for (const [id, text] of delta.texts) texts.set(id, text);
  }
  return { issues, texts };
};

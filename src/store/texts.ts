import { ColumnReader, ColumnWriter } from './columns';
import { pack, unpack } from './container';

/** Jira's own limit is 255 characters; longer ones come from imports, and say by the mark that they go on. */
export const LONGEST_SUMMARY = 255;

/** Summaries by issue id. */
export type Texts = ReadonlyMap<number, string>;

/** Cuts by whole characters, so that no half of a surrogate pair is left over. */
export const cutSummary = (summary: string): string => {
  if (summary.length <= LONGEST_SUMMARY) return summary;
  const cut = summary.slice(0, LONGEST_SUMMARY - 1);
  const last = cut.charCodeAt(cut.length - 1);
  return (last >= 0xd800 && last <= 0xdbff ? cut.slice(0, -1) : cut) + '…';
};

export const encodeTexts = (texts: Texts): Uint8Array => {
  const ids = new ColumnWriter();
  let before = 0;
  for (const id of texts.keys()) {
    ids.addSigned(id - before);
    before = id;
  }
  return pack('texts', [...texts.values()], [ids.bytes()]);
};

export const decodeTexts = (piece: Uint8Array): Texts => {
  const { dictionaries, columns: [ids = new Uint8Array()] } = unpack('texts', piece);
  const reader = new ColumnReader(ids);
  let id = 0;
  return new Map((dictionaries as readonly string[]).map((text) => [(id += reader.nextSigned()), text]));
};

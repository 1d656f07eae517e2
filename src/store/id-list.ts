import { ColumnReader, ColumnWriter } from './columns';
import { pack, unpack } from './container';

/** Issue ids as one text of about one to two bytes an id; order is lost, doubles are one. */
export const encodeIds = (ids: Iterable<number>): string => {
  const sorted = [...new Set(ids)].sort((a, b) => a - b);
  const column = new ColumnWriter();
  let before = 0;
  for (const id of sorted) {
    column.addSigned(id - before);
    before = id;
  }
  return Buffer.from(pack('ids', sorted.length, [column.bytes()])).toString('base64');
};

/** Throws `BrokenSnapshot` where the text is not what `encodeIds` made. */
export const decodeIds = (text: string): ReadonlySet<number> => {
  const { dictionaries, columns: [column = new Uint8Array()] } = unpack('ids', Buffer.from(text, 'base64'));
  const reader = new ColumnReader(column);
  const ids = new Set<number>();
  let id = 0;
  for (let row = 0; row < (dictionaries as number); row++) ids.add((id += reader.nextSigned()));
  return ids;
};

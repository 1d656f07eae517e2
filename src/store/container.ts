import { crc32, gunzipSync, gzipSync } from 'node:zlib';
import { BrokenSnapshot, joinColumns, splitColumns } from './columns';

/** Counts up whenever the meaning of stored bytes changes: other formats are pulled anew, never misread. */
export const FORMAT = 2;

/** What a piece of the snapshot holds. */
export type PieceKind = 'facts' | 'texts' | 'project' | 'ids' | 'delta';

const MAGIC = [0x46, 0x53] as const;
const KINDS: readonly PieceKind[] = ['facts', 'texts', 'project', 'ids', 'delta'];
const HEADER = 8;
/** A gzip ends with its checksum and its length. */
const GZIP_END = 8;
/** What zlib takes at least. */
const SMALLEST_CHUNK = 64;

/** Thrown for bytes that an older or newer version of the app wrote. */
export class OtherFormat extends BrokenSnapshot {
  constructor(readonly format: number) {
    super(`The snapshot is in format ${format}; this version reads format ${FORMAT}.`);
  }
}

/**
 * What a newer version of the app wrote while both run side by side. It is whole, only not for this version to read, and
 * never to be replaced by it.
 */
export class NewerFormat extends OtherFormat {}

/** Throws `NewerFormat` or `OtherFormat` where this is not the format that this version reads. */
export const checkFormat = (format: number): void => {
  if (format > FORMAT) throw new NewerFormat(format);
  if (format !== FORMAT) throw new OtherFormat(format);
};

/**
 * Packs dictionaries (as JSON) and columns into one gzipped piece with a header: two magic bytes, the format, the
 * kind, and a CRC-32 of the rest.
 */
export const pack = (kind: PieceKind, dictionaries: unknown, columns: readonly Uint8Array[]): Uint8Array => {
  const body = gzipSync(joinColumns([Buffer.from(JSON.stringify(dictionaries), 'utf8'), ...columns]));
  const piece = new Uint8Array(HEADER + body.length);
  piece.set([...MAGIC, FORMAT, KINDS.indexOf(kind)]);
  new DataView(piece.buffer).setUint32(4, crc32(body));
  piece.set(body, HEADER);
  return piece;
};

/** Unpacks a piece of the given kind. Throws `OtherFormat` or `BrokenSnapshot` rather than answer anything doubtful. */
export const unpack = (kind: PieceKind, piece: Uint8Array): { readonly dictionaries: unknown; readonly columns: readonly Uint8Array[] } => {
  checkHeader(kind, piece);
  const body = piece.subarray(HEADER);
  const sum = new DataView(piece.buffer, piece.byteOffset).getUint32(4);
  if (body.length < GZIP_END || crc32(body) !== sum) throw new BrokenSnapshot(`The checksum of a ${kind} piece does not match.`);
  const [json, ...columns] = splitColumns(unzipped(body));
  if (json === undefined) throw new BrokenSnapshot(`A ${kind} piece has no dictionaries.`);
  return { dictionaries: JSON.parse(Buffer.from(json).toString('utf8')), columns };
};

/**
 * Into room that is made once: else it is made in steps of 16 KB, which are copied together. The last four bytes of a gzip
 * say how long it gets, and the checksum has proved them.
 */
const unzipped = (body: Uint8Array): Uint8Array => {
  const length = new DataView(body.buffer, body.byteOffset, body.byteLength).getUint32(body.byteLength - 4, true);
  return gunzipSync(body, { chunkSize: Math.max(SMALLEST_CHUNK, length + 1) });
};

const checkHeader = (kind: PieceKind, piece: Uint8Array): void => {
  if (piece.length < HEADER || piece[0] !== MAGIC[0] || piece[1] !== MAGIC[1]) throw new BrokenSnapshot('Not a piece of a snapshot.');
  checkFormat(piece[2] ?? 0);
  if (KINDS[piece[3] ?? -1] !== kind) throw new BrokenSnapshot(`A ${kind} piece was expected, a ${KINDS[piece[3] ?? -1] ?? 'unknown'} piece was found.`);
};

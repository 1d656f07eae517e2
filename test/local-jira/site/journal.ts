import { closeSync, existsSync, mkdirSync, openSync, readSync, renameSync, statSync, truncateSync, writeSync, fsyncSync } from 'node:fs';
import { join } from 'node:path';

/** Called for every entry, oldest first; `row` is undefined where the row was removed. */
export type ReplayCallback = (table: string, id: string, row: unknown) => void;

/**
 * What was changed on the local site since it was seeded: rows by table and id, the last one counts. Whoever keeps
 * rows here replays them over its own beginning when it opens. A row must be JSON and is written as it is at the call.
 */
export type Journal = {
  readonly put: (table: string, id: string, row: unknown) => void;
  readonly remove: (table: string, id: string) => void;
  readonly replay: (callback: ReplayCallback) => void;
  /** Hands what is buffered to the operating system. Happens by itself at least every 200 ms. */
  readonly flush: () => void;
  readonly close: () => void;
};

const flushEveryMs = 200;
const flushAtCharacters = 4_000_000;
const compactAboveBytes = 1_000_000;

const entryLine = (table: string, id: string, row: unknown): string =>
  row === undefined ? JSON.stringify([table, id]) : JSON.stringify([table, id, row]);

const applyLine = (line: string, callback: ReplayCallback): void => {
  const entry: unknown = JSON.parse(line);
  if (!Array.isArray(entry) || typeof entry[0] !== 'string' || typeof entry[1] !== 'string') throw new SyntaxError('no entry');
  callback(entry[0], entry[1], entry[2]);
};

/** A journal that is forgotten with the process. It keeps only the last entry of each row. */
export const memoryJournal = (): Journal => {
  const last = new Map<string, string>();
  const keep = (table: string, id: string, row: unknown): void => {
    const place = `${table}\n${id}`;
    last.delete(place);
    last.set(place, entryLine(table, id, row));
  };
  return {
    put: keep,
    remove: (table, id) => keep(table, id, undefined),
    replay: (callback) => { for (const line of [...last.values()]) applyLine(line, callback); },
    flush: () => undefined,
    close: () => undefined,
  };
};

/** Reads a file line by line without holding it whole; gives each complete line and where the next one starts. */
function* linesOf(file: string): Generator<{ readonly text: string; readonly end: number }> {
  const descriptor = openSync(file, 'r');
  const chunk = Buffer.alloc(1 << 20);
  let rest: Buffer = Buffer.alloc(0);
  let end = 0;
  try {
    for (let read = readSync(descriptor, chunk); read > 0; read = readSync(descriptor, chunk)) {
      const bytes = Buffer.concat([rest, chunk.subarray(0, read)]);
      let from = 0;
      for (let stop = bytes.indexOf(10); stop >= 0; stop = bytes.indexOf(10, from)) {
        end += stop + 1 - from;
        yield { text: bytes.toString('utf8', from, stop), end };
        from = stop + 1;
      }
      rest = bytes.subarray(from);
    }
  } finally {
    closeSync(descriptor);
  }
}

type Live = { readonly lines: Map<string, string>; readonly liveBytes: number; readonly goodBytes: number };

/** The last line of every row, and the length up to which the file is whole: a killed process may leave half a line. */
const readLive = (file: string): Live => {
  const lines = new Map<string, string>();
  let goodBytes = 0;
  for (const { text, end } of linesOf(file)) {
    try {
      applyLine(text, (table, id) => lines.set(`${table}\n${id}`, text));
    } catch (error) {
      if (end < statSync(file).size) throw new Error(`${file} is damaged at byte ${goodBytes}. Start with --reset to begin anew.`, { cause: error });
      break;
    }
    goodBytes = end;
  }
  let liveBytes = 0;
  for (const line of lines.values()) liveBytes += line.length + 1;
  return { lines, liveBytes, goodBytes };
};

const rewrite = (file: string, lines: Iterable<string>): void => {
  const descriptor = openSync(`${file}.new`, 'w');
  for (const line of lines) writeSync(descriptor, `${line}\n`);
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(`${file}.new`, file);
};

const repair = (file: string): void => {
  if (!existsSync(file)) return;
  const { lines, liveBytes, goodBytes } = readLive(file);
  if (goodBytes > compactAboveBytes && goodBytes > 2 * liveBytes) rewrite(file, lines.values());
  else if (goodBytes < statSync(file).size) truncateSync(file, goodBytes);
};

/**
 * Opens `<dir>/journal.ndjson`, made if it is not there: cuts off a torn last line, and rewrites the file when it is
 * more than twice what it still holds. Throws one clear line where the file is damaged before its end.
 */
export const openJournal = (dir: string): Journal => {
  mkdirSync(dir, { recursive: true });
  const file = join(dir, 'journal.ndjson');
  repair(file);
  const descriptor = openSync(file, 'a');
  let buffer: string[] = [];
  let buffered = 0;
  let open = true;
  const flush = (): void => {
    if (buffer.length === 0 || !open) return;
    const bytes = Buffer.from(buffer.join(''));
    for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
    buffer = [];
    buffered = 0;
  };
  const timer = setInterval(flush, flushEveryMs);
  timer.unref();
  const append = (line: string): void => {
    if (!open) throw new Error('The journal is closed.');
    buffer.push(`${line}\n`);
    buffered += line.length;
    if (buffered > flushAtCharacters) flush();
  };
  return {
    put: (table, id, row) => append(entryLine(table, id, row)),
    remove: (table, id) => append(entryLine(table, id, undefined)),
    replay: (callback) => {
      flush();
      for (const { text } of linesOf(file)) applyLine(text, callback);
    },
    flush,
    close: () => {
      if (!open) return;
      flush();
      open = false;
      clearInterval(timer);
      closeSync(descriptor);
    },
  };
};

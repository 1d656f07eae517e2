import { createHash, type Hash } from 'node:crypto';
import { BadLine, chainOf, type FileEnd, type FileHead, type FileRow, type Place } from '../export/row';
import { entryDigest, NO_ENTRY, SITE_CHAIN } from '../trail/entry';
import { BadFile, readLine } from './read-line';

type Value<P extends Place> = Extract<FileRow, { in: P }>['value'];

/** One chain of a file: its last entry, and whether each entry follows on the one before it. */
export type FileChain = { readonly seq: number; readonly digest: string; readonly holds: boolean };

/** What a file holds, without its texts. `keys` are those of requests, answers and meetings, by their place. */
export type FileFacts = {
  readonly head: FileHead;
  readonly counts: Readonly<Partial<Record<Place, number>>>;
  readonly programs: readonly Value<'program'>[];
  readonly site: Value<'site'> | null;
  readonly chains: ReadonlyMap<string, FileChain>;
  readonly keys: ReadonlySet<string>;
};

/** Gathers, line by line, what a file holds. */
export class FactsOfFile {
  private head: FileHead | null = null;
  private end: FileEnd | null = null;
  private site: Value<'site'> | null = null;
  private lines = 0;
  private sha256 = '';
  private readonly hash: Hash = createHash('sha256');
  private readonly counts: Partial<Record<Place, number>> = {};
  private readonly programs: Value<'program'>[] = [];
  private readonly chains = new Map<string, FileChain>();
  private readonly heads = new Map<string, string>();
  private readonly keys = new Set<string>();
  private readonly named = new Set<string>();

  take(text: string): void {
    if (this.end !== null) throw new BadLine('it comes after the end of the file');
    const read = readLine(text, this.lines === 0);
    this.lines += 1;
    if ('end' in read) {
      this.end = read.end;
      this.sha256 = this.hash.digest('hex');
      return;
    }
    this.hash.update(text).update('\n');
    if ('head' in read) this.head = read.head;
    else this.takeRow(read.row);
  }

  private takeRow(row: FileRow): void {
    this.counts[row.in] = (this.counts[row.in] ?? 0) + 1;
    if (row.in === 'program') this.programs.push(row.value);
    if (row.in === 'site') this.site = row.value;
    if (row.in === 'trail') this.takeEntry(row.value);
    if (row.in === 'trail-head') this.heads.set(row.key, `${row.value.version} ${row.value.digest}`);
    if (row.in === 'promise' || row.in === 'question' || row.in === 'meeting') {
      this.keys.add(`${row.in}/${row.key}`);
      this.named.add(chainOf(row));
    }
  }

  private takeEntry(entry: Value<'trail'>): void {
    const before = this.chains.get(entry.chain) ?? { seq: 0, digest: NO_ENTRY, holds: true };
    if (entry.seq !== before.seq + 1) throw new BadLine(`entry ${before.seq + 1} of this trail is missing before it`);
    const holds = before.holds && entry.previous === before.digest && entryDigest(entry) === entry.digest;
    this.chains.set(entry.chain, { seq: entry.seq, digest: entry.digest, holds });
  }

  done(): FileFacts {
    if (this.head === null || this.end === null) throw new BadFile('The file has no end: a part of it is missing.');
    if (this.end.sha256 !== this.sha256 || this.end.lines !== this.lines - 1) throw new BadFile('The file is not as it was exported: its checksum does not hold.');
    this.demandWhole();
    const { head, counts, programs, site, chains, keys } = this;
    return { head, counts, programs, site, chains, keys };
  }

  private demandWhole(): void {
    const programs = new Set(this.programs.map(({ id }) => id));
    if (programs.size < this.programs.length || programs.has(SITE_CHAIN)) throw new BadFile('The file has a program twice, or one without an id of its own.');
    const stray = [...this.named].find((id) => !programs.has(id));
    if (stray !== undefined) throw new BadFile('The file has requests, answers or meetings of a program that it does not have.');
    const cut = [...this.chains].some(([chain, { seq, digest }]) => this.heads.get(chain) !== `${seq} ${digest}`);
    if (cut || this.heads.size !== this.chains.size) throw new BadFile('The file has a trail that does not end where it is said to end.');
  }
}

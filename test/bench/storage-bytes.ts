import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import type { JiraIssue } from '../../src/model/jira-issue';
import { wholeIssue } from '../../src/model/whole-issue';
import { decodeSegment } from '../../src/store/decode-segment';
import { encodeSegment } from '../../src/store/encode-segment';
import type { Prepared } from './prepared';

/**
 * `storage-bytes.ts DIR`: bytes an issue of what `prepare.ts` left there, as they are stored (before base64, which makes
 * four of three). Counted are the pieces of facts, whole: header, checksum, dictionaries (names, statuses, sprints),
 * columns; and the piece of each project. Not counted: texts, which have a figure of their own, and pointers.
 */
const [dir = ''] = process.argv.slice(2);
const prepared = JSON.parse(readFileSync(join(dir, 'prepared.json'), 'utf8')) as Prepared;

const pieces = (name: string, count: number): readonly Uint8Array[] =>
  Array.from({ length: count }, (_, number) => readFileSync(join(dir, `${name}-${number}`)));

const bytes = (found: readonly Uint8Array[]): number => found.reduce((sum, piece) => sum + piece.length, 0);

const withoutPast = (issue: JiraIssue): JiraIssue => ({ ...wholeIssue(issue), history: [], historyKnown: false });

const facts = pieces('segment', prepared.segments);
const projects = bytes(pieces('project', prepared.source.projects.length));
const present = facts.map((piece) => encodeSegment(decodeSegment(piece).map(withoutPast)));
/** A piece has eight bytes of its own before what is compressed. */
const denser = facts.map((piece) => brotliCompressSync(gunzipSync(piece.subarray(8))));
const each = (total: number): number => total / prepared.issues;

process.stdout.write(JSON.stringify({
  projects: prepared.source.projects.length,
  withTransitions: each(bytes(facts) + projects),
  without: each(bytes(present) + projects),
  project: each(projects),
  texts: each(bytes(pieces('texts', prepared.segments))),
  brotli: each(bytes(denser) + projects),
}));

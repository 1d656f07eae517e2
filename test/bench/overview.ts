import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../src/analyse/analysis';
import type { JiraIssue } from '../../src/model/jira-issue';
import { decodeSegment } from '../../src/store/decode-segment';
import { decodeTexts, type Texts } from '../../src/store/texts';
import { drawOverview, planOverview } from '../../src/view/overview';
import { peakMebibytes } from './peak-memory';
import { payloadFile, type Payload } from './prepared';
import { aroundOf, piecesIn, preparedIn, programOf } from './stored-program';

const [dir = '', mode = ''] = process.argv.slice(2);
const prepared = preparedIn(dir);
const pieces = (name: string): readonly Uint8Array[] => piecesIn(dir, prepared, name);

/** From the stored pieces to the text of the answer, as a resolver walks it for a viewer who may browse everything. */
const overview = (segments: readonly Uint8Array[], texts: readonly Uint8Array[]): string => {
  const decoded = segments.map((segment) => decodeSegment(segment));
  const today = analyse(programOf(prepared, decoded));
  const plan = planOverview(today, true);
  return JSON.stringify(drawOverview(plan, aroundOf(prepared), summaries(decoded, texts, new Set(plan.ids)), { leads: new Map(), names: new Map() }));
};

/** Only pieces that hold a wanted issue are opened, as the store does it. */
const summaries = (segments: readonly (readonly JiraIssue[])[], texts: readonly Uint8Array[], wanted: ReadonlySet<number>): Texts => {
  const needed = texts.filter((_, at) => segments[at]?.some((issue) => wanted.has(issue.id)));
  return new Map(needed.flatMap((piece) => [...decodeTexts(piece)].filter(([id]) => wanted.has(id))));
};

const timed = (work: () => unknown): number => {
  const from = performance.now();
  work();
  return performance.now() - from;
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** The answers as texts; line by line, since a text of all of them may be longer than a text can be. */
const answers = (payload: Payload): readonly string[] => {
  const bytes = readFileSync(join(dir, payloadFile(payload)));
  const lines: string[] = [];
  for (let from = 0, to = bytes.indexOf(10); to >= 0; from = to + 1, to = bytes.indexOf(10, from)) lines.push(bytes.toString('utf8', from, to));
  return lines;
};

const parseAll = (texts: readonly string[]): void => {
  for (const text of texts) JSON.parse(text);
};

/** In turn, so that what else the machine does meets all of them; the middle of nine, since the first ones are compiled on the way. */
const times = () => {
  const [issues, changelogs] = [answers('issues'), answers('changelogs')];
  const [segments, texts] = [pieces('segment'), pieces('texts')];
  const took = { overview: [] as number[], issues: [] as number[], changelogs: [] as number[] };
  for (let run = 0; run < 9; run += 1) {
    took.overview.push(timed(() => overview(segments, texts)));
    took.issues.push(timed(() => parseAll(issues)));
    took.changelogs.push(timed(() => parseAll(changelogs)));
  }
  return { issues: median(took.issues), changelogs: median(took.changelogs), overview: median(took.overview), first: took.overview[0] ?? 0 };
};

const peak = (): { readonly mebibytes: number } => {
  overview(pieces('segment'), pieces('texts'));
  return { mebibytes: peakMebibytes() };
};

process.stdout.write(JSON.stringify(mode === 'memory' ? peak() : times()));

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, type Analysis } from '../../src/analyse/analysis';
import type { GadgetConfig } from '../../src/contract/gadget';
import type { JiraIssue } from '../../src/model/jira-issue';
import { decodeSegment } from '../../src/store/decode-segment';
import { decodeTexts, type Texts } from '../../src/store/texts';
import { drawGadget, planGadget } from '../../src/view/gadget';
import { drawOverview, planOverview } from '../../src/view/overview';
import { peakMebibytes } from './peak-memory';
import { payloadFile, type Payload } from './prepared';
import { aroundOf, piecesIn, preparedIn, programOf } from './stored-program';

const [dir = '', mode = ''] = process.argv.slice(2);
const prepared = preparedIn(dir);
const pieces = (name: string): readonly Uint8Array[] => piecesIn(dir, prepared, name);

type Drawn = { readonly ids: readonly number[]; readonly draw: (texts: Texts) => unknown };

/** From the stored pieces to the text of the answer, as a resolver walks it for a viewer who may browse everything. */
const answered = (segments: readonly Uint8Array[], texts: readonly Uint8Array[], plan: (today: Analysis) => Drawn): string => {
  const decoded = segments.map((segment) => decodeSegment(segment));
  const { ids, draw } = plan(analyse(programOf(prepared, decoded)));
  return JSON.stringify(draw(summaries(decoded, texts, new Set(ids))));
};

const overview = (today: Analysis): Drawn => {
  const plan = planOverview(today, true);
  return { ids: plan.ids, draw: (texts) => drawOverview(plan, aroundOf(prepared), texts, { leads: new Map(), names: new Map() }) };
};

const config: GadgetConfig = { programId: 'bench', measures: null, waiting: 5, refreshMinutes: 15 };

const gadget = (today: Analysis): Drawn => {
  const plan = planGadget(today, config);
  return { ids: plan.ids, draw: (texts) => drawGadget(plan, config, aroundOf(prepared), texts) };
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
  const took = { overview: [] as number[], gadget: [] as number[], issues: [] as number[], changelogs: [] as number[] };
  for (let run = 0; run < 9; run += 1) {
    took.overview.push(timed(() => answered(segments, texts, overview)));
    took.gadget.push(timed(() => answered(segments, texts, gadget)));
    took.issues.push(timed(() => parseAll(issues)));
    took.changelogs.push(timed(() => parseAll(changelogs)));
  }
  return { issues: median(took.issues), changelogs: median(took.changelogs), overview: median(took.overview), gadget: median(took.gadget), first: took.overview[0] ?? 0 };
};

const peak = (): { readonly mebibytes: number } => {
  answered(pieces('segment'), pieces('texts'), overview);
  return { mebibytes: peakMebibytes() };
};

process.stdout.write(JSON.stringify(mode === 'memory' ? peak() : times()));

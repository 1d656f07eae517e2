import type { ExportPage } from '../../../src/contract/export';
import type { Problem, Result } from '../../../src/contract/result';
import { askAdmin } from '../../bridge';
import { sha256 } from './sha256';

/** How far an export has come: of how many trails, with what belongs to them, it has read all. */
export type ExportProgress = { readonly done: number; readonly of: number };

export type Collected = { readonly ok: true; readonly name: string; readonly blob: Blob; readonly rows: number } | { readonly ok: false; readonly problem: Problem };

class Stopped extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

const must = <T>(answer: Result<T>): T => {
  if (!answer.ok) throw new Stopped(answer.error);
  return answer.value;
};

const MOST_TRIES = 5;

const tooBusy = (): Stopped => new Stopped({ code: 'busy', message: 'Somebody works on a program all the time, so that it could not be read as of one moment. Nothing was exported; try again in a quieter minute.' });

/** What belongs to one trail, as of one entry of it: where somebody writes meanwhile, it is read anew. */
const collectChain = async (chain: string): Promise<readonly string[]> => {
  for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
    const lines: string[] = [];
    let page: ExportPage = must(await askAdmin('exportPage', { chain, seq: null, next: null }));
    for (;;) {
      if (page.changed) break;
      lines.push(...page.lines);
      if (page.next === null) return lines;
      page = must(await askAdmin('exportPage', { chain, seq: page.seq, next: page.next }));
    }
  }
  throw tooBusy();
};

const countsOf = (rows: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    const { in: place } = JSON.parse(row) as { readonly in: string };
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
};

const fileOf = async (lines: readonly string[]): Promise<Blob> => {
  const text = lines.map((line) => `${line}\n`).join('');
  const end = { end: { lines: lines.length, counts: countsOf(lines.slice(1)), sha256: await sha256(new TextEncoder().encode(text)) } };
  return new Blob([text, JSON.stringify(end), '\n'], { type: 'application/x-ndjson' });
};

/** Reads all that the app keeps and puts it together into one file; tells how far it has come. */
export const collectExport = async (tell: (progress: ExportProgress) => void): Promise<Collected> => {
  try {
    const { head, chains } = must(await askAdmin('exportStart', {}));
    const lines = [JSON.stringify(head)];
    for (const [done, chain] of chains.entries()) {
      tell({ done, of: chains.length });
      lines.push(...await collectChain(chain));
    }
    return { ok: true, name: `flagship-${head.at.slice(0, 10)}.jsonl`, blob: await fileOf(lines), rows: lines.length - 1 };
  } catch (error) {
    if (error instanceof Stopped) return { ok: false, problem: error.problem };
    throw error;
  }
};

import type { AdminCalls } from '../../../contract/calls';
import { timeLeft } from '../../../jira/site';
import { chainRows, ErasedMeanwhile, type ReadTo } from '../../../store/export/chain-rows';
import { trailHead } from '../../../store/trail/read-trail';
import { Refusal } from '../../refusal';

type Call = AdminCalls['exportPage'];
type Page = Call['output'];

/** An answer may have 5 MB; small ones tell the page how far it has come. */
const ENOUGH_CHARACTERS = 700_000;
const KEPT_FREE_MS = 12_000;

const readTo = (next: string | null): ReadTo => {
  if (next === null) return { step: 0, cursor: null };
  const cut = next.indexOf('|');
  const cursor = next.slice(cut + 1);
  return { step: Number(next.slice(0, cut)), cursor: cursor === '' ? null : cursor };
};

const asText = ({ step, cursor }: ReadTo): string => `${step}|${cursor ?? ''}`;

const changedAt = (seq: number): Page => ({ seq, changed: true, lines: [], next: null });

const collect = async (chain: string, seq: number, from: ReadTo): Promise<Page> => {
  const lines: string[] = [];
  let [at, size]: [ReadTo | null, number] = [from, 0];
  while (at !== null && size < ENOUGH_CHARACTERS && timeLeft() > KEPT_FREE_MS) {
    const { rows, next, sure } = await chainRows(chain, seq, at);
    if (!sure) return changedAt(seq);
    const some = rows.map((row) => JSON.stringify(row));
    lines.push(...some);
    size += some.reduce((sum, line) => sum + line.length, 0);
    at = next;
  }
  return { seq, changed: false, lines, next: at === null ? null : asText(at) };
};

/**
 * Some rows of one chain as lines of the file: records as they were at one entry of its trail, and the trail up to it.
 * Where somebody wrote meanwhile, the chain is to be read anew.
 */
export const exportPage = async ({ chain, seq, next }: Call['input']): Promise<Page> => {
  const upTo = seq ?? (await trailHead(chain))?.version ?? 0;
  if ((seq === null) !== (next === null)) throw new Refusal('bad-input', 'A piece of an export goes on from the one before it. Nothing was exported.', { field: 'next' });
  try {
    return await collect(chain, upTo, readTo(next));
  } catch (error) {
    if (error instanceof ErasedMeanwhile) return changedAt(upTo);
    throw error;
  }
};

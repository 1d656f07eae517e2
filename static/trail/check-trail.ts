import type { Result } from '../../src/contract/result';
import type { TrailCheck } from '../../src/contract/trail';

/** What checking a trail has found so far; `done` once all entries were looked at. */
export type Checked = Pick<TrailCheck, 'checked' | 'total' | 'wrong' | 'heads'> & { readonly done: boolean };

const begun: Checked = { checked: 0, total: 0, wrong: [], heads: [], done: false };

const added = (before: Checked, part: TrailCheck): Checked => ({
  checked: part.checked,
  total: part.total,
  wrong: [...before.wrong, ...part.wrong],
  heads: [...before.heads, ...part.heads],
  done: part.next === null,
});

/** Checks a trail part by part; `tell` hears how far it is. */
export const checkTrail = async (
  ask: (from: TrailCheck['next']) => Promise<Result<TrailCheck>>,
  tell: (checked: Checked) => void,
): Promise<Result<Checked>> => {
  let found = begun;
  for (let from: TrailCheck['next'] = null; ;) {
    const answer = await ask(from);
    if (!answer.ok) return answer;
    found = added(found, answer.value);
    tell(found);
    if (answer.value.next === null) return { ok: true, value: found };
    from = answer.value.next;
  }
};

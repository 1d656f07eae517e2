import type { AssumptionChange } from '../../src/contract/calls';
import type { Problem, Result } from '../../src/contract/result';
import type { ChangesPreview } from '../../src/contract/settings';
import { useAnswer } from '../parts/answer';
import { useSettled } from '../parts/settled';

const pauseMs = 500;

export type Previewed = { readonly preview: ChangesPreview | null; readonly problem: Problem | null; readonly loading: boolean };

export type AskPreview = (changes: readonly AssumptionChange[]) => Promise<Result<ChangesPreview>>;

const idle: Previewed = { preview: null, problem: null, loading: false };

const unasked: Result<ChangesPreview | null> = { ok: true, value: null };

/** What changes would do, asked once editing pauses; what was told of earlier changes is not shown for later ones. */
export const useChangesPreview = (ask: AskPreview, changes: readonly AssumptionChange[]): Previewed => {
  const now = JSON.stringify(changes);
  const settled = useSettled(now, pauseMs);
  const answer = useAnswer<ChangesPreview | null>(() => (changes.length === 0 ? Promise.resolve(unasked) : ask(changes)), settled);
  if (changes.length === 0) return idle;
  return settled === now ? { preview: answer.value, problem: answer.problem, loading: answer.loading } : { ...idle, loading: true };
};

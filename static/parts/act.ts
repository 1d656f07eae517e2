import { useCallback, useState } from 'react';
import type { Problem, Result } from '../../src/contract/result';

export type Act = {
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** Runs a call; `done` only where it succeeded. */
  readonly run: <T>(call: () => Promise<Result<T>>, done: (value: T) => void) => void;
  readonly forget: () => void;
};

/** One change at a time: busy while it runs, and what went wrong stays until the next try. */
export const useAct = (): Act => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = useCallback<Act['run']>((call, done) => {
    setBusy(true);
    setProblem(null);
    void call().then((answer) => {
      setBusy(false);
      if (answer.ok) done(answer.value);
      else setProblem(answer.error);
    });
  }, []);
  const forget = useCallback(() => setProblem(null), []);
  return { busy, problem, run, forget };
};

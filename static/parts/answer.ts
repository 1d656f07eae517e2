import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem, Result } from '../../src/contract/result';

/**
 * An answer as a page holds it. `value` stays while a newer one is asked for; `problem` beside a value means the
 * value is the last one that came through.
 */
export type Answer<T> = {
  readonly value: T | null;
  readonly problem: Problem | null;
  readonly loading: boolean;
  readonly again: () => void;
};

/** Asks whether a value still holds, which costs much less than asking for it. */
export type Holds<T> = (value: T) => Promise<boolean>;

type Held<T> = { readonly key: string; readonly value: T | null; readonly problem: Problem | null; readonly loading: boolean };

const begun = <T>(key: string, held: Held<T> | null): Held<T> =>
  held !== null && held.key === key ? { ...held, loading: true } : { key, value: null, problem: null, loading: true };

const taken = <T>(key: string, held: Held<T>, answer: Result<T>): Held<T> =>
  answer.ok
    ? { key, value: answer.value, problem: null, loading: false }
    : { key, value: held.key === key ? held.value : null, problem: answer.error, loading: false };

/**
 * Asks when `key` changes and, where `everyMs` is given, again at that pace while somebody looks, unless `holds` says
 * that what is there still holds. An answer to an older question never replaces a newer one.
 */
export const useAnswer = <T>(ask: () => Promise<Result<T>>, key: string, everyMs: number | null = null, holds: Holds<T> | null = null): Answer<T> => {
  const [held, setHeld] = useState<Held<T>>(() => begun<T>(key, null));
  const asking = useRef(ask);
  const showing = useRef({ held, holds });
  showing.current = { held, holds };
  const turn = useRef(0);
  asking.current = ask;

  const again = useCallback(() => {
    const mine = (turn.current += 1);
    setHeld((before) => begun(key, before));
    void asking.current().then((answer) => {
      if (mine === turn.current) setHeld((before) => taken(key, before, answer));
    });
  }, [key]);

  useEffect(() => {
    again();
    return () => { turn.current += 1; };
  }, [again]);

  const lookAgain = useCallback(() => {
    const { held: { value, problem }, holds: ask } = showing.current;
    if (value === null || problem !== null || ask === null) return again();
    const mine = turn.current;
    void ask(value).then((still) => { if (!still && mine === turn.current) again(); });
  }, [again]);

  usePace(lookAgain, everyMs);
  return held.key === key ? { ...held, again } : { ...begun<T>(key, null), again };
};

/** Calls at a pace while the page is visible, and at once when it becomes visible again. */
export const usePace = (act: () => void, everyMs: number | null): void => {
  useEffect(() => {
    if (everyMs === null) return undefined;
    const whenSeen = (): void => { if (document.visibilityState === 'visible') act(); };
    const timer = setInterval(whenSeen, everyMs);
    document.addEventListener('visibilitychange', whenSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', whenSeen);
    };
  }, [act, everyMs]);
};

import { useCallback, useEffect, useRef, useState } from 'react';
import { RestError } from './rest';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly messages: readonly string[] }
  | { readonly state: 'ready'; readonly value: T };

export const messagesIn = (error: unknown): readonly string[] =>
  error instanceof RestError ? error.messages : ['The site does not answer. Is it still running?'];

/**
 * Loads what `load` gives, again whenever `load` is another function or `again` is called; while it loads again, what
 * was there stays. An answer that comes after a newer question is dropped.
 */
export const useLoaded = <T>(load: () => Promise<T>): { readonly loaded: Loaded<T>; readonly again: () => void } => {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const asked = useRef(0);
  const again = useCallback((): void => {
    const mine = ++asked.current;
    load().then(
      (value) => { if (mine === asked.current) setLoaded({ state: 'ready', value }); },
      (error: unknown) => { if (mine === asked.current) setLoaded({ state: 'failed', messages: messagesIn(error) }); },
    );
  }, [load]);
  useEffect(() => {
    const questions = asked;
    again();
    return () => { questions.current++; };
  }, [again]);
  return { loaded, again };
};

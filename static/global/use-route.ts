import { useCallback, useEffect, useRef, useState } from 'react';
import { addresses, type Addresses } from '../bridge';
import { parseRoute, printRoute, type Route } from './route';

export type Go = (route: Route) => void;

/** Whether the place may be left for this one; where not, it has to ask by itself. */
export type MayLeave = (next: Route) => boolean;

/**
 * The place the browser's address names, null until Jira has told it, and how to go to another. Where the browser goes
 * back from a place that may not be left, its address is put back.
 */
export const useRoute = (mayLeave: MayLeave): readonly [route: Route | null, go: Go] => {
  const [path, setPath] = useState<string | null>(null);
  const [known, setKnown] = useState<Addresses | null>(null);
  const now = useRef('/');
  const take = useCallback((next: string) => {
    now.current = next;
    setPath(next);
  }, []);
  useEffect(() => {
    let stop: () => void = () => undefined;
    let gone = false;
    void addresses().then((found) => {
      if (gone) return;
      setKnown(found);
      take(found.current());
      stop = found.listen((next) => {
        if (next === now.current) return;
        if (mayLeave(parseRoute(next))) take(next);
        else found.go(now.current);
      });
    }, () => take('/'));
    return () => { gone = true; stop(); };
  }, [mayLeave, take]);
  const go = useCallback<Go>((route) => {
    const next = printRoute(route);
    take(next);
    known?.go(next);
  }, [known, take]);
  return [path === null ? null : parseRoute(path), go];
};

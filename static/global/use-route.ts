import { useCallback, useEffect, useState } from 'react';
import { addresses, type Addresses } from '../bridge';
import { parseRoute, printRoute, type Route } from './route';

export type Go = (route: Route) => void;

/** The place the browser's address names, null until Jira has told it, and how to go to another. */
export const useRoute = (): readonly [route: Route | null, go: Go] => {
  const [path, setPath] = useState<string | null>(null);
  const [known, setKnown] = useState<Addresses | null>(null);
  useEffect(() => {
    let stop: () => void = () => undefined;
    let gone = false;
    void addresses().then((found) => {
      if (gone) return;
      setKnown(found);
      setPath(found.current());
      stop = found.listen(setPath);
    }, () => setPath('/'));
    return () => { gone = true; stop(); };
  }, []);
  const go = useCallback<Go>((route) => {
    const next = printRoute(route);
    setPath(next);
    known?.go(next);
  }, [known]);
  return [path === null ? null : parseRoute(path), go];
};

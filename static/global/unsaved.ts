import { createContext, useContext, useEffect } from 'react';
import type { Route } from './route';

/** Whether a place may be gone to without losing what is not saved, as one of the same page. */
export type Keeps = (next: Route) => boolean;

/** Tells the page what is not saved yet, in words; null: nothing. */
export type TellUnsaved = (what: string | null, keeps?: Keeps) => void;

const keepsNowhere: Keeps = () => false;

export const UnsavedContext = createContext<TellUnsaved>(() => undefined);

/** While `what` is not null, leaving asks first: here, and where the browser's own tab is closed. `keeps` is the same function at every drawing. */
export const useUnsaved = (what: string | null, keeps: Keeps = keepsNowhere): void => {
  const tell = useContext(UnsavedContext);
  useEffect(() => {
    tell(what, keeps);
    return () => tell(null);
  }, [tell, what, keeps]);
  useEffect(() => {
    if (what === null) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [what]);
};

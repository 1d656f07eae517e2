import { createContext, useContext, useEffect } from 'react';

/** Tells the page what is not saved yet, in words; null: nothing. */
export type TellUnsaved = (what: string | null) => void;

export const UnsavedContext = createContext<TellUnsaved>(() => undefined);

/** While `what` is not null, leaving asks first: here, and where the browser's own tab is closed. */
export const useUnsaved = (what: string | null): void => {
  const tell = useContext(UnsavedContext);
  useEffect(() => {
    tell(what);
    return () => tell(null);
  }, [tell, what]);
  useEffect(() => {
    if (what === null) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [what]);
};

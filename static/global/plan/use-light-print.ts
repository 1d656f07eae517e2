import { useEffect } from 'react';
import { lightUp, loadLightTheme } from '../sheet/light-theme';

/** On paper everything stands on white, whatever the theme of the page. */
export const useLightPrint = (): void => {
  useEffect(() => {
    void loadLightTheme().catch(() => undefined);
    let back: () => void = () => undefined;
    const listening = new AbortController();
    window.addEventListener('beforeprint', () => { back = lightUp(); }, { signal: listening.signal });
    window.addEventListener('afterprint', () => back(), { signal: listening.signal });
    return () => listening.abort();
  }, []);
};

import { useSyncExternalStore } from 'react';
import type { CsvDialect } from '../../src/contract/csv';
import { useViewer } from './viewer';

const place = 'flagship-csv';

const listeners = new Set<() => void>();
/** What was chosen on this page, where the browser keeps nothing for a frame. */
let chosen: CsvDialect | null = null;

const kept = (): CsvDialect | null => {
  try {
    const text = window.localStorage.getItem(place);
    return text === 'comma' || text === 'semicolon' ? text : chosen;
  } catch {
    return chosen;
  }
};

/** From now on, on all pages in this browser. */
export const chooseDialect = (dialect: CsvDialect): void => {
  chosen = dialect;
  try {
    window.localStorage.setItem(place, dialect);
  } catch {
    // A browser that keeps nothing for a frame from elsewhere: the choice holds for this page.
  }
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
};

/** What spreadsheets of the viewer's language read: where the comma parts decimals it cannot part cells. */
export const dialectOf = (locale: string): CsvDialect =>
  (new Intl.NumberFormat(locale).formatToParts(1.5).some(({ type, value }) => type === 'decimal' && value === ',') ? 'semicolon' : 'comma');

/** How this person's CSV files are written: as they chose in this browser, else as in their language. */
export const useDialect = (): CsvDialect => {
  const { locale } = useViewer();
  return useSyncExternalStore(subscribe, kept) ?? dialectOf(locale);
};

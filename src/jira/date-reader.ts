import type { Day, Minute } from '../model/time';
import { dayOf, minuteOf } from './jira-time';

/** Reads dates that may be missing, and counts those that are there and are none; both are null. */
export class DateReader {
  #bad = 0;

  get bad(): number {
    return this.#bad;
  }

  day(text: string | null | undefined): Day | null {
    return this.#read(text, dayOf);
  }

  minute(text: string | null | undefined): Minute | null {
    return this.#read(text, minuteOf);
  }

  #read(text: string | null | undefined, read: (text: string) => number | null): number | null {
    if (text === null || text === undefined || text === '') return null;
    const value = read(text);
    if (value === null) this.#bad += 1;
    return value;
  }
}

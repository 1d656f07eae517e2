import { SLOTS, type Used } from '../../store/pull-slots';
import { countingUnits, type Units } from '../../store/units';

/** Units that the storage grants an app in a minute, to write and as many to read. */
const GRANTED = 4_000;

/** What pulls may take of them, all slots together: the rest is for who looks and writes meanwhile, and for changes that are followed. */
const SHARE = 0.6;

const MOST = Math.floor((GRANTED * SHARE) / SLOTS);

/** A slot that has used up its share goes on once so much of it is there again: to go on piece by piece would cost more. */
const GOES_ON_AT = 0.5;

const MINUTE_MS = 60_000;

/** Uses so close to each other count as one. */
const TOGETHER_MS = 5_000;

/**
 * How much of the storage one slot of the pulls uses: no more in any minute than its share, so that nobody else is
 * refused. It is known from one job of the slot to the next by `used`. `over`, in milliseconds: it is that late at least,
 * the platform says.
 */
export class Pace {
  #used: readonly Used[];
  readonly #over: number;

  constructor(used: readonly Used[] = [], over = 0) {
    this.#used = used;
    this.#over = over;
  }

  /** Counts what this work uses. */
  during<T>(work: () => Promise<T>): Promise<T> {
    return countingUnits(work, (units) => this.#note(units, this.#now()));
  }

  /** When the slot may go on, in milliseconds; null where it may at once. */
  waitsUntil(): number | null {
    const used = this.used();
    return isWithin(sumOf(used), MOST) ? null : whenBelow(used, MOST * GOES_ON_AT);
  }

  /** What was used in the last minute, the oldest first. */
  used(): readonly Used[] {
    const now = this.#now();
    return this.#used.filter(({ at }) => at > now - MINUTE_MS && at <= now);
  }

  #now(): number {
    return Math.max(Date.now(), this.#over);
  }

  #note(units: Units, at: number): void {
    const last = this.#used.at(-1);
    const joined = last !== undefined && at - last.at < TOGETHER_MS;
    this.#used = joined ? [...this.#used.slice(0, -1), { ...last, ...sumOf([last, units]) }] : [...this.#used, { ...units, at }];
  }
}

const sumOf = (used: readonly Units[]): Units => used.reduce<Units>((sum, { read, written }) => ({ read: sum.read + read, written: sum.written + written }), { read: 0, written: 0 });

const isWithin = ({ read, written }: Units, most: number): boolean => read < most && written < most;

/** When enough of it is a minute ago. */
const whenBelow = (used: readonly Used[], most: number): number => {
  const last = used.find((_, at) => isWithin(sumOf(used.slice(at + 1)), most));
  return (last?.at ?? 0) + MINUTE_MS;
};

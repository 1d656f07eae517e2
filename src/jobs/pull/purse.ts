import { tallied } from '../../jira/points';
import { reserve, type Reservation } from '../budget';

/** Thrown where the hour's points are used up; `nextAt`, in milliseconds, is when there are more. */
export class OutOfPoints extends Error {
  override readonly name = 'OutOfPoints';
  constructor(readonly nextAt: number) {
    super('The points of this hour are used up.');
  }
}

/** Points set aside at once: few enough that a killed job loses little. */
const AT_ONCE = 1_000;

/**
 * The points of one job of a pull, set aside a few at a time. `pay` does work that may cost up to `most` points, or
 * throws `OutOfPoints` before it begins; what it costs less is kept for the next. `close` gives back what is left.
 */
export class Purse {
  #reservations: Reservation[] = [];
  #left = 0;
  #filling: Promise<void> | null = null;

  async pay<T>(most: number, work: () => Promise<T>): Promise<T> {
    while (!this.#holds(most)) {
      this.#filling ??= this.#fill(most).finally(() => { this.#filling = null; });
      await this.#filling;
    }
    this.#left -= most;
    const from = this.#reservations;
    return tallied(work, (spent) => { if (this.#reservations === from) this.#left += most - spent; });
  }

  async close(): Promise<void> {
    const reservations = this.#reservations;
    let left = this.#left;
    this.#empty();
    for (const { granted, giveBack } of reservations) {
      await giveBack(Math.min(left, granted));
      left -= Math.min(left, granted);
    }
  }

  #empty(): void {
    this.#reservations = [];
    this.#left = 0;
  }

  /** What was set aside in an hour that is over is no good in the next. */
  #holds(most: number): boolean {
    if (this.#reservations.some(({ until }) => Date.now() >= until)) this.#empty();
    return this.#left >= most;
  }

  async #fill(most: number): Promise<void> {
    const added = await reserve('pull', Math.max(AT_ONCE, most - this.#left));
    if (added.granted > 0) {
      this.#reservations.push(added);
      this.#left += added.granted;
    }
    if (this.#left < most) throw new OutOfPoints(added.nextAt);
  }
}

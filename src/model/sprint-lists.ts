import type { Sprint } from './jira-issue';
import { activeSpan } from './past-sprints';
import { perValue } from './rows/per-value';
import type { Run } from './rows/runs';
import type { Minute } from './time';

/** Numbers the lists of sprints that issues are in: issues share them. */
export class SprintLists {
  private readonly numbers = new Map<readonly Sprint[], number>();
  /** Of all sprints of all lists: the number of the list, and from when to when the sprint is active. */
  private readonly listOf: number[] = [];
  private readonly after: Minute[] = [];
  private readonly upTo: Minute[] = [];

  numberOf(list: readonly Sprint[]): number {
    const known = this.numbers.get(list);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(list, number);
    for (const sprint of list) {
      const { after, upTo } = activeSpan(sprint);
      this.listOf.push(number);
      this.after.push(after);
      this.upTo.push(upTo);
    }
    return number;
  }

  /** By the number of a list, 1 where a sprint in it was active before a moment. */
  activeBefore(before: Minute): Uint8Array {
    const found = new Uint8Array(this.numbers.size);
    for (let at = 0; at < this.listOf.length; at += 1) {
      if ((this.after[at] ?? before) < before && (this.upTo[at] ?? 0) >= before) found[this.listOf[at] ?? -1] = 1;
    }
    return found;
  }

  /** The list of each of so many issues of today, by their indices. */
  of(runs: readonly Run[], length: number): Int32Array {
    const found = new Int32Array(length);
    for (const { rows: { sprints }, row, at } of runs) {
      const number = perValue(sprints.values, (list) => this.numberOf(list));
      for (let n = 0; n < row.length; n += 1) found[at[n] ?? -1] = number[sprints.of[row[n] ?? -1] ?? -1] ?? 0;
    }
    return found;
  }
}

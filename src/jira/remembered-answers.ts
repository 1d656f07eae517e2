/** What is remembered of the ids of a question: which have to be asked about, and which of the others were granted. */
export type Recalled = { readonly unknown: readonly number[]; readonly allowed: ReadonlySet<number> };

/** `until` in milliseconds, as all times here. */
type Answer = { readonly yes: boolean; readonly until: number };

/** What was granted of a list all of which is remembered until then. */
type Whole = { readonly allowed: ReadonlySet<number>; readonly until: number };

/**
 * What somebody was told about ids, each for a time. The same list of thousands of ids comes with each call: where all of it
 * is remembered, what was granted of it is put together once, and anew after anything was learned or forgotten.
 */
export class RememberedAnswers {
  private readonly answers = new Map<number, Answer>();
  private wholes = new WeakMap<readonly number[], Whole>();

  get size(): number { return this.answers.size; }

  /** What is remembered beyond `now`; what is not is forgotten, so that a failed check leaves no older answer behind. `ids` are not to be changed afterwards. */
  recall(ids: readonly number[], now: number): Recalled {
    const whole = this.wholes.get(ids);
    return whole !== undefined && now < whole.until ? { unknown: [], allowed: whole.allowed } : this.lookUp(ids, now);
  }

  /** Keeps what was granted of what was unknown; all that is allowed of the question. */
  learn({ unknown, allowed }: Recalled, granted: ReadonlySet<number>, until: number): ReadonlySet<number> {
    if (unknown.length === 0) return allowed;
    const all = new Set(allowed);
    for (const id of unknown) {
      const yes = granted.has(id);
      if (yes) all.add(id);
      this.answers.set(id, { yes, until });
    }
    this.wholes = new WeakMap();
    return all;
  }

  private lookUp(ids: readonly number[], now: number): Recalled {
    const [unknown, allowed]: [number[], Set<number>] = [[], new Set()];
    let until = Number.POSITIVE_INFINITY;
    for (const id of ids) {
      const answer = this.answers.get(id);
      if (answer === undefined || answer.until <= now) unknown.push(id);
      else {
        if (answer.yes) allowed.add(id);
        until = Math.min(until, answer.until);
      }
    }
    if (unknown.length === 0) this.wholes.set(ids, { allowed, until });
    else this.forget(unknown);
    return { unknown, allowed };
  }

  private forget(ids: readonly number[]): void {
    for (const id of ids) this.answers.delete(id);
    this.wholes = new WeakMap();
  }
}

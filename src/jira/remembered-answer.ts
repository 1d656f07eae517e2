type Memory = { readonly forMs: number; readonly atMost: number };

const aMinute: Memory = { forMs: 60_000, atMost: 5_000 };

/**
 * A memory of answers given to somebody, each for a minute unless said otherwise; keys carry the site and the person. It
 * holds only what was told, never an asking under way: that belongs to its invocation, and may end with it. A question
 * that fails leaves no older answer behind. `fresh` asks anew.
 */
export const rememberAnswers = <T>({ forMs, atMost }: Memory = aMinute): ((key: string, ask: () => Promise<T>, fresh?: boolean) => Promise<T>) => {
  const known = new Map<string, { readonly value: T; readonly until: number }>();
  return async (key, ask, fresh = false) => {
    const before = known.get(key);
    if (!fresh && before !== undefined && before.until > Date.now()) return before.value;
    known.delete(key);
    const asked = Date.now();
    const value = await ask();
    known.set(key, { value, until: asked + forMs });
    for (const oldest of known.keys()) {
      if (known.size <= atMost) break;
      known.delete(oldest);
    }
    return value;
  };
};

const REMEMBERED_MS = 60_000;
const MOST_REMEMBERED = 5_000;

/**
 * A memory of answers about people, each for a minute; keys carry the site and the person. A question that fails leaves
 * no older answer behind. `fresh` asks anew.
 */
export const rememberAnswers = <T>(): ((key: string, ask: () => Promise<T>, fresh: boolean) => Promise<T>) => {
  const known = new Map<string, { readonly value: T; readonly until: number }>();
  return async (key, ask, fresh) => {
    const before = known.get(key);
    if (!fresh && before !== undefined && before.until > Date.now()) return before.value;
    known.delete(key);
    const asked = Date.now();
    const value = await ask();
    known.set(key, { value, until: asked + REMEMBERED_MS });
    for (const oldest of known.keys()) {
      if (known.size <= MOST_REMEMBERED) break;
      known.delete(oldest);
    }
    return value;
  };
};

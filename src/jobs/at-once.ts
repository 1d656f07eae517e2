/**
 * Does the same with all items, at most so many at a time, and answers in their order. Throws what the first that
 * failed threw, once none is under way any more.
 */
export const atOnce = async <T, R>(most: number, items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> => {
  const answers: R[] = [];
  const failures: unknown[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < items.length && failures.length === 0) {
      const at = next++;
      try {
        answers[at] = await work(items[at] as T);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, lane));
  if (failures.length > 0) throw failures[0];
  return answers;
};

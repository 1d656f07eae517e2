const dayInMs = 86_400_000;

/** The days that a weekly trend of so many values stands for: the same weekday of each week, the last being `asOf`. */
export const trendDays = (asOf: string, count: number): readonly string[] => {
  const last = Date.parse(`${asOf}T00:00:00Z`);
  return Array.from({ length: count }, (_, at) => new Date(last - 7 * (count - 1 - at) * dayInMs).toISOString().slice(0, 10));
};

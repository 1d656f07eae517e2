/** A rate a year as it is typed, in percent: 8 is "0.08", without a detour over numbers that are not exact; null where it is none. */
export const asRate = (percent: string): string | null => {
  const typed = percent.trim().replace(',', '.');
  if (typed === '' || !/^-?\d{1,3}(\.\d{1,6})?$/.test(typed)) return null;
  return String(Number((Number(typed) / 100).toFixed(8)));
};

/** The percent of a rate, to be typed over; empty where none is decided. */
export const typedRate = (rate: string | null): string => (rate === null ? '' : String(Number((Number(rate) * 100).toFixed(6))));

/** Whether what is typed is a rate, or nothing, which decides none. */
export const isRate = (percent: string): boolean => percent.trim() === '' || asRate(percent) !== null;

/** The first place of the page on which the issue at `index` stands. */
export const pageStart = (index: number, pageSize: number): number => Math.floor(index / pageSize) * pageSize;

/** The page to fetch so that places `from` to `to` can be drawn; null where all of them are there or on their way. */
export const missingPage = (
  from: number, to: number, pageSize: number, has: (index: number) => boolean, asked: (start: number) => boolean,
): number | null => {
  for (let index = from; index <= to; index += 1) {
    const start = pageStart(index, pageSize);
    if (!has(index) && !asked(start)) return start;
  }
  return null;
};

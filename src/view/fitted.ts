/** The first of these that together take no more than so many bytes as JSON, and one at least. */
export const fitted = <T>(rows: readonly T[], bytes: number): readonly T[] => {
  let left = bytes;
  const many = rows.findIndex((row) => (left -= Buffer.byteLength(JSON.stringify(row)) + 1) < 0);
  return many < 0 ? rows : rows.slice(0, Math.max(1, many));
};

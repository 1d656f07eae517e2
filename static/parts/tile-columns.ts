/** How many tiles stand in a row, by the room there is: full rows where they can be had. */
export type TileColumns = { readonly medium: number; readonly wide: number };

/** `most` is the widest row the surface wants; medium rows hold 2 to 4 tiles. */
export const tileColumns = (count: number, most: number): TileColumns => {
  const rowsAt = (columns: number): number => Math.ceil(count / Math.max(1, columns));
  const even = (columns: number): number => Math.max(1, Math.ceil(count / rowsAt(Math.min(columns, count))));
  return { medium: count % 3 === 0 ? 3 : even(4), wide: even(most) };
};

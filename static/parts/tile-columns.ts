/** How many tiles stand in a row, by the room there is: full rows where they can be had. */
export type TileColumns = { readonly medium: number; readonly wide: number };

/** `most` is the widest row the surface wants; medium rows hold 2 to 4 tiles. */
export const tileColumns = (count: number, most: number): TileColumns => {
  if (count === 0) return { medium: 1, wide: 1 };
  const even = (columns: number): number => Math.ceil(count / Math.ceil(count / columns));
  return { medium: count % 3 === 0 && count % 4 !== 0 ? 3 : even(4), wide: even(most) };
};

/** Pixels between the board's columns and rows: lines run there. */
export const BOARD_GAP = 44;

const TEAM = 150;
const [LEAST, MOST] = [200, 340];

/** The board's tracks for so many columns: as wide as the page lets it, within what cards can be read in. */
export const boardSize = (columns: number): { readonly gap: number; readonly gridTemplateColumns: string; readonly minInlineSize: number; readonly maxInlineSize: number } => ({
  gap: BOARD_GAP,
  gridTemplateColumns: `${TEAM}px repeat(${columns}, minmax(0, 1fr))`,
  minInlineSize: TEAM + BOARD_GAP + columns * (LEAST + BOARD_GAP),
  maxInlineSize: TEAM + BOARD_GAP + columns * (MOST + BOARD_GAP),
});

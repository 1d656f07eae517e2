/** Pixels from the top left corner of the board's content. */
export type Point = { readonly x: number; readonly y: number };
export type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** Where the board's tracks lie: columns from left to right, rows from top to bottom; between them run the lines. */
export type Tracks = { readonly columns: readonly Pick<Box, 'left' | 'right'>[]; readonly rows: readonly Pick<Box, 'top' | 'bottom'>[]; readonly gap: number };

/** One end of a line: the card's box with its column and row. */
export type End = { readonly box: Box; readonly column: number; readonly row: number };

const SLOTS = 6;

/** Room for an arrow's head between a card and the lines beside it, in pixels. */
const HEAD = 12;

/** A place within a gap for the line of this number, so that lines side by side do not lie on each other. */
const within = (start: number, gap: number, slot: number): number => start + HEAD + ((gap - 2 * HEAD) * (slot % SLOTS)) / (SLOTS - 1);

const middle = ({ top, bottom }: Box): number => (top + bottom) / 2;

/** Lines leave and reach a card at different heights, within its middle half. */
const portAt = (box: Box, slot: number): number => middle(box) + ((box.bottom - box.top) / 4) * (((slot % SLOTS) - (SLOTS - 1) / 2) / SLOTS);

/**
 * The way from the blocker's card to the blocked one's, in straight pieces, never over a card: out into the gap beside
 * its column, along the gap above the row of the target, and in from the gap beside the target's column. `slot` counts
 * the lines, so that each has a place of its own in the gaps.
 */
export const lineRoute = (from: End, to: End, { columns, rows, gap }: Tracks, slot: number): readonly Point[] => {
  const leftwards = to.column < from.column;
  const [start, end] = [portAt(from.box, slot), portAt(to.box, slot + 2)];
  const fromX = leftwards ? from.box.left : from.box.right;
  const toX = to.column > from.column ? to.box.left : to.box.right;
  const beside = (column: number, side: 'left' | 'right'): number => {
    const track = columns[column];
    return side === 'right' ? within(track?.right ?? fromX, gap, slot) : within((track?.left ?? fromX) - gap, gap, slot);
  };
  const out = beside(from.column, leftwards ? 'left' : 'right');
  const into = beside(to.column, to.column > from.column ? 'left' : 'right');
  const meets = Math.abs(to.column - from.column) <= 1;
  if (meets) return [{ x: fromX, y: start }, { x: out, y: start }, { x: out, y: end }, { x: toX, y: end }];
  const above = within((rows[to.row]?.top ?? end) - gap, gap, slot);
  return [{ x: fromX, y: start }, { x: out, y: start }, { x: out, y: above }, { x: into, y: above }, { x: into, y: end }, { x: toX, y: end }];
};

/** A place on the canvas, in pixels. */
export type Point = { readonly x: number; readonly y: number };

/** One end of an arrow: the row it is at; `x` null where that row is not loaded, and so not in sight. */
export type RouteEnd = { readonly at: number; readonly x: number | null };

export type RouteRoom = {
  readonly rowHeight: number;
  /** Of the middle of bars, below the top of a row. */
  readonly middle: number;
  /** Half of a bar's height. */
  readonly half: number;
};

/** How far before a bar its arrows come down. */
const before = 10;

/** Arrows leave from below or above a bar a little before its end. */
const inside = 4;

/**
 * The corners of an arrow from a blocker's end to the start of what it blocks: out of the bar downwards or upwards, along
 * the line between two rows, down before the bar it goes to, and into it. So it meets no words, which stand behind bars,
 * in either of its two rows. Null where neither end is known.
 */
export const routeCorners = (from: RouteEnd, to: RouteEnd, { rowHeight, middle, half }: RouteRoom): readonly Point[] | null => {
  const down = to.at >= from.at;
  const yOf = (at: number): number => at * rowHeight + middle;
  const edge = (at: number, below: boolean): number => (at + (below ? 1 : 0)) * rowHeight;
  if (to.x === null) {
    if (from.x === null) return null;
    return [{ x: from.x - inside, y: yOf(from.at) + (down ? half : -half) }, { x: from.x - inside, y: edge(to.at, !down) }];
  }
  const turn = to.x - before;
  const end = [{ x: turn, y: yOf(to.at) }, { x: to.x - 1, y: yOf(to.at) }];
  if (from.x === null) return [{ x: turn, y: edge(from.at, down) }, ...end];
  const gap = edge(from.at, down);
  return [{ x: from.x - inside, y: yOf(from.at) + (down ? half : -half) }, { x: from.x - inside, y: gap }, { x: turn, y: gap }, ...end];
};

/** Corners as the path of an SVG, with round turns where there is room for them. */
export const pathOf = (corners: readonly Point[], radius = 3): string => {
  const [first, ...rest] = corners;
  if (first === undefined) return '';
  const words = [`M${first.x} ${first.y}`];
  let at = first;
  for (const [index, corner] of rest.entries()) {
    const next = rest[index + 1];
    words.push(next === undefined ? `L${corner.x} ${corner.y}` : turnAt(at, corner, next, radius));
    at = corner;
  }
  return words.join('');
};

const towards = (from: Point, to: Point, by: number): Point => {
  const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
  if (length === 0) return from;
  const share = Math.min(by, length / 2) / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
};

const turnAt = (from: Point, corner: Point, to: Point, radius: number): string => {
  const [into, out] = [towards(corner, from, radius), towards(corner, to, radius)];
  return `L${into.x} ${into.y}Q${corner.x} ${corner.y} ${out.x} ${out.y}`;
};

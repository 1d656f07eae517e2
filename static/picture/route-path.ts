import type { Layout, Point } from './layout/layout';

/** Pixels. */
const CORNER = 6;
const ARROW = 10;

const along = (from: Point, to: Point, by: number): Point => {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const part = length === 0 ? 0 : Math.min(1, by / length);
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
};

const write = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

const rounded = (before: Point, corner: Point, after: Point): string => {
  const room = Math.min(CORNER, Math.hypot(corner.x - before.x, corner.y - before.y) / 2, Math.hypot(after.x - corner.x, after.y - corner.y) / 2);
  return `L${write(along(corner, before, room))}Q${write(corner)} ${write(along(corner, after, room))}`;
};

/** The way of a line as an SVG path, corners rounded in layers; it ends before its arrow. */
export const routePath = (route: readonly Point[], shape: Layout['shape'], arrow = ARROW): string => {
  const [first, last, before] = [route[0], route.at(-1), route.at(-2)];
  if (first === undefined || last === undefined || before === undefined) return '';
  const inner = route.slice(1, -1).map((corner, at) => {
    const [from, to] = [route[at] ?? corner, route[at + 2] ?? corner];
    return shape === 'layers' ? rounded(from, corner, to) : `L${write(corner)}`;
  });
  return `M${write(first)}${inner.join('')}L${write(along(last, before, Math.max(0, arrow - 1)))}`;
};

/** A triangle at the end of a line, pointing where it goes. */
export const arrowPath = (route: readonly Point[], size = ARROW): string => {
  const tip = route.at(-1);
  // A curve's last stretch may be shorter than the arrow, and would turn it.
  const before = route.findLast((point) => tip !== undefined && Math.hypot(point.x - tip.x, point.y - tip.y) >= size / 2);
  if (tip === undefined || before === undefined) return '';
  const back = along(tip, before, size);
  const [dx, dy] = [(tip.x - back.x) * 0.45, (tip.y - back.y) * 0.45];
  return `M${write(tip)}L${write({ x: back.x - dy, y: back.y + dx })}L${write({ x: back.x + dy, y: back.y - dx })}Z`;
};

/** The middle of the longest stretch of a line: where a mark on it is seen best. */
export const middleOf = (route: readonly Point[]): Point => {
  let best: { readonly length: number; readonly at: Point } = { length: -1, at: route[0] ?? { x: 0, y: 0 } };
  for (let index = 1; index < route.length; index += 1) {
    const [from, to] = [route[index - 1] as Point, route[index] as Point];
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length > best.length) best = { length, at: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 } };
  }
  return best.at;
};

/** The middle by length: of a curve, half the way. */
export const halfway = (route: readonly Point[], shape: Layout['shape']): Point =>
  (shape === 'ring' ? route[Math.floor(route.length / 2)] ?? { x: 0, y: 0 } : middleOf(route));

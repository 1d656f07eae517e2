import { sizes, type Box, type Layout, type LayoutEdge, type LayoutNode, type Point } from './layout';
import { ringOrder } from './ring-order';

/** Room between two cards of a ring, and the steps in which lines are bent towards its middle. */
const ROOM = 40;
const BENDS = [0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 1] as const;
const POINTS = 24;

const middle = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

const overlap = (one: Box, other: Box, room: number): boolean =>
  one.x < other.x + other.width + room && other.x < one.x + one.width + room && one.y < other.y + other.height + room && other.y < one.y + one.height + room;

/** Boxes on an ellipse, the first at the top, clockwise. */
const around = (heights: readonly number[], radius: Point): readonly Box[] => heights.map((height, place) => {
  const angle = (2 * Math.PI * place) / heights.length - Math.PI / 2;
  return { x: radius.x * Math.cos(angle) - sizes.card / 2, y: radius.y * Math.sin(angle) - height / 2, width: sizes.card, height };
});

const collide = (boxes: readonly Box[]): boolean => boxes.some((box, at) => boxes.some((other, index) => index > at && overlap(box, other, ROOM)));

/** The smallest ellipse on which no two cards come close. */
const spaced = (heights: readonly number[]): readonly Box[] => {
  let radius: Point = { x: 200, y: 110 };
  let boxes = around(heights, radius);
  while (collide(boxes)) {
    radius = { x: radius.x * 1.06, y: radius.y * 1.06 };
    boxes = around(heights, radius);
  }
  return boxes;
};

const within = ({ x, y }: Point, box: Box, room: number): boolean =>
  x > box.x - room && x < box.x + box.width + room && y > box.y - room && y < box.y + box.height + room;

/** Points of a curve from one to the other by way of a third (a quadratic Bézier curve). */
const curve = (from: Point, by: Point, to: Point): readonly Point[] => Array.from({ length: POINTS + 1 }, (_, step) => {
  const t = step / POINTS;
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return { x: a * from.x + b * by.x + c * to.x, y: a * from.y + b * by.y + c * to.y };
});

/** Where the way from a point in a box to one outside crosses the box's edge. */
const edgeOf = (box: Box, inside: Point, outside: Point): Point => {
  const far = { x: outside.x - inside.x, y: outside.y - inside.y };
  const reach = (size: number, by: number): number => (by === 0 ? 1 : size / Math.abs(by));
  const sideX = far.x > 0 ? box.x + box.width - inside.x : inside.x - box.x;
  const sideY = far.y > 0 ? box.y + box.height - inside.y : inside.y - box.y;
  const t = Math.min(1, reach(sideX, far.x), reach(sideY, far.y));
  return { x: inside.x + far.x * t, y: inside.y + far.y * t };
};

const halfway = (one: Point, other: Point): Point => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });

/** With a point between every two, so that a corner that lies between them is seen. */
const denser = (line: readonly Point[]): readonly Point[] => line.flatMap((point, at) => (at === 0 ? [point] : [halfway(line[at - 1] ?? point, point), point]));

/** The part of a line between two boxes that is in neither. */
const between = (whole: readonly Point[], from: Box, to: Box): readonly Point[] => {
  const line = denser(whole);
  const first = line.findLastIndex((point) => within(point, from, 0));
  const last = line.findIndex((point, index) => index > first && within(point, to, 0));
  const [before, after, near, end] = [line[first], line[first + 1], line[last - 1], line[last]];
  if (before === undefined || after === undefined || near === undefined || end === undefined) return line;
  return [edgeOf(from, before, after), ...line.slice(first + 1, last), edgeOf(to, end, near)];
};

/** A line as straight as the other boxes let it be: bent towards the middle of the ring until it is clear of them. */
const lineOf = (from: Box, to: Box, others: readonly Box[], bends: readonly number[]): readonly Point[] => {
  const [start, end] = [middle(from), middle(to)];
  const half = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  const lines = bends.map((bend) => between(curve(start, { x: half.x * (1 - bend), y: half.y * (1 - bend) }, end), from, to));
  return lines.find((line) => !line.some((point) => others.some((box) => within(point, box, 6)))) ?? lines.at(-1) ?? [];
};

/** Out of a card's top and back into it: it waits for itself. */
const loopOf = ({ x, y, width }: Box): readonly Point[] => {
  const [left, right] = [x + width / 2 - 20, x + width / 2 + 20];
  return [{ x: left, y }, { x: left, y: y - 20 }, { x: right, y: y - 20 }, { x: right, y }];
};

/**
 * A cycle as a ring: its issues on an ellipse, in the order in which they wait for each other, lines bent inwards around
 * the cards in between. Of two that wait for each other both lines show, one bent more than the other.
 */
export const ring = (nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): Layout => {
  const order = ringOrder(nodes.map(({ key }) => key), edges);
  const placed = spaced(order.map((index) => nodes[index]?.height ?? 0));
  const left = Math.min(...placed.map(({ x }) => x)) - 2 * sizes.margin;
  const top = Math.min(...placed.map(({ y }) => y)) - 2 * sizes.margin;
  const boxes: Box[] = [];
  for (const [place, index] of order.entries()) boxes[index] = placed[place] as Box;
  const pairs = new Set(edges.map(({ from, to }) => `${from} ${to}`));
  const routes = edges.map(({ from, to }) => {
    const [start, end] = [boxes[from], boxes[to]];
    if (start === undefined || end === undefined) return [];
    if (from === to) return loopOf(start);
    const second = pairs.has(`${to} ${from}`) && (nodes[from]?.key ?? '') > (nodes[to]?.key ?? '');
    return lineOf(start, end, placed.filter((box) => box !== start && box !== end), second ? BENDS.slice(2) : BENDS);
  });
  return {
    shape: 'ring',
    width: Math.max(...placed.map(({ x, width }) => x + width)) - left + 2 * sizes.margin,
    height: Math.max(...placed.map(({ y, height }) => y + height)) - top + 2 * sizes.margin,
    boxes: boxes.map((box) => ({ ...box, x: box.x - left, y: box.y - top })),
    routes: routes.map((line) => line.map(({ x, y }) => ({ x: x - left, y: y - top }))),
    lanes: [], columns: [],
  };
};

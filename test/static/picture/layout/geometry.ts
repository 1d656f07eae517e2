import type { Box, Layout, Point } from '../../../../static/picture/layout/layout';

const inside = ({ x, y, width, height }: Box): Box => ({ x: x + 0.01, y: y + 0.01, width: width - 0.02, height: height - 0.02 });

/** Whether a stretch of a line runs through the inside of a box; along its edge it may. */
export const throughBox = (from: Point, to: Point, whole: Box): boolean => {
  const box = inside(whole);
  let [enter, leave] = [0, 1];
  const clip = (delta: number, room: number): boolean => {
    if (delta === 0) return room > 0;
    const at = room / delta;
    if (delta < 0) enter = Math.max(enter, at);
    else leave = Math.min(leave, at);
    return enter < leave;
  };
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return clip(-dx, from.x - box.x) && clip(dx, box.x + box.width - from.x) && clip(-dy, from.y - box.y) && clip(dy, box.y + box.height - from.y) && enter < leave;
};

export const stretches = (route: readonly Point[]): readonly (readonly [Point, Point])[] =>
  route.slice(1).map((point, index) => [route[index] as Point, point]);

/** Edge and box of each line that runs through a box. */
export const hits = ({ boxes, routes }: Layout): readonly string[] => routes.flatMap((route, edge) =>
  stretches(route).flatMap(([from, to]) => boxes.flatMap((box, node) => (throughBox(from, to, box) ? [`edge ${edge} through box ${node}`] : []))));

export const overlaps = ({ boxes }: Layout): readonly string[] => boxes.flatMap((one, at) => boxes.flatMap((other, index) =>
  (index > at && one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height ? [`${at} over ${index}`] : [])));

type Straight = { readonly edge: number; readonly at: number; readonly from: number; readonly to: number };

const straights = (routes: Layout['routes'], level: boolean): readonly Straight[] => routes.flatMap((route, edge) =>
  stretches(route).flatMap(([from, to]) => {
    if ((level ? from.y === to.y : from.x === to.x) === false) return [];
    const [one, other] = level ? [from.x, to.x] : [from.y, to.y];
    return one === other ? [] : [{ edge, at: level ? from.y : from.x, from: Math.min(one, other), to: Math.max(one, other) }];
  }));

/** Pairs of edges that lie on each other for more than a pixel. */
export const lying = ({ routes }: Layout): readonly (readonly [number, number])[] => [true, false].flatMap((level) => {
  const all = [...straights(routes, level)].sort((one, other) => one.at - other.at || one.from - other.from);
  return all.flatMap((one, index) => {
    const found: (readonly [number, number])[] = [];
    for (let next = index + 1; all[next]?.at === one.at && (all[next]?.from ?? 0) < one.to - 1; next += 1) {
      const other = all[next];
      if (other !== undefined && other.edge !== one.edge) found.push([one.edge, other.edge]);
    }
    return found;
  });
});

import fc from 'fast-check';
import type { Layout, LayoutEdge, LayoutNode } from '../../../../static/picture/layout/layout';
import { layered } from '../../../../static/picture/layout/layered';
import { randomView } from '../random-view';
import { hits, lying, overlaps } from './geometry';
import { processorMs } from '../../../processor-time';

type Graph = { readonly nodes: readonly LayoutNode[]; readonly edges: readonly LayoutEdge[] };

const graph = fc.integer({ min: 1, max: 40 }).chain((count) => fc.record({
  nodes: fc.array(fc.record({ lane: fc.integer({ min: 0, max: 4 }), rank: fc.integer({ min: 0, max: 7 }), height: fc.constantFrom(84, 106) }), { minLength: count, maxLength: count })
    .map((nodes) => nodes.map((node, index) => ({ ...node, key: `K-${index}` }))),
  edges: fc.uniqueArray(fc.record({ from: fc.nat(count - 1), to: fc.nat(count - 1) }), { maxLength: 90, selector: ({ from, to }) => `${from} ${to}` }),
}));

const graphOf = (shape: Parameters<typeof randomView>[0]): Graph => {
  const { nodes, edges } = randomView(shape);
  return { nodes: nodes.map(({ issue, lane, rank }) => ({ key: issue.key, lane, rank, height: 84 })), edges };
};

const check = (property: (graph: Graph) => void): void => fc.assert(fc.property(graph, property), { seed: 4, numRuns: 80 });

const whole = ({ nodes, edges }: Graph): Layout => layered(nodes, edges);

test('no two boxes overlap, whatever the graph', () => check((given) => expect(overlaps(whole(given))).toEqual([])));

test('no line runs through a box, cycles and lines back in time included', () => check((given) => expect(hits(whole(given))).toEqual([])));

test('every line begins at the side of its blocker and ends at the side of what is blocked', () => check(({ nodes, edges }) => {
  const { boxes, routes } = layered(nodes, edges);
  for (const [index, { from, to }] of edges.entries()) {
    for (const [node, end] of [[from, routes[index]?.[0]], [to, routes[index]?.at(-1)]] as const) {
      const box = boxes[node];
      expect([box?.x, (box?.x ?? 0) + (box?.width ?? 0)]).toContain(end?.x);
      expect(end?.y).toBeGreaterThan(box?.y ?? 0);
      expect(end?.y).toBeLessThan((box?.y ?? 0) + (box?.height ?? 0));
    }
  }
}));

test('a later rank stands further right, and one rank in one column', () => check(({ nodes, edges }) => {
  const { boxes } = layered(nodes, edges);
  const wrong = nodes.flatMap(({ rank }, one) => nodes.flatMap((second, other) =>
    (Math.sign((boxes[one]?.x ?? 0) - (boxes[other]?.x ?? 0)) === Math.sign(rank - second.rank) ? [] : [[one, other]])));
  expect(wrong).toEqual([]);
}));

test('lanes are bands that do not interleave, and everything is inside the picture', () => check(({ nodes, edges }) => {
  const { boxes, lanes, routes, width, height } = layered(nodes, edges);
  for (const [node, { lane }] of nodes.entries()) {
    const [box, band] = [boxes[node], lanes.find((one) => one.lane === lane)];
    expect(box?.y).toBeGreaterThanOrEqual(band?.y ?? Infinity);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((band?.y ?? 0) + (band?.height ?? 0));
  }
  expect(lanes.slice(1).every(({ y }, at) => y >= (lanes[at]?.y ?? 0) + (lanes[at]?.height ?? 0))).toBe(true);
  expect(routes.flat().filter(({ x, y }) => x < 0 || y < 0 || x > width || y > height)).toEqual([]);
}));

test('the same picture comes out in whatever order the issues and the lines come in', () => check(({ nodes, edges }) => {
  const turned = nodes.map((_, index) => (index * 7 + 3) % nodes.length);
  fc.pre(new Set(turned).size === nodes.length);
  const at = new Map(turned.map((old, now) => [old, now]));
  const other = layered(turned.map((old) => nodes[old] as LayoutNode), edges.map(({ from, to }) => ({ from: at.get(from) ?? -1, to: at.get(to) ?? -1 })).reverse());
  const first = layered(nodes, edges);
  expect([other.width, other.height]).toEqual([first.width, first.height]);
  expect(turned.map((old) => first.boxes[old])).toEqual(other.boxes);
  expect(other.routes.toReversed()).toEqual(first.routes);
}));

test('lines that share no end lie on each other nowhere', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const { nodes, edges } = graphOf({ nodes: 80, seed, perNode: 1.5, ranks: 8, back: 10 });
    const strangers = lying(layered(nodes, edges)).filter(([one, other]) => {
      const [a, b] = [edges[one], edges[other]];
      return a?.from !== b?.from && a?.to !== b?.to && a?.from !== b?.to && a?.to !== b?.from;
    });
    expect(strangers).toEqual([]);
  }
});

test.each([300, 3_000])('%d issues are laid out in the time a page may take', (count) => {
  const { nodes, edges } = graphOf({ nodes: count, ranks: 20, lanes: 12 });
  layered(nodes, edges);
  // Ten times the aim of the bench: here it runs beside all other tests.
  expect(processorMs(() => layered(nodes, edges))).toBeLessThan(count === 300 ? 500 : 5_000);
});

test('a component that 5,000 issues wait for stays clear: one line that parts, no upright a pixel off another', () => {
  const { nodes, edges } = graphOf({ nodes: 5_001, hub: true, perNode: 0, ranks: 6, lanes: 40 });
  const layout = layered(nodes, edges);
  expect(layout.width).toBeLessThan(6 * 300 + 2_000);
  expect(layout.routes.every((route) => route.length >= 2)).toBe(true);
});

test('one issue, and none at all', () => {
  expect(layered([{ key: 'A-1', lane: 0, rank: 4, height: 84 }], [])).toMatchObject({ columns: [{ rank: 4 }], lanes: [{ lane: 0 }] });
  expect(layered([], [])).toMatchObject({ boxes: [], routes: [], lanes: [], columns: [] });
});

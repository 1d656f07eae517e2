import * as fc from 'fast-check';
import { type Arc, ranksOf } from '../../../src/analyse/pictures/ranks';
import { laneOrder } from '../../../src/analyse/pictures/lanes';
import { stretchesOf } from '../../../src/analyse/pictures/stretches';
import { withoutRings } from '../../../src/analyse/pictures/without-rings';
import { day } from '../../model/program-notation';
import { type Graph, graphs, reach } from '../random-graph';
import { processorMs } from '../../processor-time';

const arcsOf = ({ arcs }: Graph): readonly Arc[] => arcs.filter(([from, to]) => from !== to).map(([from, to]) => ({ from, to }));

const dated = graphs.chain((graph) => fc.record({
  graph: fc.constant(graph),
  days: fc.array(fc.option(fc.integer({ min: 20_000, max: 20_400 }), { freq: 3 }), { minLength: graph.nodes, maxLength: graph.nodes }),
}));

test('an arc leads to a later column, but within a ring', () => {
  fc.assert(fc.property(dated, ({ graph, days }) => {
    const { of } = ranksOf(days, arcsOf(graph));
    const leads = reach(graph);
    for (const { from, to } of arcsOf(graph)) if (leads[to]?.[from] !== true) expect(of[to]).toBeGreaterThan(of[from] ?? 0);
  }), { seed: 31, numRuns: 500 });
});

test('columns are numbered without gaps, and what waits for nothing stands in the order of its days', () => {
  fc.assert(fc.property(dated, ({ graph, days }) => {
    const { of, days: shown } = ranksOf(days, arcsOf(graph));
    expect(new Set(of)).toEqual(new Set(shown.keys()));
    const free = [...days.keys()].filter((node) => days[node] !== null && !graph.arcs.some(([from, to]) => to === node && from !== to));
    for (const a of free) for (const b of free) if ((days[a] ?? 0) <= (days[b] ?? 0)) expect(of[a]).toBeLessThanOrEqual(of[b] ?? 0);
  }), { seed: 32, numRuns: 500 });
});

test('a later stretch is never before an earlier one, unless something late pushes the earlier', () => {
  fc.assert(fc.property(dated, ({ graph, days }) => {
    const { of, days: shown } = ranksOf(days, arcsOf(graph));
    const stretch = stretchesOf(days);
    const leads = reach(graph);
    const pushed = (node: number): boolean => [...days.keys()].some((other) => leads[other]?.[node] === true && (stretch[other] ?? -1) > (stretch[node] ?? -1));
    for (const a of days.keys()) for (const b of days.keys()) {
      if (days[a] !== null && days[b] !== null && (stretch[a] ?? 0) < (stretch[b] ?? 0) && !pushed(a)) expect(of[a]).toBeLessThan(of[b] ?? 0);
    }
    const spans = shown.filter((span) => span !== null);
    for (const [at, span] of spans.entries()) expect(stretchesOf([...days, span.from, (spans[at + 1] ?? span).from]).slice(-2)).toEqual(stretchesOf([...days, span.from, (spans[at + 1] ?? span).from]).slice(-2).toSorted());
  }), { seed: 33, numRuns: 300 });
});

test('late work pushes what waits for it, and the column does not claim its day', () => {
  const { of, days } = ranksOf([day('2027-03-01'), day('2026-12-01'), day('2026-12-02')], [{ from: 0, to: 1 }]);
  expect([...of]).toEqual([1, 2, 0]);
  expect(days).toEqual([{ from: day('2026-12-02'), to: day('2026-12-02') }, { from: day('2027-03-01'), to: day('2027-03-01') }, null]);
});

test('what has no date stands where its blockers do, or where what it holds up does', () => {
  expect([...ranksOf([day('2026-12-01'), day('2027-06-01'), null, null], [{ from: 1, to: 2 }, { from: 3, to: 0 }]).of]).toEqual([1, 2, 3, 0]);
});

test('dates 20 years apart, one date, and no date at all', () => {
  const years = Array.from({ length: 21 }, (_, at) => day(`${2007 + at}-06-01`));
  expect(Math.max(...ranksOf(years, []).of)).toBeLessThan(12);
  expect([...ranksOf([null, null, null], [{ from: 0, to: 1 }]).of]).toEqual([0, 1, 0]);
  expect([...ranksOf([day('2026-12-01')], []).of]).toEqual([0]);
  expect([...ranksOf([], []).of]).toEqual([]);
});

test('a ring is cut open where one says', () => {
  const ring = [{ from: 0, to: 1 }, { from: 1, to: 2 }, { from: 2, to: 0 }];
  expect([...ranksOf([null, null, null], ring, [1]).of]).toEqual([2, 0, 1]);
  expect(withoutRings(3, ring, [1])).toEqual([{ from: 1, to: 2 }, { from: 2, to: 0 }]);
});

test('without rings nothing is left out, and else no ring is left', () => {
  fc.assert(fc.property(graphs, fc.nat(6), (graph, start) => {
    const arcs = arcsOf(graph);
    const kept = withoutRings(graph.nodes, arcs, start < graph.nodes ? [start] : []);
    const [before, after] = [reach(graph), reach({ nodes: graph.nodes, arcs: kept.map(({ from, to }) => [from, to] as const) })];
    expect(after.some((row, node) => row[node])).toBe(false);
    expect(arcs.filter(({ from, to }) => before[to]?.[from] !== true).every((arc) => kept.includes(arc))).toBe(true);
  }), { seed: 34, numRuns: 300 });
});

const lengthOf = (order: readonly number[], arcs: readonly Arc[]): number =>
  arcs.reduce((sum, { from, to }) => sum + Math.abs(order.indexOf(from) - order.indexOf(to)), 0);

const permutations = (items: readonly number[]): readonly (readonly number[])[] =>
  (items.length < 2 ? [items] : items.flatMap((one) => permutations(items.filter((other) => other !== one)).map((rest) => [one, ...rest])));

test('lanes: near the best of all orders, and never worse than the one they came in', () => {
  fc.assert(fc.property(graphs.filter(({ nodes }) => nodes <= 6), (graph) => {
    const between = arcsOf(graph);
    const order = laneOrder(graph.nodes, graph.arcs);
    expect([...order].sort()).toEqual([...Array(graph.nodes).keys()]);
    const best = Math.min(...permutations([...Array(graph.nodes).keys()]).map((one) => lengthOf(one, between)));
    expect(lengthOf(order, between)).toBeLessThanOrEqual(Math.min(lengthOf([...Array(graph.nodes).keys()], between), best * 1.5));
  }), { seed: 35, numRuns: 150 });
});

test('40 teams that all wait for each other are put in order in no time', () => {
  const pairs = Array.from({ length: 1600 }, (_, at) => [at % 40, Math.floor(at / 40)] as const);
  expect(processorMs(() => expect(laneOrder(40, pairs)).toHaveLength(40))).toBeLessThan(1_000);
});

import * as fc from 'fast-check';
import { arcKind, criticalPath, finishOf, type Network } from '../../../src/analyse/graph/critical-path';
import { rows } from '../../../src/model/dependency-graph';
import { ring } from '../random-graph';

type Arc = readonly [number, number, keyof typeof arcKind];

const network = (durations: readonly number[], arcs: readonly Arc[]): Network => ({
  nodes: durations.length,
  duration: Float64Array.from(durations),
  arcs: rows(durations.length, Int32Array.from(arcs, ([from]) => from), Int32Array.from(arcs, ([, to]) => to)),
  kinds: Uint8Array.from(arcs, ([, , kind]) => arcKind[kind]),
});

const finishStart = (...pairs: readonly (readonly [number, number])[]): readonly Arc[] => pairs.map(([from, to]) => [from, to, 'finish-start']);

/** The least shift that an arc asks for between two starts. */
const lag = ([from, to, kind]: Arc, durations: readonly number[]): number => {
  const first = durations[from] ?? 0;
  const second = durations[to] ?? 0;
  return { 'finish-start': first, 'start-start': 0, 'finish-finish': first - second, 'start-finish': -second }[kind];
};

/** Earliest starts by enumerating every path into a node. */
const earliestByPaths = (durations: readonly number[], arcs: readonly Arc[], node: number): number =>
  Math.max(0, ...arcs.filter(([, to]) => to === node).map((arc) => earliestByPaths(durations, arcs, arc[0]) + lag(arc, durations)));

const latestByPaths = (durations: readonly number[], arcs: readonly Arc[], node: number, end: number): number =>
  Math.min(end - (durations[node] ?? 0), ...arcs.filter(([from]) => from === node).map((arc) => latestByPaths(durations, arcs, arc[1], end) - lag(arc, durations)));

const networks = fc.integer({ min: 1, max: 7 }).chain((nodes) => fc.record({
  durations: fc.array(fc.nat(6), { minLength: nodes, maxLength: nodes }),
  arcs: fc.array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.constantFrom('finish-start', 'finish-start', 'start-start', 'finish-finish', 'start-finish')), { maxLength: 10 })
    .map((arcs) => arcs.filter(([from, to]) => from < to) as readonly Arc[]),
}));

describe('critical-path', () => {
  it('agrees with enumerating all paths, for every kind of dependency, with and without a deadline', () => {
    fc.assert(fc.property(networks, fc.option(fc.nat(20)), ({ durations, arcs }, deadline) => {
      const path = criticalPath(network(durations, arcs), deadline);
      const earliest = durations.map((_, node) => earliestByPaths(durations, arcs, node));
      const finish = Math.max(...earliest.map((start, node) => start + (durations[node] ?? 0)));
      const end = Math.min(finish, deadline ?? finish);
      const latest = durations.map((_, node) => latestByPaths(durations, arcs, node, end));
      expect(path.finish).toBe(finish);
      expect([...path.earliest]).toEqual(earliest);
      expect([...path.latest]).toEqual(latest);
      expect([...path.critical]).toEqual(latest.map((start, node) => (start <= (earliest[node] ?? 0) ? 1 : 0)));
      expect(finishOf(network(durations, arcs))).toBe(finish);
    }), { seed: 8, numRuns: 500 });
  });

  // After A (3 days): B and D (5 each) tie, D through a dummy (0), into E (4); C and F (2 + 6) are a day shorter.
  it('marks both of two longest paths, the dummy between them, and the milestone at the end', () => {
    const durations = [3, 5, 2, 5, 0, 4, 6, 0];
    const arcs = finishStart([0, 1], [0, 2], [0, 3], [3, 4], [4, 5], [1, 5], [2, 6], [5, 7], [6, 7]);
    const path = criticalPath(network(durations, arcs));
    expect(path.finish).toBe(12);
    expect([...path.critical]).toEqual([1, 1, 0, 1, 1, 1, 0, 1]);
    expect([...path.latest].map((latest, node) => latest - (path.earliest[node] ?? 0))).toEqual([0, 0, 1, 0, 0, 0, 1, 0]);
  });

  it('gives negative float to what a deadline does not leave room for', () => {
    const path = criticalPath(network([3, 4, 5], finishStart([0, 1])), 5);
    expect([...path.latest].map((latest, node) => latest - (path.earliest[node] ?? 0))).toEqual([-2, -2, 0]);
    expect([...path.critical]).toEqual([1, 1, 1]);
    expect([path.finish, path.end]).toEqual([7, 5]);
  });

  it('lets what follows a ring wait for the longest of it', () => {
    const path = criticalPath(network([2, 3, 1, 4], finishStart([0, 1], [1, 0], [1, 2], [3, 2])));
    expect([...path.earliest]).toEqual([0, 0, 4, 0]);
    expect(path.finish).toBe(5);
  });

  it('takes a ring and a chain of 100,000', () => {
    const ones = new Float64Array(100_000).fill(1);
    expect(criticalPath({ nodes: 100_000, duration: ones, arcs: ring(100_000), kinds: new Uint8Array(100_000) }).finish).toBe(1);
    const chain = rows(100_000, Int32Array.from({ length: 99_999 }, (_, node) => node), Int32Array.from({ length: 99_999 }, (_, node) => node + 1));
    expect(criticalPath({ nodes: 100_000, duration: ones, arcs: chain, kinds: new Uint8Array(99_999) }).finish).toBe(100_000);
  });

  // A project network in the manner of PSPLIB's j10: dummies at both ends, known critical path length.
  it('finds the length of a small project network with a source and a sink', () => {
    const durations = [0, 4, 3, 8, 2, 5, 6, 3, 7, 4, 1, 0];
    const arcs = finishStart(
      [0, 1], [0, 2], [0, 3], [1, 4], [1, 5], [2, 6], [3, 7], [4, 8], [5, 9], [6, 9], [7, 10], [8, 11], [9, 11], [10, 11]);
    expect(criticalPath(network(durations, arcs)).finish).toBe(13);
  });
});

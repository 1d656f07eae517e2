import type { PictureEdge, PictureNode, PictureView } from '../../../src/contract/dependencies';

export type RandomShape = {
  readonly nodes: number;
  readonly seed?: number;
  readonly lanes?: number;
  readonly ranks?: number;
  /** Lines a node, and of a hundred how many run back in time or stay in their column. */
  readonly perNode?: number;
  readonly back?: number;
  /** One node that all others wait for. */
  readonly hub?: boolean;
};

/** Numbers from 0 up to 1 by a seed (mulberry32, public domain, Tommy Ettinger). */
export const numbersOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const words = ['Build', 'the', 'consent', 'API', 'for', 'labels', 'training', 'set', 'dashboard', 'export', 'drift', 'review', 'model', 'audit', 'cache'];

const dayAfter = (days: number): string => new Date(Date.UTC(2026, 10, 2) + days * 86_400_000).toISOString().slice(0, 10);

const nodeOf = (index: number, rank: number, lane: number, number: () => number): PictureNode => {
  const late = number() < 0.15;
  const category = (['todo', 'doing', 'done'] as const)[Math.floor(number() * 2.3)] ?? 'todo';
  return {
    issue: {
      key: `P${lane}-${index + 1}`, summary: Array.from({ length: 4 + Math.floor(number() * 8) }, () => words[Math.floor(number() * words.length)]).join(' '),
      status: { todo: 'To Do', doing: 'In Progress', done: 'Done' }[category], category, project: `Project ${lane}`, team: `Team ${lane}`,
      assignee: number() < 0.7 ? 'Ada Jones' : null, due: dayAfter(rank * 7 + 5), why: '',
    },
    lane, rank, outside: number() < 0.05, start: dayAfter(rank * 7), finish: dayAfter(rank * 7 + 5), scheduled: dayAfter(rank * 7 + (late ? 9 : 5)),
    float: Math.floor(number() * 9), lateBy: late ? 3 : null, critical: number() < 0.1, inCycle: false, focus: index === 0,
  };
};

const edgeOf = (from: number, to: number, nodes: readonly PictureNode[], number: () => number): PictureEdge => {
  const forth = (nodes[from]?.rank ?? 0) < (nodes[to]?.rank ?? 0);
  return {
    from, to, kind: 'finish-start', state: number() < 0.4 ? 'waiting' : 'coming', health: forth ? (number() < 0.2 ? 'late' : 'fine') : 'cycle',
    critical: nodes[from]?.critical === true && nodes[to]?.critical === true, insteadOf: null,
  };
};

/** A picture of any size, the same for the same seed: most lines run forth in time, over one or a few columns. */
export const randomView = ({ nodes: count, seed = 1, lanes = 6, ranks = 12, perNode = 1.4, back = 3, hub = false }: RandomShape): PictureView => {
  const number = numbersOf(seed);
  const pick = (most: number): number => Math.floor(number() * most);
  const nodes = Array.from({ length: count }, (_, index) => nodeOf(index, hub && index === 0 ? 0 : pick(ranks), pick(lanes), number));
  const edges = new Map<string, PictureEdge>();
  const add = (from: number, to: number): void => { edges.set(`${from} ${to}`, edgeOf(from, to, nodes, number)); };
  for (let tries = 0; edges.size < count * perNode && tries < 20 * count; tries += 1) {
    const [one, other] = [pick(count), pick(count)];
    const [first, second] = [nodes[one]?.rank ?? 0, nodes[other]?.rank ?? 0];
    const far = Math.abs(first - second) > 1 + pick(5);
    if (number() * 100 < back) add(one, other);
    else if (first !== second && !far) add(first < second ? one : other, first < second ? other : one);
  }
  if (hub) for (let to = 1; to < count; to += 1) add(0, to);
  return viewOf(nodes, [...edges.values()], lanes, ranks);
};

export const viewOf = (nodes: readonly PictureNode[], edges: readonly PictureEdge[], lanes: number, ranks: number): PictureView => ({
  partial: null, asOf: dayAfter(18), ageSeconds: 12, title: `${nodes.length} issues and ${edges.length} dependencies`, reason: null, nodes, edges, more: [],
  lanes: Array.from({ length: lanes }, (_, lane) => ({ id: `team:${lane}`, name: `Team ${lane}` })), cut: null,
  ranks: Array.from({ length: ranks }, (_, rank) => ({ from: dayAfter(rank * 7), to: dayAfter(rank * 7 + 5) })),
});

/** A cycle of so many issues, each waiting for the one before, with some lines across. */
export const cycleView = (count: number, across = 0, seed = 1): PictureView => {
  const number = numbersOf(seed);
  const nodes = Array.from({ length: count }, (_, index) => ({ ...nodeOf(index, 0, index % 3, number), inCycle: true, outside: false }));
  const pairs = new Set(nodes.map((_, index) => `${index} ${(index + 1) % count}`));
  for (let made = 0; made < across; made += 1) pairs.add(`${Math.floor(number() * count)} ${Math.floor(number() * count)}`);
  const edges = [...pairs].map((pair) => pair.split(' ').map(Number)).filter(([from, to]) => from !== to || count === 1)
    .map(([from = 0, to = 0]): PictureEdge => ({ from, to, kind: 'finish-start', state: 'waiting', health: 'cycle', critical: false, insteadOf: null }));
  const [blocker, blocked] = [nodes[0]?.issue.key ?? '', nodes[1 % count]?.issue.key ?? ''];
  return { ...viewOf(nodes, edges, 3, 1), cut: { blocker, blocked, reason: `${blocked} can begin without ${blocker}: both are in one team.` } };
};

import type { PictureView } from '../../src/contract/dependencies';

type Node = PictureView['nodes'][number];

const node = (key: string, lane: number, rank: number, rest: Partial<Node> = {}, summary = 'Work that others need'): Node => ({
  issue: { key, summary, status: 'In Progress', category: 'doing', project: 'Web', team: `Team ${lane}`, assignee: null, due: '2026-12-04', why: '' },
  lane, rank, outside: false, start: '2026-11-20', finish: '2026-12-04', scheduled: '2026-12-10', float: 4, lateBy: null, critical: false, inCycle: false, focus: false, ...rest,
});

const edge = (from: number, to: number, rest: Partial<PictureView['edges'][number]> = {}): PictureView['edges'][number] =>
  ({ from, to, kind: 'finish-start', state: 'waiting', health: 'fine', critical: false, insteadOf: null, ...rest });

const around = (title: string, lanes: readonly string[], ranks: PictureView['ranks']): Omit<PictureView, 'nodes' | 'edges'> =>
  ({ partial: null, asOf: '2026-11-23', ageSeconds: 5, title, reason: null, more: [], lanes: lanes.map((name, at) => ({ id: `t${at}`, name })), cut: null, ranks });

const weeks: PictureView['ranks'] = [{ from: '2026-11-16', to: '2026-11-18' }, { from: '2026-11-24', to: '2026-12-04' }, { from: '2026-12-07', to: '2026-12-11' }];

/** Three teams, a critical chain that is late, something outside, and 37 more; once those are opened, two of them. */
export const smallPicture = (opened: boolean): PictureView => {
  const nodes = [
    node('DATA-1', 0, 0, { critical: true, lateBy: 6 }), node('ML-1', 1, 1, { critical: true, focus: true }), node('WEB-1', 2, 2, { critical: true, lateBy: 3 }),
    node('WEB-2', 2, 2), node('EXT-1', 0, 1, { outside: true }), ...(opened ? [node('NEW-1', 1, 2), node('NEW-2', 1, 2)] : []),
  ];
  const edges = [
    edge(0, 1, { critical: true }), edge(1, 2, { critical: true, health: 'late' }), edge(1, 3, { state: 'coming' }), edge(4, 3, { state: 'untold', health: 'unplanned' }),
    ...(opened ? [edge(1, 5), edge(1, 6)] : []),
  ];
  return { ...around('ML-1 holds up 3 issues of 2 teams', ['Data', 'Model', 'Web'], weeks), nodes, edges, more: opened ? [] : [{ node: 1, side: 'blocked', count: 37 }] };
};

/** A cycle of so many issues, with the link that costs least to cut. */
export const ringPicture = (count: number): PictureView => ({
  ...around(`${count} issues wait for each other`, ['Data', 'Web'], [{ from: null, to: null }]),
  nodes: Array.from({ length: count }, (_, at) => node(`C-${at + 1}`, at % 2, 0, { inCycle: true, start: null, finish: null })),
  edges: Array.from({ length: count }, (_, at) => edge(at, (at + 1) % count, { health: 'cycle' })),
  cut: { blocker: 'C-1', blocked: 'C-2', reason: 'C-2 can begin without C-1.' },
});

/** Names that are hard to show: 200 characters without a break, written from right to left, markup. No dates at all, all late. */
export const hardPicture = (): PictureView => {
  const names = ['x'.repeat(200), 'فريق البيانات والتحليلات', '<b>bold</b> & "quoted"'];
  const nodes = names.map((name, at) => ({ ...node(`HARD-${at}`, at, at, { start: null, finish: null, scheduled: null, float: null, lateBy: 2 + at }, name), issue: { ...node('', at, at).issue, key: `HARD-${at}`, summary: name, team: name, status: name } }));
  return { ...around('Everything is late', names, names.map(() => ({ from: null, to: null }))), nodes, edges: [edge(0, 1, { health: 'late' }), edge(1, 2, { health: 'late' })] };
};

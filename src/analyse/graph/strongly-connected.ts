import type { Rows } from '../../model/dependency-graph';

/**
 * The strongly connected components of a directed graph. `of[node]` numbers them so that for every arc a -> b between
 * two components `of[a] > of[b]`; `order` holds all nodes, component by component, arcs pointing forward.
 */
export type Components = {
  readonly count: number;
  readonly of: Int32Array;
  readonly size: Int32Array;
  readonly order: Int32Array;
};

/**
 * Tarjan's algorithm with a stack of its own instead of recursion, so that a ring of 100,000 issues is no matter.
 * (R. Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1, 1972.)
 */
export const stronglyConnected = (nodes: number, arcs: Rows): Components => {
  const search = new Search(nodes, arcs);
  for (let node = 0; node < nodes; node += 1) search.from(node);
  return search.result();
};

class Search {
  private readonly found: Int32Array;
  private readonly low: Int32Array;
  private readonly next: Int32Array;
  private readonly path: Int32Array;
  private readonly open: Int32Array;
  private readonly of: Int32Array;
  private readonly order: Int32Array;
  private readonly sizes: number[] = [];
  private openCount = 0;
  private clock = 0;
  private placed = 0;

  constructor(nodes: number, private readonly arcs: Rows) {
    this.found = new Int32Array(nodes);
    this.low = new Int32Array(nodes);
    this.next = arcs.start.slice(0, nodes);
    this.path = new Int32Array(nodes);
    this.open = new Int32Array(nodes);
    this.of = new Int32Array(nodes).fill(-1);
    this.order = new Int32Array(nodes);
    this.placed = nodes;
  }

  from(root: number): void {
    if (this.found[root] !== 0) return;
    if (this.arcs.start[root] === this.arcs.start[root + 1]) return this.closeAlone(root);
    this.enter(root);
    this.path[0] = root;
    for (let depth = 1; depth > 0; ) {
      const node = this.path[depth - 1] ?? 0;
      const into = this.step(node);
      if (into >= 0) {
        this.enter(into);
        this.path[depth] = into;
        depth += 1;
        continue;
      }
      depth -= 1;
      if (depth > 0) this.lower(this.path[depth - 1] ?? 0, this.low[node] ?? 0);
      if (this.low[node] === this.found[node]) this.close(node);
    }
  }

  result(): Components {
    return { count: this.sizes.length, of: this.of, size: Int32Array.from(this.sizes), order: this.order };
  }

  private enter(node: number): void {
    this.clock += 1;
    this.found[node] = this.clock;
    this.low[node] = this.clock;
    this.open[this.openCount] = node;
    this.openCount += 1;
  }

  /** Follows the node's arcs up to one that leads to a new node, and gives that; -1 where there is none left. */
  private step(node: number): number {
    const end = this.arcs.start[node + 1] ?? 0;
    for (let at = this.next[node] ?? 0; at < end; at += 1) {
      const to = this.arcs.node[at] ?? 0;
      if (this.found[to] === 0) {
        this.next[node] = at + 1;
        return to;
      }
      if (this.of[to] === -1) this.lower(node, this.found[to] ?? 0);
    }
    this.next[node] = end;
    return -1;
  }

  private lower(node: number, to: number): void {
    if (to < (this.low[node] ?? 0)) this.low[node] = to;
  }

  /** What leads nowhere, as most issues do, is a component by itself. */
  private closeAlone(node: number): void {
    this.clock += 1;
    this.found[node] = this.clock;
    this.of[node] = this.sizes.length;
    this.placed -= 1;
    this.order[this.placed] = node;
    this.sizes.push(1);
  }

  private close(root: number): void {
    const component = this.sizes.length;
    let size = 0;
    for (let node = -1; node !== root; size += 1) {
      this.openCount -= 1;
      node = this.open[this.openCount] ?? root;
      this.of[node] = component;
      this.placed -= 1;
      this.order[this.placed] = node;
    }
    this.sizes.push(size);
  }
}

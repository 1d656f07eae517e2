import type { Day } from '../../model/time';
import { oncePer } from '../once-per';
import type { Analysis } from '../analysis';
import { scheduledIssues } from '../schedule/scheduled';
import { type PlanTree, planTree } from './plan-tree';

/** Stand for no day at all in columns of first and of last days, so that a comparison passes over them. */
export const NO_FIRST: Day = 2 ** 31 - 1;
export const NO_LAST: Day = -(2 ** 31);

/** First and last days by node; `NO_FIRST` and `NO_LAST` where there is none. */
export type Spans = { readonly first: Int32Array; readonly last: Int32Array };

/**
 * What is planned under each node, and where it stands in the schedule.
 * `under` holds the first and last of the planned days, starts and due dates alike, of all issues below a node, and not
 * the node's own; `planned` holds the node's own too. Work that was dropped or set aside plans nothing.
 */
export type PlanSpans = {
  readonly under: Spans;
  readonly planned: Spans;
  readonly scheduled: Spans;
  /** Least float of the open leaves under a node, in working days; NaN where there is no schedule. */
  readonly float: Float64Array;
  readonly critical: Uint8Array;
};

const empty = (size: number): Spans => ({ first: new Int32Array(size).fill(NO_FIRST), last: new Int32Array(size).fill(NO_LAST) });

const widen = ({ first, last }: Spans, node: number, from: Day, to: Day): void => {
  if (from < (first[node] ?? NO_FIRST)) first[node] = from;
  if (to > (last[node] ?? NO_LAST)) last[node] = to;
};

const addOwn = (spans: Spans, { program: { issues } }: PlanTree): void => {
  for (const { index, start, due, setAside, outcome } of issues) {
    if (setAside || outcome === 'dropped') continue;
    for (const day of [start, due]) if (day !== null) widen(spans, index, day, day);
  }
};

type Summed = Pick<PlanSpans, 'scheduled' | 'float' | 'critical'>;

const join = ({ scheduled, float, critical }: Summed, node: number, first: Day, last: Day, slack: number, isCritical: boolean): void => {
  widen(scheduled, node, first, last);
  if (Number.isNaN(float[node]) || slack < (float[node] ?? slack)) float[node] = slack;
  if (isCritical) critical[node] = 1;
};

/** A milestone is scheduled from the first to the last of the open leaves that are planned for it. */
const addMilestones = (to: Summed, { program, milestones }: PlanTree, known: ReturnType<typeof scheduledIssues>): void => {
  const nodes = new Map(milestones.map(({ node, milestone }) => [milestone.version.id, node]));
  if (nodes.size === 0) return;
  for (const { index, leaf, fixVersions } of program.issues) {
    const own = leaf && fixVersions.length > 0 ? known.get(index) : undefined;
    if (own === undefined) continue;
    for (const { id } of fixVersions) {
      const node = nodes.get(id);
      if (node !== undefined) join(to, node, own.start, own.finish, own.float, own.critical);
    }
  }
};

const addUp = ({ under, planned, ...summed }: PlanSpans, { parent, downwards, root, milestones }: PlanTree): void => {
  const apart = new Set(milestones.map(({ node }) => node));
  for (let at = downwards.length - 1; at > 0; at -= 1) {
    const node = downwards[at] ?? root;
    const above = parent[node] ?? root;
    if (apart.has(node)) continue;
    widen(under, above, planned.first[node] ?? NO_FIRST, planned.last[node] ?? NO_LAST);
    widen(planned, above, planned.first[node] ?? NO_FIRST, planned.last[node] ?? NO_LAST);
    const { scheduled: { first, last }, float, critical } = summed;
    if (first[node] !== NO_FIRST) join(summed, above, first[node] ?? NO_FIRST, last[node] ?? NO_LAST, float[node] ?? NaN, critical[node] === 1);
  }
};

/** Planned and scheduled days of every row of the plan, in a few passes over all issues. */
export const planSpans = oncePer((analysis: Analysis): PlanSpans => {
  const tree = planTree(analysis.program);
  const spans: PlanSpans = {
    under: empty(tree.size), planned: empty(tree.size), scheduled: empty(tree.size),
    float: new Float64Array(tree.size).fill(NaN), critical: new Uint8Array(tree.size),
  };
  addOwn(spans.planned, tree);
  const known = scheduledIssues(analysis);
  for (const [node, own] of known) join(spans, node, own.start, own.finish, own.float, own.critical);
  addMilestones(spans, tree, known);
  addUp(spans, tree);
  return spans;
});

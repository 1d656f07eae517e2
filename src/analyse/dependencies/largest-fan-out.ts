import { endOfNode, type DependencyGraph } from '../../model/dependency-graph';
import { keyOf } from './dependency-evidence';
import { figure } from '../figure';
import type { Measure } from '../measure';
import { counted } from '../words';
import { issueAt } from '../../model/past-issues';

/**
 * **Largest fan-out**: the most issues that depend directly on one issue, over all issues, done or not, ends outside
 * included. An issue linked to itself does not count for itself. Which issue it is stands in the evidence alone: a figure
 * may be a minute old, and what is named is asked about at that moment.
 */
export const largestFanOut: Measure = {
  key: 'largest-fan-out',
  name: 'Largest fan-out',
  group: 'Dependencies',
  unit: 'issues',
  better: 'lower',
  formula: 'The most issues that depend directly on one and the same issue.',
  source: null,
  followed: true,
  compute: ({ program, graph }) => {
    const { blocker, blocked } = widest(graph);
    if (blocker < 0) return figure(0, 'no dependencies');
    const key = keyOf(program, endOfNode(graph.members, blocker));
    return figure(blocked.length, `${counted(blocked.length, 'issue depends', 'issues depend')} on ${key}`, {
      issues: () => [blocker, ...blocked].flatMap((node) => {
        const issue = issueAt(program, node);
        const why = node === blocker ? `blocks ${counted(blocked.length, 'issue')}` : `depends on ${key}`;
        return issue === undefined ? [] : [{ issue, why }];
      }),
    });
  },
};

const widest = (graph: DependencyGraph): { readonly blocker: number; readonly blocked: readonly number[] } => {
  let best: { blocker: number; blocked: readonly number[] } = { blocker: -1, blocked: [] };
  for (let blocker = 0; blocker < graph.nodes; blocker += 1) {
    const from = graph.out.start[blocker] ?? 0;
    const to = graph.out.start[blocker + 1] ?? 0;
    if (to - from <= best.blocked.length) continue;
    const blocked = [...graph.out.node.subarray(from, to)].filter((index) => index !== blocker);
    if (blocked.length > best.blocked.length) best = { blocker, blocked };
  }
  return best;
};

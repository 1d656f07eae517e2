import { endOfNode } from '../../model/dependency-graph';
import { issueAt } from '../../model/past-issues';
import type { Program } from '../../model/program';
import { cyclesIn } from '../graph/cycles-in';
import { keyOf } from './dependency-evidence';
import { figure, input } from '../figure';
import type { EvidenceIssue, Figure, Measure } from '../measure';
import { counted, fewNames } from '../words';

/**
 * **Cycles**: groups of issues that depend on each other in a ring, so that none can be finished before the others:
 * strongly connected components of more than one issue, and issues that are linked to themselves. Over all issues,
 * done or not, ends outside included; of how many all issues are still open is an input.
 */
export const cycles: Measure = {
  key: 'cycles',
  name: 'Cycles',
  group: 'Dependencies',
  unit: 'cycles',
  better: 'lower',
  formula: 'Strongly connected components of more than one issue, and issues linked to themselves.',
  source: 'R. Tarjan, Depth-first search and linear graph algorithms (1972)',
  followed: true,
  compute: ({ program, graph, components }) => {
    const found = cyclesIn(graph, components);
    const issues = found.reduce((sum, cycle) => sum + cycle.length, 0);
    const states = found.map((cycle) => openness(program, cycle.map((node) => endOfNode(graph.members, node))));
    return figure(found.length, `${counted(found.length, 'cycle')} of ${counted(issues, 'issue')} together`, {
      inputs: [
        input('Cycles with open work only', states.filter((open) => open === true).length, 'cycles'),
        ...untoldInput(states.filter((open) => open === null).length),
        input('Issues in the largest', found.reduce((most, cycle) => Math.max(most, cycle.length), 0), 'issues'),
      ],
      issues: () => inCycles(program, graph.members, found),
    });
  },
};

/** Whether all of a cycle is open; null where that hangs on an end outside of which nobody knows. */
const openness = (program: Program, ends: readonly number[]): boolean | null => {
  const categories = ends.map((end) => (end < 0 ? program.outside[-1 - end]?.status?.category : issueAt(program, end)?.category) ?? null);
  if (categories.includes('done')) return false;
  return categories.includes(null) ? null : true;
};

const untoldInput = (count: number): Figure['inputs'] =>
  (count === 0 ? [] : [input('Cycles of which this is not known: they lead through issues outside', count, 'cycles')]);

const inCycles = (program: Program, members: number, found: readonly (readonly number[])[]): readonly EvidenceIssue[] =>
  found.flatMap((cycle) => {
    const keys = cycle.map((node) => keyOf(program, endOfNode(members, node)));
    const why = cycle.length === 1 ? 'linked to itself' : `in a ring of ${cycle.length}: ${fewNames(keys)}`;
    return cycle.flatMap((node) => {
      const issue = issueAt(program, node);
      return issue === undefined ? [] : [{ issue, why }];
    });
  });

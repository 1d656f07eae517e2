import type { Program } from '../model/program';
import { cyclesIn } from './cycles-in';
import { figure, input } from './figure';
import type { EvidenceIssue, Measure } from './measure';
import { counted, fewNames } from './words';

/**
 * **Cycles**: groups of issues that depend on each other in a ring, so that none can be finished before the others:
 * strongly connected components of more than one issue, and issues that are linked to themselves. Over all issues,
 * done or not; how many still have two open issues or more (or are an open issue linked to itself) is an input.
 */
export const cycles: Measure = {
  key: 'cycles',
  name: 'Cycles',
  group: 'Dependencies',
  unit: 'cycles',
  better: 'lower',
  formula: 'Strongly connected components of more than one issue, and issues linked to themselves.',
  source: 'R. Tarjan, Depth-first search and linear graph algorithms (1972)',
  followed: false,
  compute: ({ program, graph, components }) => {
    const found = cyclesIn(graph, components);
    const issues = found.reduce((sum, cycle) => sum + cycle.length, 0);
    return figure(found.length, `${counted(found.length, 'cycle')} of ${counted(issues, 'issue')} together`, {
      inputs: [
        input('Cycles with open work only', found.filter((cycle) => cycle.every((index) => program.issues[index]?.category !== 'done')).length, 'cycles'),
        input('Issues in the largest', found.reduce((most, cycle) => Math.max(most, cycle.length), 0), 'issues'),
      ],
      issues: () => inCycles(program, found),
    });
  },
};

const inCycles = ({ issues }: Program, found: readonly (readonly number[])[]): readonly EvidenceIssue[] =>
  found.flatMap((cycle, number) => {
    const why = cycle.length === 1 ? 'linked to itself' : `cycle ${number + 1} of ${cycle.length}: ${fewNames(cycle.map((index) => issues[index]?.key ?? ''))}`;
    return cycle.flatMap((index) => {
      const issue = issues[index];
      return issue === undefined ? [] : [{ issue, why }];
    });
  });

import { figure } from '../figure';
import { longestChainIn } from '../graph/longest-chain-in';
import type { Measure } from '../measure';
import { counted } from '../words';
import { issueAt } from '../../model/past-issues';

/**
 * **Longest chain**: how many issues the longest chain of dependencies has, first blocker to last blocked, over all
 * issues, done or not, ends outside included. The issues of a cycle all count, since each waits for all the others. 0 where there is no
 * dependency between two issues.
 */
export const longestChain: Measure = {
  key: 'longest-chain',
  name: 'Longest chain',
  group: 'Dependencies',
  unit: 'issues',
  better: 'lower',
  formula: 'Issues in the longest chain of dependencies.',
  source: null,
  followed: true,
  compute: ({ program, graph, components }) => {
    const chain = longestChainIn(graph.nodes, graph.out, components);
    return figure(chain.length, counted(chain.length, 'issue'), {
      issues: () => chain.flatMap((index, at) => {
        const issue = issueAt(program, index);
        return issue === undefined ? [] : [{ issue, why: `${at + 1} of ${chain.length}` }];
      }),
    });
  },
};

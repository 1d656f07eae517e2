import { evidence, figure, input, unknownFigure } from '../figure';
import { recentlyDelivered } from './flow-time';
import type { Issue } from '../../model/program';
import type { Measure } from '../measure';

/** Issues by the name of their type, most first; types of several projects that share a name are one. */
const byType = (issues: readonly Issue[]): readonly (readonly [string, number])[] => {
  const types = new Map<string, number>();
  for (const { jira: { type } } of issues) types.set(type.name, (types.get(type.name) ?? 0) + 1);
  return [...types].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'en'));
};

/**
 * **Flow distribution**: what the delivered work consisted of, by issue type, over leaves delivered in the last 12
 * weeks. The value is the share of the most frequent type; the inputs list all of them.
 */
export const flowDistribution: Measure = {
  key: 'flow-distribution',
  name: 'Largest share of delivered work',
  group: 'Flow',
  unit: 'percent',
  better: 'none',
  formula: 'Issues of the most frequent type / all issues without children delivered in the last 12 weeks.',
  source: 'Flow distribution as in the flow metrics of SAFe.',
  followed: true,
  compute: ({ program }) => {
    const issues = recentlyDelivered(program);
    const types = byType(issues);
    const largest = types[0];
    if (largest === undefined) return unknownFigure('Nothing was delivered in the last 12 weeks.');
    const [name, count] = largest;
    return figure((100 * count) / issues.length, `${count} of ${issues.length} delivered are of type ${name}`, {
      note: name,
      inputs: types.map(([type, number]) => input(type, number, 'issues')),
      issues: () => evidence(issues, ({ jira }) => jira.type.name),
    });
  },
};

import { columns, parts } from '../../model/columns';
import type { Issue, Program } from '../../model/program';
import { evidence, figure, input } from '../figure';
import { indicesWhere, issuesAt } from '../issue-indices';
import type { Measure } from '../measure';
import { oncePer } from '../once-per';
import { counted, plain } from '../words';

/** What the outcome of done work is mapped by: its resolution or, without one, its status. */
export const labelOf = ({ jira }: Issue): string =>
  (jira.resolution === null ? `No resolution, status ${jira.status.name}` : jira.resolution.name);

const unknown = parts.indexOf('unknown');

/** Done issues whose outcome is unknown, by resolution (or done status), most issues first. */
const unmapped = oncePer((program: Program): readonly (readonly [string, readonly Issue[]])[] => {
  const { part } = columns(program);
  const groups = new Map<string, Issue[]>();
  for (const issue of issuesAt(program, indicesWhere(part.length, (index) => part[index] === unknown))) {
    const label = labelOf(issue);
    const group = groups.get(label);
    if (group === undefined) groups.set(label, [issue]);
    else group.push(issue);
  }
  return [...groups].sort((a, b) => b[1].length - a[1].length || a[0].localeCompare(b[0], 'en'));
});

/**
 * **Done without a known outcome**: how many done issues have a resolution, or where there is none a status, that
 * nobody mapped to delivered or dropped. The inputs name each, with its issues.
 */
export const unmappedResolutions: Measure = {
  key: 'unmapped-resolutions',
  name: 'Done, resolution not mapped',
  group: 'Data quality',
  unit: 'issues',
  better: 'lower',
  formula: 'Done issues whose resolution (or done status, without one) is mapped neither to delivered nor to dropped.',
  source: null,
  followed: true,
  at: ({ program }) => Int32Array.from(unmapped(program).flatMap(([, group]) => group), ({ index }) => index),
  compute: ({ program }) => {
    const groups = unmapped(program);
    const issues = groups.reduce((sum, [, group]) => sum + group.length, 0);
    return figure(issues, `${counted(issues, 'issue')} with ${plain(groups.length)} unmapped ${groups.length === 1 ? 'resolution' : 'resolutions'}`, {
      inputs: groups.map(([label, group]) => input(label, group.length, 'issues')),
      issues: () => groups.flatMap(([, group]) => evidence(group, labelOf)),
    });
  },
};

import type { Program } from '../../model/program';
import { evidence, figure, input, leftOut, setAsideLeftOut } from '../figure';
import type { Figure, Measure } from '../measure';
import { tally } from '../tally';
import { counted } from '../words';

const byTeam = (program: Program): Figure['inputs'] => {
  const teams = new Map<string, { readonly name: string; doing: number }>();
  for (const issue of tally(program).open) {
    if (!issue.leaf || issue.category !== 'doing') continue;
    const team = teams.get(issue.team.id) ?? { name: issue.team.name, doing: 0 };
    team.doing += 1;
    teams.set(issue.team.id, team);
  }
  return [...teams].sort((a, b) => b[1].doing - a[1].doing || (a[0] < b[0] ? -1 : 1)).map(([, { name, doing }]) => input(name, doing, 'issues'));
};

/**
 * **Load**: work in progress, the leaves that are in a status of the category *In progress* as of the day. On a past
 * day, open issues without a changelog are left out: whether they had begun is not known.
 */
export const load: Measure = {
  key: 'load',
  name: 'Work in progress',
  group: 'Flow',
  unit: 'issues',
  better: 'none',
  formula: 'Issues without children that are in progress.',
  source: 'Flow load as in the flow metrics of SAFe and the Flow Framework: what is begun and not done.',
  followed: true,
  compute: ({ program }) => {
    const { doing, todo } = tally(program).leaves;
    return figure(doing, `${counted(doing, 'issue')} of ${doing + todo} open ones in progress`, {
      inputs: () => byTeam(program),
      issues: () => evidence(tally(program).open, (issue) => (issue.leaf && issue.category === 'doing' ? issue.team.name : null)),
      leftOut: () => [
        ...leftOut('Its status on that day is not known', tally(program).open.filter((issue) => issue.leaf && !issue.stateKnown)),
        ...setAsideLeftOut(program, (issue) => issue.leaf && issue.category === 'doing'),
      ],
    });
  },
};

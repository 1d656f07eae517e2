import { bothEnds, setAsideEnds } from './dependency-evidence';
import { figure, input, unknownFigure } from '../figure';
import type { Measure } from '../measure';
import { blockedAt, dependenciesAt, untoldLeftOut, whyUntold } from './open-dependencies';
import { isCrossTeam } from './waits';
import { counted } from '../words';
import { issueAt } from '../../model/past-issues';

/**
 * **Waiting for another team**: issues that are waiting now (see `waiting`) for an issue of another team. An end
 * outside the program counts as another team unless it is in the project of the blocked issue.
 */
export const crossTeamWaiting: Measure = {
  key: 'cross-team-waiting',
  name: 'Waiting for another team',
  group: 'Dependencies',
  unit: 'issues',
  better: 'lower',
  formula: 'Issues that are waiting now for an issue of another team.',
  source: null,
  followed: true,
  compute: (analysis) => {
    const { program, states } = analysis;
    const reason = whyUntold(analysis);
    if (reason !== null) return unknownFigure(reason, { leftOut: () => untoldLeftOut(analysis) });
    const cross = states.waiting.filter((at) => {
      const dependency = states.all[at];
      return dependency !== undefined && isCrossTeam(analysis, dependency);
    });
    const teams = new Set(dependenciesAt(analysis, cross).map((one) => issueAt(program, one.blocked)?.team)).size;
    const issues = blockedAt(analysis, cross);
    return figure(issues, `${counted(issues, 'issue')} of ${counted(blockedAt(analysis, states.waiting), 'waiting issue')}`, {
      note: issues === 0 ? null : counted(teams, 'team waits', 'teams wait'),
      inputs: [input('Dependencies between teams', cross.length, 'links'), input('Teams that wait', teams, 'teams')],
      issues: () => bothEnds(program, dependenciesAt(analysis, cross)),
      leftOut: () => [...setAsideEnds(program), ...untoldLeftOut(analysis)],
    });
  },
};

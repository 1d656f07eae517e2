import type { Measure } from '../measure';
import { figure, input, leftOut, unknownFigure } from '../figure';
import { whyUntold } from './open-dependencies';
import { teamDays, untoldWaits } from './team-days';
import { counted, plain } from '../words';

/**
 * **Team-days of waiting**: the sum over all teams of the working days that the team's longest wait has lasted, of the
 * waits there are now. A team counts a day once, however many of its issues wait. A wait lasts since the latest of:
 * its link came, the blocked issue got under way, the blocker was last opened. Where a changelog gives only bounds,
 * what is certain is counted; waits of which nothing is certain are left out and said.
 */
export const waitingTeamDays: Measure = {
  key: 'waiting-team-days',
  name: 'Team-days of waiting',
  group: 'Dependencies',
  unit: 'team-days',
  better: 'lower',
  formula: 'Sum over teams of the working days that the longest of its present waits has lasted.',
  source: null,
  followed: true,
  compute: (analysis) => {
    const days = teamDays(analysis);
    const untold = () => leftOut('No changelog tells since when these wait', untoldWaits(analysis));
    const reason = whyUntold(analysis);
    if (reason !== null) return unknownFigure(reason);
    if (days.value === null) {
      return unknownFigure('No changelog tells since when the waiting issues wait.', { leftOut: untold });
    }
    return figure(days.value, `${days.teams.map((wait) => plain(wait.days)).join(' + ') || '0'} working days`, {
      inputs: days.teams.map((wait) => input(wait.team.name, wait.days, 'working-days')),
      issues: () => days.teams.map((wait) => ({ issue: wait.issue, why: `${wait.team.name} waits for ${counted(wait.days, 'working day')}` })),
      leftOut: untold,
    });
  },
};

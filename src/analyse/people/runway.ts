import { figure, input, unknownFigure } from '../figure';
import type { Measure } from '../measure';
import { runways } from './runways';
import { counted } from '../words';

/**
 * **Shortest runway**: the fewest working days until a team has no ready work left: its open issues without children
 * that no open dependency blocks, over its velocity (issues delivered a working day in the last 6 complete weeks),
 * rounded down. A team all of whose open work is blocked has none left. Teams that delivered nothing lately, or
 * nothing of which the outcome is mapped, have no known runway. Teams without open work are not asked.
 */
export const runway: Measure = {
  key: 'runway',
  name: 'Shortest runway',
  group: 'People and teams',
  unit: 'working-days',
  better: 'higher',
  formula: 'Of all teams the fewest working days its unblocked open issues last at the pace of the last 6 complete weeks.',
  source: null,
  followed: true,
  compute: (analysis) => {
    const teams = runways(analysis);
    const shortest = teams[0];
    if (shortest === undefined) return unknownFigure('No team has open work.');
    const inputs = teams.map((one) => input(one.team.name, one.workingDays, 'working-days'));
    if (shortest.workingDays === null) return unknownFigure(`No team has a known pace. ${shortest.team.name}: ${shortest.reason}`, { inputs });
    const { team, ready, delivered } = shortest;
    const pace = ready.length === 0 ? 'all open issues are blocked' : `${counted(ready.length, 'ready issue')}, ${delivered} delivered in 6 weeks`;
    return figure(shortest.workingDays, `${team.name}: ${pace}`, {
      note: team.name,
      inputs,
      issues: () => [
        ...ready.map((issue) => ({ issue, why: 'ready' })),
        ...shortest.blocked.map((issue) => ({ issue, why: 'blocked' })),
      ],
    });
  },
};

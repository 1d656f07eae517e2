import { isoDay } from '../../model/day';
import type { Program } from '../../model/program';
import { evidence, figure, input, leftOut, setAsideLeftOut, unknownFigure } from '../figure';
import { forecast } from './forecast';
import type { EvidenceIssue, Measure } from '../measure';
import { tally } from '../tally';
import { counted, plain } from '../words';

const openLeaves = (program: Program): readonly EvidenceIssue[] =>
  evidence(tally(program).open, (issue) => (issue.leaf ? issue.team.name : null));

const summariesLeftOut = (program: Program) => [
  ...leftOut('Has children, so it is a summary of them', tally(program).open.filter((issue) => !issue.leaf)),
  ...setAsideLeftOut(program, (issue) => issue.leaf),
];

/**
 * **Forecast finish**: the day by which 85% of simulated runs deliver all open leaves, and P50, P70 and P95 beside
 * it. See forecast.ts for the draws: weekly throughput of the last 12 weeks, per team, the slowest team decides, scope
 * growth included, the seed fixed and shown. Ignores dependencies and dates. Not known with fewer than 6 weeks of
 * history, a team that delivers nothing, or a finish more than 5 years ahead. Where all is delivered: the day it was.
 */
export const forecastFinish: Measure = {
  key: 'forecast-finish',
  name: 'Forecast finish (P85)',
  group: 'Forecast',
  unit: 'date',
  better: 'lower',
  formula: 'The day by which 85% of simulated runs have delivered all open work of the slowest team, at the weekly pace and growth of the last 12 weeks.',
  source: 'Monte Carlo forecast over weekly throughput (Vacanti, When Will It Be Done?); balanced resampling (Davison, Hinkley and Schechtman 1986).',
  followed: true,
  compute: ({ program }) => {
    const found = forecast(program);
    if (!found.known) {
      return unknownFigure(found.reason, {
        issues: () => openLeaves(program).filter(({ issue }) => found.teams.length === 0 || found.teams.includes(issue.team.id)),
      });
    }
    if ('finished' in found) return figure(found.finished, `All work was delivered by ${isoDay(found.finished)}`, { note: 'delivered' });
    const { days, day95, runs, weeks, open, slowest } = found;
    return figure(days[85], `85% of ${plain(runs)} runs over the last ${weeks} weeks deliver ${counted(open, 'open issue')} by ${isoDay(days[85])}; ${slowest} ends last`, {
      note: `P50 ${isoDay(days[50])}`,
      inputs: [
        input('P50', days[50], 'date'), input('P70', days[70], 'date'), input('P85', days[85], 'date'), input('P95', day95, 'date'),
        input('Open issues', open, 'issues'), input('Runs', runs, null), input('Weeks drawn from', weeks, null), input('Seed', program.settings.forecastSeed, null),
      ],
      issues: () => openLeaves(program),
      leftOut: () => summariesLeftOut(program),
    });
  },
};

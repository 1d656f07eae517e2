import type { Program } from '../../model/program';
import { figure, setAsideLeftOut, unknownFigure } from '../figure';
import type { Measure } from '../measure';
import { oncePer } from '../once-per';
import { countSpreadTeams, spreadOver } from './spread';
import { tally } from '../tally';
import { counted, fewNames } from '../words';

const spreadTeams = oncePer((program: Program) =>
  (countSpreadTeams(program) === 0 ? [] : spreadOver(tally(program).open, ({ team }) => ({ key: team.id, name: team.name }))));

const projectIsTeam = ({ settings: { teamFrom, componentTeams, projectTeams } }: Program): boolean =>
  teamFrom !== 'field' && Object.keys(componentTeams).length + Object.keys(projectTeams).length === 0;

/**
 * **Teams in several projects**: teams with open issues in two projects or more at once. Needs a team field, or
 * rules that name teams: where each project is a team of its own, a team is never in two.
 */
export const teamsInSeveralProjects: Measure = {
  key: 'teams-in-several-projects',
  name: 'Teams in several projects',
  group: 'People and teams',
  unit: 'teams',
  better: 'lower',
  formula: 'Teams with open issues in at least two projects.',
  source: null,
  followed: true,
  compute: ({ program }) => {
    if (projectIsTeam(program)) return unknownFigure('This program takes the project as the team.');
    const teams = spreadTeams(program);
    return figure(teams.length, `${counted(teams.length, 'team')} with open issues in at least two projects`, {
      note: teams.length === 0 ? null : fewNames(teams.map(({ name }) => name)),
      issues: () => teams.flatMap(({ name, projects, issues }) =>
        issues.map((issue) => ({ issue, why: `${name}: ${projects.join(', ')}` }))),
      leftOut: () => setAsideLeftOut(program),
    });
  },
};

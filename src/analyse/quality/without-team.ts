import { columns } from '../../model/columns';
import { isTeamOfComponent } from '../../model/read-issue';
import { HAS_TEAM } from '../../model/signs';
import { issueCount } from '../issue-count';
import { atIndex } from '../issue-indices';

/**
 * **Without a team**: open issues whose team field is empty and whose components name no team either, so that their
 * project stands in for the team. Only where the program takes teams from a field.
 */
export const withoutTeam = issueCount({
  key: 'without-team',
  name: 'Without a team',
  group: 'Data quality',
  better: 'lower',
  formula: 'Open issues whose team field is empty and whose components have no team; their project stands in for the team.',
  followed: true,
  of: 'open issues',
  counts: (program) => {
    const { signs } = columns(program);
    const isOfProject = atIndex(program, ({ jira }) => !isTeamOfComponent(jira, program.settings));
    return (index) => ((signs[index] ?? 0) & HAS_TEAM) === 0 && isOfProject(index);
  },
  why: (issue) => `counted for ${issue.team.name}`,
  unknowable: ({ settings }) => (settings.teamFrom === 'field' ? null : 'This program takes the project as the team.'),
});

import { issueCount } from '../issue-count';

/**
 * **Without a team**: open issues whose team field is empty, so that their project stands in for the team. Only where
 * the program takes teams from a field.
 */
export const withoutTeam = issueCount({
  key: 'without-team',
  name: 'Without a team',
  group: 'Data quality',
  better: 'lower',
  formula: 'Open issues whose team field is empty; their project stands in for the team.',
  followed: true,
  of: 'open issues',
  counts: () => (issue) => issue.jira.team === null,
  why: (issue) => `counted for ${issue.team.name}`,
  unknowable: ({ settings }) => (settings.teamFrom === 'field' ? null : 'This program takes the project as the team.'),
});

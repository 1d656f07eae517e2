import type { TeamView } from '../../contract/teams';
import type { Analysis } from '../../analyse/analysis';
import { isOpenActivity } from '../../analyse/dependencies/activity';
import { oncePer } from '../../analyse/once-per';
import type { Team } from '../../model/program';

const openByTeam = oncePer(({ program, activity }: Analysis): ReadonlyMap<Team, number> => {
  const open = new Map<Team, number>();
  for (const { leaf, index, team } of program.issues) if (leaf && isOpenActivity(activity[index])) open.set(team, (open.get(team) ?? 0) + 1);
  return open;
});

/** A team with how many issues without children it has open. */
export const teamView = (analysis: Analysis, team: Team): TeamView => ({ id: team.id, name: team.name, open: openByTeam(analysis).get(team) ?? 0 });

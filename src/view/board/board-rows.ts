import type { Judged, SprintBoard } from '../../analyse/board/sprint-board';
import type { Team } from '../../model/program';

/** Rows beyond this many nobody reads. */
const MOST_TEAMS = 150;

/** `total`: how many teams the board has in all. */
export type BoardRows = { readonly teams: readonly Team[]; readonly total: number };

/**
 * The teams that are shown, by name: all that lines begin or end in, and, as long as there is room, those with most
 * issues in the board's sprints.
 */
export const boardRows = ({ cells }: SprintBoard, drawn: readonly Judged[]): BoardRows => {
  const onLines = new Map(drawn.flatMap(({ blocker, blocked }) => [blocker.team, blocked.team]).map((team) => [team.id, team]));
  const others = new Map<string, { readonly team: Team; readonly issues: number }>();
  for (const { team, issues } of cells) {
    if (!onLines.has(team.id)) others.set(team.id, { team, issues: (others.get(team.id)?.issues ?? 0) + issues });
  }
  const largest = [...others.values()].sort((a, b) => b.issues - a.issues).slice(0, Math.max(0, MOST_TEAMS - onLines.size)).map(({ team }) => team);
  const teams = [...onLines.values(), ...largest].sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
  return { teams, total: onLines.size + others.size };
};

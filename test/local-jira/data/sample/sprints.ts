import type { Sprint } from '../../site/types';
import { isoDate, mondayOf, startOf } from '../work-days';
import { teams, type SampleTeam } from './people';

const LENGTH = 14;
const CLOSED = 13;

/** Sprints are counted in fortnights since the first Monday of 1970, so that they do not move from day to day. */
const fortnightOf = (day: number): number => Math.floor((mondayOf(day) - 4) / LENGTH);

const firstDay = (fortnight: number): number => fortnight * LENGTH + 4;

export type SprintSpan = { readonly sprint: Sprint; readonly firstDay: number; readonly lastDay: number };

/** The sprints of every team that has a board: half a year of closed ones, the active and the next one, oldest first. */
export const sprintSpans = (today: number): ReadonlyMap<number, readonly SprintSpan[]> => {
  const current = fortnightOf(today);
  const boards = Object.values(teams).filter((team): team is SampleTeam & { boardId: number } => team.boardId !== null);
  return new Map(boards.map((team) => [
    team.boardId,
    Array.from({ length: CLOSED + 2 }, (_, index) => span(team, team.boardId, index - CLOSED, current)),
  ]));
};

const span = (team: SampleTeam, boardId: number, relative: number, current: number): SprintSpan => {
  const fortnight = current + relative;
  const first = firstDay(fortnight);
  const last = first + LENGTH - 3;
  const midnight = (day: number): string => `${isoDate(startOf(day))}T00:00:00.000Z`;
  const state = relative < 0 ? 'closed' : relative === 0 ? 'active' : 'future';
  return {
    firstDay: first, lastDay: last,
    sprint: {
      id: boardId * 100_000 + fortnight, name: `${team.name} sprint ${fortnight - 1450}`, state, boardId,
      startDate: midnight(first), endDate: midnight(last + 1),
      ...(state === 'closed' ? { completeDate: midnight(last + 1) } : {}),
    },
  };
};

import type { Sprint } from '../../site/types';
import { isoDate, mondayOf, startOf } from '../work-days';
import type { Facts } from './facts';

const CLOSED = 26;
const LENGTH = 14;

const idOf = (project: number, place: number): number => (project + 1) * 100 + place;

/** A year of closed sprints of a project, the active and the next one. */
export const sprintsOf = (project: number, name: string, today: number): Sprint[] =>
  Array.from({ length: CLOSED + 2 }, (_, place) => {
    const first = mondayOf(today) + (place - CLOSED) * LENGTH;
    const state = place < CLOSED ? 'closed' : place === CLOSED ? 'active' : 'future';
    const midnight = (day: number): string => `${isoDate(startOf(day))}T00:00:00.000Z`;
    return {
      id: idOf(project, place), name: `${name} ${place + 1}`, state, boardId: project + 1,
      startDate: midnight(first), endDate: midnight(first + LENGTH - 2), ...(state === 'closed' ? { completeDate: midnight(first + LENGTH - 2) } : {}),
    };
  });

/** The sprint an issue is in: the one it was finished in; the active one for work in progress and some that is next; the future one for some more. */
export const sprintOf = (facts: Facts, today: number): { readonly id: number; readonly place: number } | null => {
  if (facts.level !== 0) return null;
  if (facts.began === null && facts.index % 8 > 1) return null;
  const day = facts.finished ?? today + (facts.began === null && facts.index % 8 === 1 ? LENGTH : 0);
  const place = CLOSED + Math.floor((day - mondayOf(today)) / LENGTH);
  return place < 0 ? null : { id: idOf(facts.project, place), place };
};

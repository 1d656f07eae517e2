import type { ProgramRoute } from '../route';

export type DependenciesRoute = Extract<ProgramRoute, { page: 'dependencies' }>;

/** The pages of the tab, by their name in the address. */
export const parts = [
  { key: 'list', label: 'List' },
  { key: 'map', label: 'Map' },
  { key: 'chain', label: 'Critical chain' },
  { key: 'cycles', label: 'Cycles' },
  { key: 'teams', label: 'Teams' },
  { key: 'board', label: 'Sprint board' },
  { key: 'questions', label: 'Questions' },
] as const;

export type PartKey = (typeof parts)[number]['key'];

/** Pictures of one thing stand under the page they are most often come to from. */
const under: Readonly<Record<string, PartKey>> = { issue: 'map', cycle: 'cycles' };

/** The page that an address below the tab names; the list where it names none. */
export const partOf = ([first]: readonly string[]): PartKey => {
  const key = first === undefined ? 'list' : under[first] ?? first;
  return parts.find((part) => part.key === key)?.key ?? 'list';
};

export const dependenciesRoute = (id: string, place: readonly string[], query = ''): DependenciesRoute => ({ page: 'dependencies', id, place, query });

/** The address of a page of the tab, coming from another: list and map share their filter, all share the day. */
export const partRoute = (from: DependenciesRoute, to: PartKey): DependenciesRoute => {
  const at = new URLSearchParams(from.query).get('at');
  const day = at === null ? '' : new URLSearchParams({ at }).toString();
  const sharesFilter = (key: PartKey): boolean => key === 'list' || key === 'map';
  const query = sharesFilter(to) && sharesFilter(partOf(from.place)) ? from.query : day;
  return dependenciesRoute(from.id, to === 'list' ? [] : [to], query);
};

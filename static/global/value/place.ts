import type { ProgramRoute } from '../route';

export type ValueRoute = Extract<ProgramRoute, { page: 'value' }>;

/** The pages of the tab, by their name in the address. */
export const parts = [
  { key: 'summary', label: 'Summary' },
  { key: 'earned', label: 'Earned value' },
  { key: 'costs', label: 'Budget and cost' },
  { key: 'objectives', label: 'Objectives' },
  { key: 'benefits', label: 'Benefits' },
  { key: 'case', label: 'Business case' },
  { key: 'survey', label: 'Survey' },
  { key: 'history', label: 'History' },
  { key: 'sheets', label: 'Import and export' },
] as const;

export type PartKey = (typeof parts)[number]['key'];

/** The page that an address below the tab names; the summary where it names none. */
export const partOf = ([first]: readonly string[]): PartKey => parts.find(({ key }) => key === first)?.key ?? 'summary';

export const valueRoute = (id: string, place: readonly string[], query = ''): ValueRoute => ({ page: 'value', id, place, query });

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** The past day that an address is of; null for today. */
export const dayOf = (query: string): string | null => {
  const at = new URLSearchParams(query).get('at');
  return at !== null && isoDate.test(at) ? at : null;
};

/** The address of a page of the tab, coming from another: all share the day. */
export const partRoute = ({ id, query }: ValueRoute, to: PartKey): ValueRoute => {
  const at = dayOf(query);
  return valueRoute(id, to === 'summary' ? [] : [to], at === null ? '' : `at=${at}`);
};

import type { DependencyColumn, DependencyFilter, DependencySort, HealthName, WaitState } from '../../../src/contract/dependencies';

/** What an address of the list or of the map says: which open dependencies, in what order, as of which past day. */
export type Looked = { readonly filter: DependencyFilter; readonly sort: DependencySort; readonly asOf: string | null };

export const byUrgency: DependencySort = { by: 'urgency', descending: false };

export const healthNames = ['late', 'cycle', 'tight', 'unplanned', 'fine'] as const satisfies readonly HealthName[];
export const waitStates = ['waiting', 'coming', 'untold'] as const satisfies readonly WaitState[];
export const columns = [
  'urgency', 'blocker', 'blocked', 'blockerTeam', 'waitingTeam', 'state', 'health', 'age', 'neededBy', 'impact', 'downstream',
] as const satisfies readonly DependencyColumn[];

const isoDate = /^\d{4}-\d{2}-\d{2}$/;
const longestAge = 100_000;

const among = <Name extends string>(names: readonly Name[], given: readonly string[]): readonly Name[] => names.filter((name) => given.includes(name));

const list = <Key extends string, Item>(key: Key, items: readonly Item[]): { readonly [K in Key]?: readonly Item[] } =>
  (items.length === 0 ? {} : { [key]: items }) as { readonly [K in Key]?: readonly Item[] };

const flag = <Key extends string>(key: Key, given: string | null): { readonly [K in Key]?: boolean } =>
  (given === '1' || given === '0' ? { [key]: given === '1' } : {}) as { readonly [K in Key]?: boolean };

const ageOf = (given: string | null): Pick<DependencyFilter, 'atLeastDays'> => {
  const days = given !== null && /^\d{1,6}$/.test(given) ? Number(given) : 0;
  return days > 0 && days <= longestAge ? { atLeastDays: days } : {};
};

const sortOf = (given: string | null): DependencySort => {
  const descending = given?.startsWith('-') === true;
  const by = columns.find((column) => column === (descending ? given?.slice(1) : given));
  return by === undefined ? byUrgency : { by, descending };
};

/**
 * Reads `team=ID&team=ID&health=late&age=5&cross=1&critical=1&q=WORDS&sort=-age&at=2026-11-01`, with `project` for
 * projects by key, `waits` and `for` for teams that wait and that are waited for, `state` for states. What it does not
 * know it passes over.
 */
export const parseLooked = (query: string): Looked => {
  const given = new URLSearchParams(query);
  const all = (name: string): readonly string[] => [...new Set(given.getAll(name).filter((value) => value !== ''))];
  const text = given.get('q')?.trim() ?? '';
  const at = given.get('at');
  return {
    filter: {
      ...list('teams', all('team')), ...list('projects', all('project')),
      ...list('waitingTeams', all('waits')), ...list('blockerTeams', all('for')),
      ...list('health', among(healthNames, all('health'))), ...list('states', among(waitStates, all('state'))),
      ...ageOf(given.get('age')), ...flag('crossTeam', given.get('cross')), ...flag('critical', given.get('critical')),
      ...(text === '' ? {} : { text }),
    },
    sort: sortOf(given.get('sort')),
    asOf: at !== null && isoDate.test(at) ? at : null,
  };
};

/** The query that `parseLooked` reads back; empty where nothing is filtered, the order is the usual one and the day is today. */
export const printLooked = ({ filter, sort, asOf }: Looked): string => {
  const many = (name: string, values: readonly string[] | undefined): readonly [string, string][] => (values ?? []).map((value) => [name, value]);
  const one = (name: string, value: string | null | undefined): readonly [string, string][] => (value === undefined || value === null || value === '' ? [] : [[name, value]]);
  const bit = (value: boolean | undefined): string | undefined => (value === undefined ? undefined : value ? '1' : '0');
  return new URLSearchParams([
    ...many('team', filter.teams), ...many('project', filter.projects), ...many('waits', filter.waitingTeams), ...many('for', filter.blockerTeams),
    ...many('health', filter.health), ...many('state', filter.states),
    ...one('age', filter.atLeastDays === undefined ? null : String(filter.atLeastDays)), ...one('cross', bit(filter.crossTeam)), ...one('critical', bit(filter.critical)),
    ...one('q', filter.text?.trim()),
    ...one('sort', sort.by === 'urgency' && !sort.descending ? null : `${sort.descending ? '-' : ''}${sort.by}`),
    ...one('at', asOf),
  ]).toString();
};

/** The query of a filter alone, for links from elsewhere. */
export const printFilter = (filter: DependencyFilter, asOf: string | null = null): string => printLooked({ filter, sort: byUrgency, asOf });

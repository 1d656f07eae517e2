/** What a page opens at its side, or over it. */
export type Panel = { readonly kind: 'evidence'; readonly measure: string } | { readonly kind: 'assumptions' } | { readonly kind: 'share' };

export type GovernancePage = 'promises' | 'risks' | 'trail';

/** Every place of the global page that has an address of its own. `asOf` is an ISO date; null is today. */
export type Route =
  | { readonly page: 'programs' }
  | { readonly page: 'new' }
  | { readonly page: 'program'; readonly id: string; readonly asOf: string | null; readonly panel: Panel | null }
  /** `section` is the key of a section of the settings; null is the first. */
  | { readonly page: 'settings'; readonly id: string; readonly section: string | null }
  | { readonly page: 'governance'; readonly id: string; readonly part: GovernancePage }
  /** `place` are the parts of the address below the tab's own, `query` what stands behind its question mark: the tab reads both. */
  | { readonly page: 'dependencies'; readonly id: string; readonly place: readonly string[]; readonly query: string }
  | { readonly page: 'plan'; readonly id: string; readonly query: string }
  | { readonly page: 'value'; readonly id: string; readonly place: readonly string[]; readonly query: string }
  | { readonly page: 'sheet'; readonly id: string; readonly asOf: string | null };

/** The places that belong to one program: its tabs. */
export type ProgramRoute = Extract<Route, { id: string }>;

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

const panelOf = ([kind, name]: readonly string[]): Panel | null => {
  if (kind === 'assumptions' || kind === 'share') return { kind };
  if (kind === 'evidence' && name !== undefined) return { kind, measure: name };
  return null;
};

/**
 * `/program/ID/at/2026-11-01/evidence/KEY`, `/program/ID/settings/SECTION`, `/program/ID/governance/trail`,
 * `/program/ID/dependencies/board?health=late`, `/program/ID/plan`, `/program/ID/value/costs`, `/program/ID/sheet`; an
 * address that is none of ours leads to the list.
 */
export const parseRoute = (path: string): Route => {
  const [before = '', query = ''] = path.split('#')[0]?.split(/\?(.*)/s) ?? [];
  const [page, id, ...rest] = before.split('/').filter((part) => part !== '').map(decoded);
  if (page === 'new') return { page };
  if (page !== 'program' || id === undefined) return { page: 'programs' };
  const [first, second, ...after] = rest;
  if (first === 'settings') return { page: first, id, section: second ?? null };
  if (first === 'governance') return { page: first, id, part: second === 'trail' || second === 'risks' ? second : 'promises' };
  if (first === 'dependencies' || first === 'value') return { page: first, id, place: second === undefined ? [] : [second, ...after], query };
  if (first === 'plan') return { page: first, id, query };
  if (first === 'sheet') return { page: first, id, asOf: second === 'at' && isoDate.test(after[0] ?? '') ? after[0] ?? null : null };
  if (first === 'at' && second !== undefined && isoDate.test(second)) return { page, id, asOf: second, panel: panelOf(after) };
  return { page, id, asOf: null, panel: panelOf(rest) };
};

const panelPath = (panel: Panel | null): string => {
  if (panel === null) return '';
  return panel.kind === 'evidence' ? `/evidence/${encodeURIComponent(panel.measure)}` : `/${panel.kind}`;
};

const withQuery = (path: string, query: string): string => (query === '' ? path : `${path}?${query}`);

const tabPath = (route: ProgramRoute): string => {
  if (route.page === 'settings') return `/settings${route.section === null ? '' : `/${encodeURIComponent(route.section)}`}`;
  if (route.page === 'governance') return `/governance/${route.part}`;
  if (route.page === 'dependencies' || route.page === 'value') return withQuery(`/${route.page}${route.place.map((part) => `/${encodeURIComponent(part)}`).join('')}`, route.query);
  if (route.page === 'plan') return withQuery('/plan', route.query);
  const at = route.asOf === null ? '' : `/at/${route.asOf}`;
  return route.page === 'sheet' ? `/sheet${at}` : `${at}${panelPath(route.panel)}`;
};

export const printRoute = (route: Route): string => {
  if (route.page === 'programs') return '/';
  if (route.page === 'new') return '/new';
  return `/program/${encodeURIComponent(route.id)}${tabPath(route)}`;
};

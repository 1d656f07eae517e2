/** What a page opens at its side. */
export type Panel = { readonly kind: 'evidence'; readonly measure: string } | { readonly kind: 'assumptions' };

/** Every place of the global page that has an address of its own. `asOf` is an ISO date; null is today. */
export type Route =
  | { readonly page: 'programs' }
  | { readonly page: 'new' }
  | { readonly page: 'program'; readonly id: string; readonly asOf: string | null; readonly panel: Panel | null };

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

const panelOf = ([kind, name]: readonly string[]): Panel | null => {
  if (kind === 'assumptions') return { kind };
  if (kind === 'evidence' && name !== undefined) return { kind, measure: name };
  return null;
};

/** `/program/ID/at/2026-11-01/evidence/KEY`; an address that is none of ours leads to the list. */
export const parseRoute = (path: string): Route => {
  const [page, id, ...rest] = path.split(/[?#]/)[0]?.split('/').filter((part) => part !== '').map(decoded) ?? [];
  if (page === 'new') return { page };
  if (page !== 'program' || id === undefined) return { page: 'programs' };
  const [at, day, ...after] = rest;
  if (at === 'at' && day !== undefined && isoDate.test(day)) return { page, id, asOf: day, panel: panelOf(after) };
  return { page, id, asOf: null, panel: panelOf(rest) };
};

const panelPath = (panel: Panel | null): string => {
  if (panel === null) return '';
  return panel.kind === 'assumptions' ? '/assumptions' : `/evidence/${encodeURIComponent(panel.measure)}`;
};

export const printRoute = (route: Route): string => {
  if (route.page === 'programs') return '/';
  if (route.page === 'new') return '/new';
  const day = route.asOf === null ? '' : `/at/${route.asOf}`;
  return `/program/${encodeURIComponent(route.id)}${day}${panelPath(route.panel)}`;
};

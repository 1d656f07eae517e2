import type { Go } from '../use-route';

/**
 * What every page of the Dependencies tab is given. `place` are the parts of the address below the tab's own, its first
 * the page's name (`['issue', 'WEB-1']`; empty for the list); `query` is what stands behind the question mark, which
 * `parseLooked` (filter.ts) reads; `asOf` is the past day the page is of, null for today. To go to another page:
 * `go(dependenciesRoute(programId, place, query))` (place.ts).
 */
export type PartProps = {
  readonly programId: string;
  readonly place: readonly string[];
  readonly query: string;
  readonly asOf: string | null;
  readonly go: Go;
};

import type { Go } from '../use-route';

/**
 * What every page of the Value tab is given. `place` are the parts of the address below the tab's own, its first the
 * page's name (empty for the summary); `query` is what stands behind the question mark; `asOf` is the past day the page
 * is of, null for today. To go to another page: `go(valueRoute(programId, place, query))` (place.ts).
 */
export type PartProps = {
  readonly programId: string;
  readonly place: readonly string[];
  readonly query: string;
  readonly asOf: string | null;
  readonly canManage: boolean;
  readonly go: Go;
};

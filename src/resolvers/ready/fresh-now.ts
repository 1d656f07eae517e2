import type { Freshness } from '../../contract/overview';
import type { Viewer } from '../viewer';
import { heldWords } from '../viewer-budget/held-words';
import type { Served } from './serve';
import { tokenOf } from './token';

/** Seconds since a moment in milliseconds. */
export const ageOf = (moment: number | null): number | null => (moment === null ? null : Math.max(0, Math.round((Date.now() - moment) / 1000)));

/** How fresh a view is at this moment, with what its page asks by whether it still holds. */
export const freshNow = (fresh: Freshness, { takenAt, dataVersion, held }: Omit<Served<unknown>, 'body'>, viewer: Viewer): Freshness =>
  ({ ...fresh, ageSeconds: ageOf(takenAt), token: tokenOf(dataVersion), ...(held ? { held: heldWords(viewer) } : {}) });

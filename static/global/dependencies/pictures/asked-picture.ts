import type { PictureOf } from '../../../../src/contract/dependencies';
import { parseLooked } from '../filter';

/** What a picture's address asks for: `map` with a filter, `chain`, `cycle/KEY`, `issue/KEY`; null where a key is missing. */
export const pictureOf = ([page, key]: readonly string[], query: string): PictureOf | null => {
  if (page === 'chain') return { kind: 'chain' };
  if (page === 'issue' || page === 'cycle') return key === undefined ? null : { kind: page, key };
  return { kind: 'filter', filter: parseLooked(query).filter };
};

/** A word or two for the picture's file. */
export const pictureName = (of: PictureOf): string => {
  if (of.kind === 'issue') return `surroundings of ${of.key}`;
  if (of.kind === 'cycle') return `cycle of ${of.key}`;
  return of.kind === 'chain' ? 'critical chain' : 'dependencies';
};

import type { HistoryField } from '../../model/jira-issue';
import type { ShortPast } from '../../model/short-past';
import { HISTORY_FIELDS } from '../segment-columns';

const bitOf = (field: HistoryField): number => 1 << HISTORY_FIELDS.indexOf(field);

const [STATUS, RESOLUTION, DUE, ENDS] = [bitOf('status'), bitOf('resolution'), bitOf('due'), bitOf('link') | bitOf('parent')];

const known = new Map<number, ShortPast>();

/** What a changelog tells in short that meets these fields, for each one a bit. One object for all that tell the same: there are sixteen. */
export const shortOf = (fields: number): ShortPast => {
  const key = fields & (STATUS | RESOLUTION | DUE | ENDS);
  const short = known.get(key) ?? {
    movesEnds: (key & ENDS) !== 0, movesStatus: (key & STATUS) !== 0, resolves: (key & RESOLUTION) !== 0, movesDue: (key & DUE) !== 0,
  };
  known.set(key, short);
  return short;
};

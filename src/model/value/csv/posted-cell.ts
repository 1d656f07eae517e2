import { isoDay } from '../../day';
import type { Day } from '../../time';
import type { CellReader, ImportAround } from './sheet';

/**
 * The day on which a line came into the book; today, or as it is stored, where the file does not say. Of days that are recorded
 * a file says nothing new. Today may be one of them, where the program's time zone was moved west: then it is still today.
 */
export const postedOf = (reader: CellReader, stored: Day | null, { today, lastRecorded }: Pick<ImportAround, 'today' | 'lastRecorded'>): Day => {
  const said = reader.day('postedon');
  if (said !== null && said > today) reader.wrong('postedon', `${isoDay(said)} has not come yet`);
  if (stored === null && said !== null && lastRecorded !== null && said <= lastRecorded) reader.wrong('postedon', `what was reported up to ${isoDay(lastRecorded)} is recorded and does not change: leave it empty for today`);
  return said ?? stored ?? today;
};

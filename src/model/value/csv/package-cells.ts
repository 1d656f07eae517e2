import { isoDay } from '../../day';
import type { Day } from '../../time';
import { isBookDay } from '../book-days';
import type { PackageId } from '../work-package';
import { postedOf } from './posted-cell';
import type { CellReader, ImportAround } from './sheet';

/** What tables keep of anything that is said of a package from a day on. */
type Said = { readonly package: PackageId; readonly from: Day; readonly postedOn: Day; readonly by: string | null };

/** Reads that of a line, and which package it is; null where there is no such one. What is stored was said when there was a baseline. */
export const saidOfPackage = (reader: CellReader, stored: Said | null, { names, planned, today, lastRecorded, by }: ImportAround) => {
  const found = reader.named('package', names.package, 'no project, epic or version of this program');
  if (stored === null && found !== null && !planned.has(found.id)) reader.wrong('package', `${found.name} is in no baseline: bring its baseline in first, or leave the line out`);
  const from = reader.day('from') ?? today;
  const postedOn = postedOf(reader, stored?.postedOn ?? null, { today, lastRecorded });
  if (!isBookDay(isoDay(from)) || from > today) reader.wrong('from', `${isoDay(from)} is no day up to today`);
  const said: Said = { package: found?.id ?? 'project:0', from, postedOn, by: stored === null ? by : stored.by };
  return { found, said };
};

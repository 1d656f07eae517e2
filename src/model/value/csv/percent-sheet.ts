import { isoDay } from '../../day';
import { isBookDay } from '../book-days';
import type { EnteredPercent } from '../work-package';
import { postedOf } from './posted-cell';
import type { Sheet } from './sheet';

/** How much of packages is done, as somebody said it, each from a day on. What was said is not changed: a later line says otherwise. */
export const percentSheet: Sheet<EnteredPercent> = {
  name: 'entered',
  appendOnly: true,
  columns: [
    { key: 'id', heading: 'Id', also: ['entry', 'number'], kind: 'text', needed: false },
    { key: 'package', heading: 'Work package', also: ['package', 'key', 'epic', 'project', 'task'], kind: 'text', needed: true },
    { key: 'from', heading: 'From', also: ['date', 'day', 'as of', 'status date'], kind: 'day', needed: true },
    { key: 'percent', heading: 'Percent complete', also: ['percent', 'complete', 'progress', 'done', 'physical percent complete'], kind: 'percent', needed: true },
    { key: 'postedon', heading: 'Posted on', also: ['posted', 'said on'], kind: 'day', needed: false },
  ],
  linesOf: (one, names) => [{ id: one.id, package: names.packageText(one.package), from: isoDay(one.from), percent: String(one.percent), postedon: isoDay(one.postedOn) }],
  rowOf: ([reader, second], id, stored, { names, planned, today, lastRecorded, by }) => {
    second?.wrong('id', `"${id}" is in another line of the file already`);
    const found = reader.named('package', names.package, 'no project, epic or version of this program');
    if (stored === null && found !== null && !planned.has(found.id)) reader.wrong('package', `${found.name} is in no baseline: bring its baseline in first, or leave the line out`);
    const percent = reader.number('percent', 0, 100) ?? 0;
    const from = reader.day('from') ?? today;
    const postedOn = postedOf(reader, stored?.postedOn ?? null, { today, lastRecorded });
    if (!isBookDay(isoDay(from)) || from > today) reader.wrong('from', `${isoDay(from)} is no day up to today`);
    return { id, version: 0, package: found?.id ?? 'project:0', from, percent, postedOn, by: stored === null ? by : stored.by };
  },
};

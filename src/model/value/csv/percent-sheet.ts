import { isoDay } from '../../day';
import type { EnteredPercent } from '../work-package';
import { saidOfPackage } from './package-cells';
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
  rowOf: ([reader, second], id, stored, around) => {
    second?.wrong('id', `"${id}" is in another line of the file already`);
    const { said } = saidOfPackage(reader, stored, around);
    return { id, version: 0, ...said, percent: reader.number('percent', 0, 100) ?? 0 };
  },
};

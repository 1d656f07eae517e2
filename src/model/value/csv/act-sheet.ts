import { isoDay } from '../../day';
import { isBookDay } from '../book-days';
import type { PackageAct } from '../package-act';
import { postedOf } from './posted-cell';
import type { Sheet } from './sheet';

const acts = ['pass', 'take-back', 'stop', 'resume'] as const;

/** Gates that were passed and packages that were stopped. What was said is not changed: another line takes it back. */
export const actSheet: Sheet<PackageAct> = {
  name: 'acts',
  appendOnly: true,
  columns: [
    { key: 'id', heading: 'Id', also: ['act', 'number'], kind: 'text', needed: false },
    { key: 'package', heading: 'Work package', also: ['package', 'key', 'epic', 'project'], kind: 'text', needed: true },
    { key: 'act', heading: 'What', also: ['kind', 'decision', 'status'], kind: 'text', needed: true },
    { key: 'gate', heading: 'Gate', also: ['milestone', 'stage'], kind: 'text', needed: false },
    { key: 'from', heading: 'From', also: ['date', 'passed on', 'day', 'effective date'], kind: 'day', needed: true },
    { key: 'reason', heading: 'Reason', also: ['note', 'comment'], kind: 'text', needed: false },
    { key: 'postedon', heading: 'Posted on', also: ['posted', 'said on'], kind: 'day', needed: false },
  ],
  linesOf: (one, names) => [{ id: one.id, package: names.packageText(one.package), act: one.act, gate: one.gate ?? '', from: isoDay(one.from), reason: one.reason, postedon: isoDay(one.postedOn) }],
  rowOf: ([reader, second], id, stored, { names, planned, today, lastRecorded, by }) => {
    second?.wrong('id', `"${id}" is in another line of the file already`);
    const found = reader.named('package', names.package, 'no project, epic or version of this program');
    const act = reader.word('act', acts) ?? 'pass';
    const gate = reader.text('gate') || null;
    const from = reader.day('from') ?? today;
    const postedOn = postedOf(reader, stored?.postedOn ?? null, { today, lastRecorded });
    const ofGate = act === 'pass' || act === 'take-back';
    if (ofGate !== (gate !== null)) reader.wrong('gate', ofGate ? 'is empty: a gate is passed or taken back' : 'is not empty: a package is stopped or resumed as a whole');
    if (stored === null && found !== null) {
      const gates = planned.get(found.id);
      if (gates === undefined) reader.wrong('package', `${found.name} is in no baseline: bring its baseline in first, or leave the line out`);
      else if (ofGate && gate !== null && !gates.has(gate)) reader.wrong('gate', `no baseline has a gate "${gate}" for ${found.name}`);
      if (act !== 'pass' && reader.text('reason') === '') reader.wrong('reason', 'is empty: say why, as it stands in the trail');
    }
    if (!isBookDay(isoDay(from)) || from > today) reader.wrong('from', `${isoDay(from)} is no day up to today`);
    return { id, version: 0, package: found?.id ?? 'project:0', act, gate, from, reason: reader.text('reason'), postedOn, by: stored === null ? by : stored.by };
  },
};

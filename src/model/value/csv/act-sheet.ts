import { isoDay } from '../../day';
import type { PackageAct } from '../package-act';
import { saidOfPackage } from './package-cells';
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
  rowOf: ([reader, second], id, stored, around) => {
    second?.wrong('id', `"${id}" is in another line of the file already`);
    const { found, said } = saidOfPackage(reader, stored, around);
    const act = reader.word('act', acts) ?? 'pass';
    const [gate, reason] = [reader.text('gate') || null, reader.text('reason')];
    const ofGate = act === 'pass' || act === 'take-back';
    if (ofGate !== (gate !== null)) reader.wrong('gate', ofGate ? 'is empty: a gate is passed or taken back' : 'is not empty: a package is stopped or resumed as a whole');
    if (stored === null && found !== null) {
      if (ofGate && gate !== null && around.planned.get(found.id)?.has(gate) === false) reader.wrong('gate', `no baseline has a gate "${gate}" for ${found.name}`);
      if (act !== 'pass' && reason === '') reader.wrong('reason', 'is empty: say why, as it stands in the trail');
    }
    return { id, version: 0, ...said, act, gate, reason };
  },
};

import { isoDay } from '../../../model/day';
import type { Objective } from '../../../model/value/objective';
import type { RowKind } from '../row/change-row';

const text = (value: number | null): string | null => (value === null ? null : String(value));
const yesNo = (value: boolean | null): string | null => (value === null ? null : value ? 'yes' : 'no');

/** Linked issues are told by how many they are: not everybody who reads it may browse them. */
export const objectiveKind: RowKind<Objective> = {
  table: 'objectives',
  what: 'this objective',
  name: ({ name }) => `Objective “${name}”`,
  tell: (one) => [
    ['name', one.name], ['planned value', text(one.planned)], ['actual value', text(one.actual)], ['delivered', yesNo(one.delivered)],
    ['committed', one.frozenOn === null ? null : `${one.committed ? 'yes' : 'no'}, frozen on ${isoDay(one.frozenOn)}`], ['linked issues', one.epics.length === 0 ? null : String(one.epics.length)],
  ],
};

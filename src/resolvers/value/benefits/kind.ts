import { isoDay } from '../../../model/day';
import { amountText } from '../../../model/value/money';
import type { Benefit } from '../../../model/value/benefit';
import type { RowKind } from '../row/change-row';

const text = (value: number | null): string | null => (value === null ? null : String(value));

/** Linked projects and issues are told by how many they are, owners not by name, and amounts apart (`moneyKind`). */
export const benefitKind: RowKind<Benefit> = {
  table: 'benefits',
  what: 'this benefit',
  name: ({ name }) => `Benefit “${name}”`,
  tell: (one) => [
    ['name', one.name], ['unit', one.unit], ['baseline', text(one.baseline)], ['target', text(one.target)],
    ['review', one.reviewOn === null ? null : isoDay(one.reviewOn)], ['owner', one.owner === null ? null : 'somebody'],
    ['linked projects', one.projects.length === 0 ? null : String(one.projects.length)], ['linked issues', (one.epics ?? []).length === 0 ? null : String(one.epics?.length)], ['aim', one.aimId === null ? null : 'linked'],
    ...one.readings.map(({ on, value }): readonly [string, string] => [`measured on ${isoDay(on)}`, String(value)]),
  ],
};

/** The same row as those see it who keep money. */
export const moneyKind: RowKind<Benefit> = {
  ...benefitKind,
  tell: ({ money }) => money.flatMap(({ year, planned, actual }): readonly (readonly [string, string | null])[] => [
    [`year ${year}, planned`, `${amountText(planned)} ${planned.currency}`], [`year ${year}, actual`, actual === null ? null : `${amountText(actual)} ${actual.currency}`],
  ]),
};

import { isoDay } from '../../day';
import type { Benefit, Reading, YearlyMoney } from '../benefit';
import { amountText } from '../money';
import { currencyOf } from './currency-cell';
import { issuesIn } from './issues-cell';
import { ownerCells, ownerColumns, ownerFrom } from './owner-cells';
import type { CellReader, ImportAround, Sheet, SheetLine, SheetNames } from './sheet';

type Readers = readonly [CellReader, ...CellReader[]];

const asText = (value: number | null): string => (value === null ? '' : String(value));

const headOf = (one: Benefit, names: SheetNames): SheetLine => ({
  id: one.id, name: one.name, unit: one.unit, baseline: asText(one.baseline), target: asText(one.target), ...ownerCells(one.owner, names),
  reviewon: one.reviewOn === null ? '' : isoDay(one.reviewOn), projects: one.projects.map(names.projectText).join('; '), epics: (one.epics ?? []).flatMap((id) => names.issueText(id) ?? []).join('; '), aim: one.aimId === null ? '' : names.aimText(one.aimId),
});

/** What is measured more than once stands in further lines with the same id. */
const moreOf = (one: Benefit, money: boolean): readonly SheetLine[] => {
  const years = money ? one.money : [];
  return Array.from({ length: Math.max(1, one.readings.length, years.length) }, (_, at) => {
    const [reading, year] = [one.readings[at], years[at]];
    return {
      ...(reading === undefined ? {} : { readon: isoDay(reading.on), reading: String(reading.value) }),
      ...(year === undefined ? {} : { year: String(year.year), planned: amountText(year.planned), actual: year.actual === null ? '' : amountText(year.actual), currency: year.planned.currency }),
    };
  });
};

const readingsOf = (readers: Readers, stored: Benefit | null): readonly Reading[] => {
  if (!readers[0].has('reading')) return stored?.readings ?? [];
  return readers.flatMap((reader) => {
    const [on, value] = [reader.day('readon'), reader.number('reading')];
    if ((on === null) !== (value === null)) reader.wrong(on === null ? 'readon' : 'reading', 'is empty where the other of the two is not');
    return on === null || value === null ? [] : [{ on, value }];
  });
};

const moneyOf = (readers: Readers, stored: Benefit | null, { currency }: ImportAround): readonly YearlyMoney[] => {
  if (!readers[0].has('planned')) return stored?.money ?? [];
  return readers.flatMap((reader) => {
    const year = reader.number('year', 1900, 9900);
    if (year === null || !Number.isInteger(year)) {
      if (reader.text('planned') !== '' || year !== null) reader.wrong('year', 'is no calendar year such as 2027');
      return [];
    }
    const of = currencyOf(reader, currency);
    const actual = reader.money('actual', of);
    const planned = reader.money('planned', of);
    if (planned === null) reader.wrong('planned', 'is empty where a year is given');
    return [{ year, planned: { minor: planned ?? 0, currency: of }, actual: actual === null ? null : { minor: actual, currency: of } }];
  });
};

/** Projects out of the viewer's sight stay with the benefit. */
const projectsOf = (reader: CellReader, stored: Benefit | null, { names }: ImportAround): readonly number[] => {
  if (!reader.has('projects')) return stored?.projects ?? [];
  const given = reader.list('projects', names.project, 'no project of this program');
  const before = (stored?.projects ?? []).filter((id) => given.includes(id) || names.project(names.projectText(id)) === null);
  return [...new Set([...before, ...given])];
};

/** Benefits, each with its readings and its money by year in as many lines as it takes. */
export const benefitSheet: Sheet<Benefit> = {
  name: 'benefits',
  appendOnly: false,
  columns: [
    { key: 'id', heading: 'Id', also: ['key', 'benefit id'], kind: 'text', needed: false },
    { key: 'name', heading: 'Benefit', also: ['name', 'title', 'outcome', 'metric'], kind: 'text', needed: true },
    { key: 'unit', heading: 'Unit', also: ['unit of measure', 'uom'], kind: 'text', needed: true },
    { key: 'baseline', heading: 'Baseline', also: ['baseline value', 'start value', 'from'], kind: 'number', needed: false },
    { key: 'target', heading: 'Target', also: ['target value', 'goal', 'to'], kind: 'number', needed: false },
    ...ownerColumns('benefit owner'),
    { key: 'reviewon', heading: 'Review on', also: ['review date', 'review'], kind: 'day', needed: false },
    { key: 'projects', heading: 'Projects', also: ['project'], kind: 'text', needed: false },
    { key: 'epics', heading: 'Epics', also: ['issues', 'features'], kind: 'text', needed: false },
    { key: 'aim', heading: 'Aim', also: ['strategic objective', 'goal served'], kind: 'text', needed: false },
    { key: 'readon', heading: 'Measured on', also: ['date', 'reading date'], kind: 'day', needed: false },
    { key: 'reading', heading: 'Measured value', also: ['actual value', 'reading', 'value'], kind: 'number', needed: false },
    { key: 'year', heading: 'Year', also: ['calendar year'], kind: 'number', needed: false },
    { key: 'planned', heading: 'Planned money', also: ['planned amount', 'planned benefit'], kind: 'money', needed: false, amounts: true },
    { key: 'actual', heading: 'Actual money', also: ['actual amount', 'actual benefit'], kind: 'money', needed: false, amounts: true },
    { key: 'currency', heading: 'Currency', also: ['ccy'], kind: 'text', needed: false },
  ],
  linesOf: (one, names, money) => moreOf(one, money).map((more) => ({ ...headOf(one, names), ...more })),
  rowOf: (readers, id, stored, around) => {
    const [reader] = readers;
    const kept = <T>(key: string, read: () => T, before: T): T => (reader.has(key) ? read() : before);
    return {
      id, version: 0, programId: around.programId, name: reader.text('name'), unit: reader.text('unit'),
      baseline: kept('baseline', () => reader.number('baseline'), stored?.baseline ?? null),
      target: kept('target', () => reader.number('target'), stored?.target ?? null),
      readings: readingsOf(readers, stored),
      owner: ownerFrom(reader, stored?.owner ?? null, around.names, false),
      reviewOn: kept('reviewon', () => reader.day('reviewon'), stored?.reviewOn ?? null),
      money: moneyOf(readers, stored, around),
      projects: projectsOf(reader, stored, around),
      epics: issuesIn(reader, 'epics', stored?.epics ?? [], around),
      aimId: kept('aim', () => reader.named('aim', around.names.aim, 'no aim of this program'), stored?.aimId ?? null),
    };
  },
};

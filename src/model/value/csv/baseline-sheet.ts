import { isoDay } from '../../day';
import type { Day } from '../../time';
import { amountText } from '../money';
import { FIRST_BOOK_DAY, isBookDay, LAST_BOOK_DAY } from '../book-days';
import type { Baseline, BaselinePackage, WeighedChild } from '../work-package';
import { currencyOf } from './currency-cell';
import type { CellReader, ImportAround, Sheet, SheetLine, SheetNames } from './sheet';

const kinds = ['first', 'replan', 'reset'] as const;
const methods = ['zero-hundred', 'fifty-fifty', 'children', 'entered'] as const;
const yesNo = ['yes', 'no'] as const;

const asDay = (day: Day | null): string => (day === null ? '' : isoDay(day));

const packageLine = (one: BaselinePackage, currency: string, names: SheetNames): SheetLine => ({
  package: names.packageText(one.id), name: one.name, budget: one.budget === null ? '' : amountText({ minor: one.budget, currency }), start: asDay(one.start), finish: asDay(one.finish),
  deadline: asDay(one.deadline), method: one.method, children: one.children.map(({ issueId, weight }) => `${names.issueText(issueId) ?? issueId}=${weight}`).join('; '),
  effort: one.effort ? 'yes' : 'no', research: one.research ? 'yes' : 'no',
});

const childOf = ({ names }: ImportAround) => (text: string): WeighedChild | null => {
  const [key = '', weight = '', ...more] = text.split('=').map((part) => part.trim());
  const issueId = names.issue(key) ?? (/^\d{1,15}$/.test(key) ? Number(key) : null);
  const value = weight === '' ? 1 : Number(weight);
  return issueId === null || more.length > 0 || !Number.isFinite(value) || value < 0 ? null : { issueId, weight: value };
};

const packageOf = (reader: CellReader, currency: string, around: ImportAround): BaselinePackage | null => {
  const found = reader.named('package', around.names.package, 'no project, epic or version of this program');
  const [start, finish] = [reader.day('start'), reader.day('finish')];
  if (start !== null && finish !== null && finish < start) reader.wrong('finish', `${isoDay(finish)} is before the start, ${isoDay(start)}`);
  for (const [key, day] of [['start', start], ['finish', finish]] as const) if (day !== null && !isBookDay(isoDay(day))) reader.wrong(key, `${isoDay(day)} is not between ${FIRST_BOOK_DAY} and ${LAST_BOOK_DAY}`);
  const budget = reader.money('budget', currency);
  if (budget !== null && budget < 0) reader.wrong('budget', 'is below zero');
  const children = reader.list('children', childOf(around), 'no issue with its weight, such as WEB-12=5');
  if (found === null) return null;
  return {
    id: found.id, name: reader.text('name') || found.name, projectId: found.projectId, budget, start, finish, deadline: reader.day('deadline'),
    method: reader.word('method', methods) ?? 'children', children, effort: reader.word('effort', yesNo) === 'yes', research: reader.word('research', yesNo) === 'yes',
  };
};

const packagesOf = (readers: readonly CellReader[], currency: string, around: ImportAround): readonly BaselinePackage[] => {
  const seen = new Set<string>();
  return readers.flatMap((reader) => {
    const one = packageOf(reader, currency, around);
    if (one === null) return [];
    if (seen.has(one.id)) reader.wrong('package', 'is in this baseline already');
    seen.add(one.id);
    return [one];
  });
};

/** Baselines, a line for each of their packages. A baseline is not changed afterwards: a later one takes its place. */
export const baselineSheet: Sheet<Baseline> = {
  name: 'baselines',
  appendOnly: true,
  columns: [
    { key: 'id', heading: 'Baseline', also: ['id', 'baseline id'], kind: 'text', needed: true },
    { key: 'from', heading: 'Holds from', also: ['effective', 'effective date', 'baseline date'], kind: 'day', needed: true },
    { key: 'kind', heading: 'Kind', also: ['type'], kind: 'text', needed: false },
    { key: 'reason', heading: 'Reason', also: ['comment'], kind: 'text', needed: false },
    { key: 'currency', heading: 'Currency', also: ['ccy'], kind: 'text', needed: false },
    { key: 'reserve', heading: 'Management reserve', also: ['reserve'], kind: 'money', needed: false, amounts: true },
    { key: 'madeon', heading: 'Made on', also: [], kind: 'day', needed: false },
    { key: 'package', heading: 'Work package', also: ['package', 'key', 'epic', 'project', 'task'], kind: 'text', needed: true },
    { key: 'name', heading: 'Name', also: ['title', 'summary'], kind: 'text', needed: false },
    { key: 'budget', heading: 'Budget', also: ['bac', 'planned cost', 'baseline cost', 'amount'], kind: 'money', needed: false, amounts: true },
    { key: 'start', heading: 'Planned start', also: ['start', 'start date', 'baseline start'], kind: 'day', needed: false },
    { key: 'finish', heading: 'Planned finish', also: ['finish', 'end', 'end date', 'baseline finish'], kind: 'day', needed: false },
    { key: 'deadline', heading: 'Original deadline', also: ['deadline', 'due', 'due date'], kind: 'day', needed: false },
    { key: 'method', heading: 'Percent complete by', also: ['method', 'earned value method'], kind: 'text', needed: false },
    { key: 'children', heading: 'Children and weights', also: ['children'], kind: 'text', needed: false },
    { key: 'effort', heading: 'Level of effort', also: ['loe'], kind: 'text', needed: false },
    { key: 'research', heading: 'Research', also: ['r d'], kind: 'text', needed: false },
  ],
  linesOf: (one, names, money) => (money ? one.packages.map((of) => ({
    id: one.id, from: isoDay(one.from), kind: one.kind, reason: one.reason, currency: one.currency, reserve: amountText({ minor: one.reserve, currency: one.currency }), madeon: isoDay(one.madeOn),
    ...packageLine(of, one.currency, names),
  })) : []),
  rowOf: (readers, id, stored, around) => {
    const [reader] = readers;
    const currency = currencyOf(reader, around.currency);
    if (stored === null && around.currency !== null && currency !== around.currency) reader.wrong('currency', `the program is in ${around.currency}; its baselines are too, or the plan of earlier days would be of another currency`);
    const reserve = reader.money('reserve', currency) ?? 0;
    if (reserve < 0) reader.wrong('reserve', 'is below zero');
    const madeOn = reader.day('madeon') ?? stored?.madeOn ?? around.today;
    const from = reader.day('from') ?? around.today;
    if (madeOn > around.today) reader.wrong('madeon', `${isoDay(madeOn)} has not come yet`);
    if (stored === null && around.lastRecorded !== null && from <= around.lastRecorded) reader.wrong('from', `what was reported up to ${isoDay(around.lastRecorded)} is recorded: a new baseline holds from a later day`);
    return {
      id, version: 0, programId: around.programId, kind: reader.word('kind', kinds) ?? stored?.kind ?? 'first', from, madeOn,
      by: stored === null ? around.by : stored.by, reason: reader.text('reason'), currency, reserve,
      packages: unseen(packagesOf(readers, currency, around), stored, around),
    };
  },
};

/** Packages out of the viewer's sight are in no sheet of theirs, and so a baseline that has them says the same without. */
const unseen = (given: readonly BaselinePackage[], stored: Baseline | null, { names }: ImportAround): readonly BaselinePackage[] => {
  if (stored === null) return given;
  const byId = new Map(given.map((one) => [one.id, one]));
  const known = new Set(stored.packages.map(({ id }) => id));
  const merged = stored.packages.flatMap((one) => byId.get(one.id) ?? (names.package(one.id) === null ? one : []));
  return [...merged, ...given.filter(({ id }) => !known.has(id))];
};

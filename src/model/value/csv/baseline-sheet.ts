import { isoDay } from '../../day';
import type { Day } from '../../time';
import { amountText } from '../money';
import { FIRST_BOOK_DAY, isBookDay, LAST_BOOK_DAY } from '../book-days';
import type { Baseline, BaselinePackage, Gate, PercentMethod, WeighedChild } from '../work-package';
import { checkOrder } from './baseline-order';
import { currencyOf } from './currency-cell';
import type { CellReader, ImportAround, Sheet, SheetLine, SheetNames } from './sheet';

const kinds = ['first', 'replan', 'reset'] as const;
const methods = ['zero-hundred', 'fifty-fifty', 'children', 'entered', 'gates'] as const;
const zeroes = ['schedule', 'cost', 'both'] as const;
const yesNo = ['yes', 'no'] as const;

const asDay = (day: Day | null): string => (day === null ? '' : isoDay(day));

const packageLine = (one: BaselinePackage, currency: string, names: SheetNames): SheetLine => ({
  package: names.packageText(one.id), name: one.name, budget: one.budget === null ? '' : amountText({ minor: one.budget, currency }), start: asDay(one.start), finish: asDay(one.finish),
  deadline: asDay(one.deadline), method: one.method, children: one.children.map(({ issueId, weight }) => `${names.issueText(issueId) ?? issueId}=${weight}`).join('; '),
  effort: one.effort ? 'yes' : 'no', research: one.research ? 'yes' : 'no', gates: (one.gates ?? []).map(({ name, weight }) => `${name}=${weight}`).join('; '),
  zeroon: asDay(one.costZero?.on ?? null), zerospent: one.costZero === undefined || one.costZero.spent === null ? '' : amountText({ minor: one.costZero.spent, currency }),
});

const childOf = ({ names }: ImportAround) => (text: string): WeighedChild | null => {
  const [key = '', weight = '', ...more] = text.split('=').map((part) => part.trim());
  const issueId = names.issue(key) ?? (/^\d{1,15}$/.test(key) ? Number(key) : null);
  const value = weight === '' ? 1 : Number(weight);
  return issueId === null || more.length > 0 || !Number.isFinite(value) || value < 0 ? null : { issueId, weight: value };
};

const gateOf = (text: string): Gate | null => {
  const [name = '', weight = '1', ...more] = text.split('=').map((part) => part.trim());
  const value = Number(weight);
  return name === '' || more.length > 0 || !Number.isFinite(value) || value <= 0 ? null : { name, weight: value };
};

const gatesOf = (reader: CellReader, method: PercentMethod | null): Pick<BaselinePackage, 'method' | 'gates'> => {
  const gates = reader.list('gates', gateOf, 'no gate with a weight above 0, such as Pilot=3');
  if (new Set(gates.map(({ name }) => name.toLowerCase())).size < gates.length) reader.wrong('gates', 'names a gate twice');
  if (method === 'gates' && gates.length === 0) reader.wrong('gates', 'is empty, where the percent is by gates');
  return { method: method ?? (gates.length > 0 ? 'gates' : 'children'), ...(gates.length > 0 ? { gates } : {}) };
};

const costZeroOf = (reader: CellReader, currency: string): Pick<BaselinePackage, 'costZero'> => {
  const [on, spent] = [reader.day('zeroon'), reader.money('zerospent', currency)];
  if (on === null && spent !== null) reader.wrong('zeroon', 'is empty, where there is an amount that was spent by then');
  return on === null ? {} : { costZero: { on, spent } };
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
    children, ...gatesOf(reader, reader.word('method', methods)), ...costZeroOf(reader, currency), effort: reader.word('effort', yesNo) === 'yes', research: reader.word('research', yesNo) === 'yes',
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
    { key: 'gates', heading: 'Gates and weights', also: ['gates', 'weighted milestones'], kind: 'text', needed: false },
    { key: 'zero', heading: 'Variances set to zero', also: ['reset of'], kind: 'text', needed: false },
    { key: 'zeroon', heading: 'Cost variance zero on', also: [], kind: 'day', needed: false },
    { key: 'zerospent', heading: 'Spent by then', also: [], kind: 'money', needed: false, amounts: true },
  ],
  linesOf: (one, names, money) => (money ? one.packages.map((of) => ({
    id: one.id, from: isoDay(one.from), kind: one.kind, reason: one.reason, currency: one.currency, reserve: amountText({ minor: one.reserve, currency: one.currency }), madeon: isoDay(one.madeOn), zero: one.zero ?? '',
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
    const zero = reader.word('zero', zeroes);
    const kind = reader.word('kind', kinds) ?? stored?.kind ?? 'first';
    if (zero !== null && kind !== 'reset') reader.wrong('zero', 'only a reset sets variances to zero: say reset as its kind, or leave it empty');
    if (stored === null && from > around.today) reader.wrong('from', `${isoDay(from)} has not come yet: a baseline is frozen for today or an earlier day`);
    if (madeOn > around.today) reader.wrong('madeon', `${isoDay(madeOn)} has not come yet`);
    if (stored === null && around.lastRecorded !== null && from <= around.lastRecorded) reader.wrong('from', `what was reported up to ${isoDay(around.lastRecorded)} is recorded: a new baseline holds from a later day`);
    return {
      id, version: 0, programId: around.programId, kind, ...(zero === null ? {} : { zero }), from, madeOn,
      by: stored === null ? around.by : stored.by, reason: reader.text('reason'), currency, reserve,
      packages: unseen(packagesOf(readers, currency, around), stored, around),
    };
  },
  together: checkOrder,
};

/** Packages out of the viewer's sight are in no sheet of theirs, and so a baseline that has them says the same without. */
const unseen = (given: readonly BaselinePackage[], stored: Baseline | null, { names }: ImportAround): readonly BaselinePackage[] => {
  if (stored === null) return given;
  const byId = new Map(given.map((one) => [one.id, one]));
  const known = new Set(stored.packages.map(({ id }) => id));
  const merged = stored.packages.flatMap((one) => byId.get(one.id) ?? (names.package(one.id) === null ? one : []));
  return [...merged, ...given.filter(({ id }) => !known.has(id))];
};

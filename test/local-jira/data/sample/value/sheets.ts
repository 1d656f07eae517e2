import { isoDate, startOf } from '../../work-days';
import type { StoryPackage } from './packages';

/** The sheets that the sample program's officer keeps, as CSV. */
type Cells = readonly (string | number)[];

const csv = (rows: readonly Cells[]): string => rows.map((row) => row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',')).join('\n');
const date = (day: number): string => isoDate(startOf(day));

/** What a unit of cost earns: dear where labels drift, cheap where the work was known. */
const earns: Readonly<Record<string, number>> = { ML: 0.82, DATA: 0.88, MOB: 0.97, WEB: 0.99, PLAT: 1.01, PRIV: 1.02 };
const earnedPerCost = ({ projectKey }: StoryPackage): number => earns[projectKey] ?? 0.95;
const REPLANNED_LATER = 10;

/** Experiments may come to nothing: they earn by what they prove, and stand apart from what is promised. */
export const STUDY = 'ML-5';
const GATES = 'Idea=1; Prototype=3; Pilot=6';
const earnsBy = ({ key }: StoryPackage): Cells => (key === STUDY ? ['gates', 'yes', GATES] : ['children', 'no', '']);

/** The gates that the experiments have passed. */
export const acts = (today: number): string => csv([
  ['Work package', 'What', 'Gate', 'From', 'Reason', 'Posted on'],
  [STUDY, 'pass', 'Idea', date(today - 70), 'Two of five ideas are worth a prototype', date(today - 69)],
  [STUDY, 'pass', 'Prototype', date(today - 24), 'Scores hold on last year’s data', date(today - 23)],
]);

/** The first plan, of 16 weeks ago, and the one of five weeks ago that gave the model's scores three more weeks. */
export const baselines = (packages: readonly StoryPackage[], today: number): string => {
  const lines = (id: string, kind: string, from: number, reason: string, reserve: number, later: (one: StoryPackage) => number): Cells[] => packages.map((one) =>
    [id, date(from), kind, reason, 'EUR', reserve, date(from), one.key, one.name, one.budget, date(one.start), date(one.finish + later(one)), one.children.join('; '), ...earnsBy(one)]);
  return csv([
    ['Baseline', 'Holds from', 'Kind', 'Reason', 'Currency', 'Management reserve', 'Made on', 'Work package', 'Name', 'Budget', 'Planned start', 'Planned finish', 'Children and weights', 'Percent complete by', 'Research', 'Gates and weights'],
    ...lines('plan-1', 'first', today - 112, 'Approved by the steering committee', 250_000, () => 0),
    ...lines('plan-2', 'replan', today - 35, 'Label drift in the training set: scores come three weeks later', 190_000, (one) => (one.projectKey === 'ML' && one.finish > today ? REPLANNED_LATER : 0)),
  ]);
};

const WEEKS = 16;
const DAYS = 7;
/** What was spent before the first plan was approved. */
const BEFORE = 0.27;

/** What a package has cost, week by week: what it earned, at its project's pace. */
const actuals = (one: StoryPackage, today: number): readonly Cells[] => {
  const spent = one.done * one.budget / earnedPerCost(one);
  if (spent === 0) return [];
  const line = (id: string, from: number, to: number, share: number, kind: string, note: string): Cells =>
    [`A-${one.key}-${id}`, 'actual', one.key, one.projectKey, date(from), date(to), (spent * share).toFixed(2), 'EUR', date(to), kind, note];
  // Not all on one weekday, so that cost does not come in leaps.
  const begun = today - DAYS * WEEKS - Number(one.key.slice(one.key.lastIndexOf('-') + 1)) % DAYS;
  return [line('0', begun - 42, begun - 1, BEFORE, 'opex', 'Before the plan'), ...Array.from({ length: WEEKS }, (_, week) => {
    const from = begun + DAYS * week;
    return line(String(week + 1), from, from + DAYS - 1, (1 - BEFORE) / WEEKS, week % 2 === 0 ? 'capex' : 'opex', 'Week’s work');
  })];
};

/** What its leads think a package will still cost. */
const rest = (one: StoryPackage, today: number): readonly Cells[] => {
  const left = (1 - one.done) * one.budget / earnedPerCost(one);
  const finish = Math.max(one.finish, today + DAYS);
  return left === 0 ? [] : [[`E-${one.key}`, 'rest', one.key, one.projectKey, date(today), date(finish), left.toFixed(2), 'EUR', date(today - 3), 'capex', 'Estimate of its lead']];
};

/** The book: a budget for each package, weekly actuals, one of them posted late, a credit, cost outside the plan, and what is left to spend. */
export const lines = (packages: readonly StoryPackage[], today: number): string => csv([
  ['Id', 'Kind', 'Work package', 'Project', 'From', 'To', 'Amount', 'Currency', 'Posted on', 'CapEx or OpEx', 'Note'],
  ...packages.map((one): Cells => [`B-${one.key}`, 'budget', one.key, one.projectKey, date(one.start), date(one.finish), one.budget, 'EUR', date(today - 112), 'capex', 'Approved budget']),
  ...packages.flatMap((one) => actuals(one, today)),
  ...packages.flatMap((one) => rest(one, today)),
  ['A-LATE', 'actual', packages[0]?.key ?? '', packages[0]?.projectKey ?? '', date(today - 75), date(today - 47), '18400.00', 'EUR', date(today - 12), 'opex', 'Invoice of September, posted late'],
  ['A-CREDIT', 'actual', packages[1]?.key ?? '', packages[1]?.projectKey ?? '', date(today - 40), date(today - 40), '-6200.00', 'EUR', date(today - 38), 'opex', 'Credit of the labelling vendor'],
  ['A-OUT', 'actual', '', 'SUP', date(today - 60), date(today - 10), '31500.00', 'EUR', date(today - 9), 'opex', 'Escalations, outside the plan'],
]);

export const risks = (today: number): string => csv([
  ['Id', 'Risk', 'Probability', 'Impact', 'Treatment', 'Probability after treatment', 'Impact after treatment', 'Treatment verified on', 'ROAM', 'Owner', 'Due on', 'Tags'],
  ['R-1', 'Labels drift again after the next migration', 4, 5, 'Compare label rates before every migration', 2, 4, '', 'owned', 'Priya Raman', date(today + 14), 'data'],
  ['R-2', 'The score API cannot carry the load of Web and Mobile', 3, 5, 'Load test with last year’s peak', 2, 3, date(today - 8), 'mitigated', 'Chen Wei', date(today - 10), 'performance'],
  ['R-3', 'Consent records are not complete at launch', 3, 4, 'Deliver the privacy feature first', '', '', '', 'owned', 'Grace Kim', date(today + 30), 'GDPR; compliance'],
  ['R-4', 'The labelling vendor leaves', 2, 3, '', '', '', '', 'accepted', 'Amara Okafor', '', 'vendor'],
]);

type Increments = readonly [over: string, now: string];

/** Objectives of an increment that is over and scored, and of the one that runs. */
export const objectives = ([over, now]: Increments, today: number): string => {
  const past = (id: string, team: string, name: string, planned: number, actual: number, committed: boolean, delivered: boolean): Cells =>
    [id, over, team, name, planned, actual, committed ? 'yes' : 'no', date(today - 84), delivered ? 'yes' : 'no', date(today - 15), date(today - 90)];
  const next = (id: string, team: string, name: string, planned: number, committed: boolean): Cells =>
    [id, now, team, name, planned, '', committed ? 'yes' : 'no', date(today - 13), '', '', date(today - 20)];
  return csv([
    ['Id', 'Increment', 'Team', 'Objective', 'Planned value', 'Actual value', 'Committed', 'Frozen on', 'Delivered', 'Scored on', 'Added on'],
    past('O-1', 'Web', 'Customers see usage at a glance', 8, 8, true, true), past('O-2', 'Insights UI', 'Reports open within two seconds', 7, 6, true, true),
    past('O-3', 'Mobile App', 'Alerts reach phones', 6, 6, true, true), past('O-4', 'Model Integration', 'Scores for all customers', 10, 3, true, false),
    past('O-5', 'Data Quality', 'One customer record', 9, 7, true, true), past('O-6', 'Platform', 'Limits on requests per customer', 5, 5, true, true),
    past('O-7', 'Data Privacy', 'Consent is kept with every event', 8, 8, true, true), past('O-8', 'Web', 'Charts can be exported', 3, 0, true, false),
    past('O-9', 'Mobile App', 'Offline reports', 4, 2, true, false), past('O-10', 'Platform', 'Cheaper storage of events', 3, 3, false, true),
    next('O-11', 'Model Integration', 'Score API, version 2', 10, true), next('O-12', 'Web', 'Scores in the workspace', 9, true), next('O-13', 'Data Privacy', 'Deletion within a month', 8, true), next('O-14', 'Insights UI', 'Explanations beside scores', 5, false),
  ]);
};

/** The account ids of those who answer for benefits. */
export type Owners = { readonly officer: string; readonly lead: string };

/** Four benefits, of one of which all work is delivered, its review is past and its target far; two in money by calendar year, the first that of the first plan. */
export const benefits = ({ officer, lead }: Owners, packages: readonly StoryPackage[], today: number): string => {
  const delivered = packages.filter(({ projectKey, done }) => projectKey === 'MOB' && done === 1).map(({ key }) => key).join('; ');
  const reports: Cells = ['V-1', 'Customers who open a report each week', '% of customers', 22, 40, officer, 'Customers decide by data', 'WEB', '', date(today + 60)];
  const tickets: Cells = ['V-2', 'Tickets about wrong data', 'tickets a month', 140, 60, lead, 'Data one can trust', 'DATA', '', date(today + 40)];
  const sessions: Cells = ['V-3', 'Mobile sessions', 'sessions a day', 5_200, 8_000, lead, 'Customers decide by data', '', delivered, date(today - 9)];
  const requests: Cells = ['V-4', 'Requests for deletion answered in time', '% of requests', 71, 98, officer, 'Privacy by default', 'PRIV', '', date(today + 90)];
  const measured = (on: number, value: number): Cells => [date(today - on), value];
  const first = Number(date(today - 112).slice(0, 4));
  const year = (of: number, planned: number, actual: number | '' = ''): Cells => [first + of, planned, actual, 'EUR'];
  const none: Cells = ['', '', '', ''];
  return csv([
    ['Id', 'Benefit', 'Unit', 'Baseline', 'Target', 'Owner', 'Aim', 'Projects', 'Epics', 'Review on', 'Measured on', 'Measured value', 'Year', 'Planned money', 'Actual money', 'Currency'],
    [...reports, ...measured(60, 26), ...year(0, 180_000, 95_000)], [...reports, ...measured(20, 29), ...year(1, 2_400_000)], [...reports, '', '', ...year(2, 3_100_000)],
    [...tickets, ...measured(58, 122), ...year(1, 1_100_000)], [...tickets, ...measured(30, 98), ...year(2, 1_300_000)],
    [...sessions, ...measured(42, 5_260), ...none], [...sessions, ...measured(12, 5_350), ...none],
    [...requests, ...measured(55, 76), ...none], [...requests, ...measured(25, 83), ...none],
  ]);
};

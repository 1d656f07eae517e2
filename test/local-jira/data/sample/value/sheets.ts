import { isoDate, startOf } from '../../work-days';
import type { StoryPackage } from './packages';

/** The sheets that the sample program's officer keeps, as CSV. */
type Cells = readonly (string | number)[];

const csv = (rows: readonly Cells[]): string => rows.map((row) => row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',')).join('\n');
const date = (day: number): string => isoDate(startOf(day));

const AVERAGE_CPI = 0.947;
const REPLANNED_LATER = 21;

/** The first plan, of 16 weeks ago, and the one of five weeks ago that gave the model's scores three more weeks. */
export const baselines = (packages: readonly StoryPackage[], today: number): string => {
  const lines = (id: string, kind: string, from: number, reason: string, reserve: number, later: (one: StoryPackage) => number): Cells[] => packages.map((one) =>
    [id, date(from), kind, reason, 'EUR', reserve, date(from), one.key, one.name, one.budget, date(one.start), date(one.finish + later(one)), 'children', one.children.join('; ')]);
  return csv([
    ['Baseline', 'Holds from', 'Kind', 'Reason', 'Currency', 'Management reserve', 'Made on', 'Work package', 'Name', 'Budget', 'Planned start', 'Planned finish', 'Percent complete by', 'Children and weights'],
    ...lines('plan-1', 'first', today - 112, 'Approved by the steering committee', 250_000, () => 0),
    ...lines('plan-2', 'replan', today - 35, 'Label drift in the training set: scores come three weeks later', 190_000, (one) => (one.projectKey === 'ML' && one.finish > today ? REPLANNED_LATER : 0)),
  ]);
};

const MONTHS = 4;
const DAYS = 28;

/** What a package has cost, month by month: what it earned, at the program's average. */
const actuals = (one: StoryPackage, today: number): readonly Cells[] => {
  const spent = one.done * one.budget / AVERAGE_CPI;
  return spent === 0 ? [] : Array.from({ length: MONTHS }, (_, month) => {
    const [from, to] = [today - DAYS * (MONTHS - month), today - DAYS * (MONTHS - month - 1) - 1];
    return [`A-${one.key}-${month + 1}`, 'actual', one.key, one.projectKey, date(from), date(to), (spent / MONTHS).toFixed(2), 'EUR', date(to), month % 2 === 0 ? 'capex' : 'opex', 'Month’s work'];
  });
};

/** The book: a budget for each package, monthly actuals, one of them posted late, a credit, and cost outside the plan. */
export const lines = (packages: readonly StoryPackage[], today: number): string => csv([
  ['Id', 'Kind', 'Work package', 'Project', 'From', 'To', 'Amount', 'Currency', 'Posted on', 'CapEx or OpEx', 'Note'],
  ...packages.map((one): Cells => [`B-${one.key}`, 'budget', one.key, one.projectKey, date(one.start), date(one.finish), one.budget, 'EUR', date(today - 112), 'capex', 'Approved budget']),
  ...packages.flatMap((one) => actuals(one, today)),
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

/** Four benefits, one of which was missed though its work was delivered; two in money by calendar year of the plan. */
export const benefits = (today: number): string => {
  const reading = (id: string, name: string, unit: string, baseline: number, target: number, project: string, on: number, value: number | string, review: number, year: Cells = ['', '', '']): Cells =>
    [id, name, unit, baseline, target, project, value === '' ? '' : date(on), value, date(review), ...year, year[0] === '' ? '' : 'EUR'];
  return csv([
    ['Id', 'Benefit', 'Unit', 'Baseline', 'Target', 'Projects', 'Measured on', 'Measured value', 'Review on', 'Year', 'Planned money', 'Actual money', 'Currency'],
    reading('V-1', 'Customers who open a report each week', '% of customers', 22, 40, 'WEB', today - 60, 26, today + 60, [0, 180_000, 95_000]),
    reading('V-1', 'Customers who open a report each week', '% of customers', 22, 40, 'WEB', today - 20, 29, today + 60, [1, 2_400_000, '']),
    reading('V-2', 'Tickets about wrong data', 'tickets a month', 140, 60, 'DATA', today - 30, 98, today + 40, [1, 1_100_000, '']),
    reading('V-3', 'Mobile sessions', 'sessions a day', 5_200, 8_000, 'MOB', today - 12, 5_350, today - 9),
    reading('V-4', 'Requests for deletion answered in time', '% of requests', 71, 98, 'PRIV', today - 25, 83, today + 90),
  ]);
};

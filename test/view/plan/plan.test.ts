import { analyse } from '../../../src/analyse/analysis';
import type { PlanAsked } from '../../../src/contract/plan';
import { drawPlan, idsToSearch, planPage } from '../../../src/view/plan/plan-page';
import { fanView } from '../../../src/view/plan/fan';
import { day, program } from '../../model/program-notation';
import { around } from '../around';
import { expectGolden } from '../golden-file';
import { launch } from '../launch';
import { planOf } from './plan-views';

test('the plan as it opens, and all of it unfolded', () => {
  expectGolden('plan', planOf(launch()));
  expectGolden('plan-open', planOf(launch(), { open: ['API-1', 'loose:API', 'loose:WEB', 'loose:MOB'] }));
});

test('the plan without what is done, and what is found by a word', () => {
  expectGolden('plan-found', planOf(launch(), { hideDone: true, text: 'of web-' }));
});

test('the plan of a program without issues', () => expectGolden('plan-empty', planOf(program(''))));

test('the forecast fan', () => {
  const steady = Array.from({ length: 10 }, (_, week) => `A-${week + 1} delivered created 2026-05-01 done 2026-${week < 5 ? '11' : '10'}-${String(1 + 4 * (week % 5)).padStart(2, '0')}`);
  const today = analyse(program([...steady, ...Array.from({ length: 4 }, (_, at) => `A-${20 + at}`)].join(';'), '', { settings: { deadline: day('2026-12-31') } }));
  expectGolden('forecast-fan', fanView(today, around(today.program)));
  const young = program('A-1 created 2026-11-09; A-2 doing created 2026-11-09');
  expectGolden('forecast-fan-unknown', fanView(analyse(young), around(young)));
});

test('pages of 200 rows, with the links of all pages', () => {
  const wide = program(Array.from({ length: 450 }, (_, at) => `A-${at + 1} epic`).join(';'), 'A-1 blocks A-450');
  const pages = [0, 200, 400, 600].map((from) => planOf(wide, {}, from));
  expect(pages.map(({ rows, total }) => [rows.length, total])).toEqual([[200, 452], [200, 452], [52, 452], [0, 452]]);
  expect(pages.flatMap(({ rows }) => rows.map(({ at }) => at))).toEqual(Array.from({ length: 452 }, (_, at) => at));
  expect(new Set(pages.map(({ links }) => JSON.stringify(links)))).toEqual(new Set([JSON.stringify([{ from: 2, to: 451, health: 'unplanned', critical: false, count: 1 }])]));
});

test('a component with 5,000 dependencies: 2,000 links, the most urgent of them, and how many there are', () => {
  const blocked = Array.from({ length: 5_000 }, (_, at) => `B-${at + 1} epic due ${at < 10 ? '2026-11-25' : '2027-06-01'}`);
  const page = planOf(program(['A-1 epic due 2026-12-01', ...blocked].join(';'), blocked.map((said) => `A-1 blocks ${said.split(' ')[0]}`).join(';')));
  expect([page.links.length, page.linksTotal]).toEqual([2_000, 5_000]);
  expect(page.links.map(({ health }) => health).slice(0, 12)).toEqual([...Array<string>(10).fill('late'), 'fine', 'fine']);
});

test('names of 200 characters and right-to-left ones are found by any part, and passed on as they are', () => {
  const built = program('A-1 epic; A-2 under A-1; A-3');
  const analysis = analyse(built);
  const names = new Map(built.issues.map(({ id, key }) => [id, key === 'A-2' ? `${'very '.repeat(40)}long` : 'شاشة تسجيل الدخول']));
  const rowsFor = (text: string) => {
    const asked = { open: [], hideDone: false, text };
    expect(idsToSearch(analysis, asked)).toHaveLength(3);
    return drawPlan(analysis, planPage(analysis, asked, 0, names), around(built), { texts: names, startFields: new Set() }).rows.map(({ key, name }) => [key, name]);
  };
  expect(rowsFor('Very LONG')).toEqual([['', 'Test program'], ['A', 'A'], ['A-1', 'شاشة تسجيل الدخول'], ['A-2', `${'very '.repeat(40)}long`]]);
  expect(rowsFor('تسجيل').map(([key]) => key)).toEqual(['', 'A', 'A-1', 'loose:A', 'A-3']);
  expect(rowsFor('x'.repeat(200)).map(([key]) => key)).toEqual(['']);
});

test('summaries are read only of what a text could still be found in', () => {
  const analysis = analyse(program('A-1 epic; A-2 delivered; A-3; WEB-4 created 2020-01-01 updated 2020-01-02', '', { settings: { setAsideAfterDays: 365 } }));
  const searched = (asked: Partial<PlanAsked>) => idsToSearch(analysis, { text: null, hideDone: false, ...asked }).map((id) => analysis.program.issues.find((issue) => issue.id === id)?.key);
  expect(searched({})).toEqual([]);
  expect(searched({ text: '  ' })).toEqual([]);
  expect(searched({ text: 'bill' })).toEqual(['A-1', 'A-2', 'A-3']);
  expect(searched({ text: 'bill', hideDone: true })).toEqual(['A-1', 'A-3']);
  expect(searched({ text: 'a-3' })).toEqual(['A-1', 'A-2']);
});

test('estimates that cannot be meant, and the first and last day of the calendar, leave a day unknown and the page whole', () => {
  for (const days of ['90000000d', '90000000000d']) {
    const page = planOf(program(`A-1 estimate ${days}`), { open: ['loose:A'] });
    expect(page).toMatchObject({ finish: null, last: '9999-12-31', scheduleReason: expect.stringContaining('cannot be meant') as string });
    expect(page.rows.map(({ key, scheduledStart, scheduledFinish }) => [key, scheduledStart, scheduledFinish]).at(-1)).toEqual(['A-1', '2026-11-23', null]);
  }
  expect(planOf(program('A-1 start 0001-01-01 due 9999-12-31'))).toMatchObject({ first: '0001-01-01', last: '9999-12-31' });
});

test('everything late: each row says by how much', () => {
  const page = planOf(program('A-1 epic due 2026-11-02; A-2 doing under A-1 due 2026-11-13 remaining 3d; A-3 under A-1 due 2026-11-20 estimate 2d'), { open: ['A-1'] });
  expect(page.rows.map(({ key, lateBy }) => [key, lateBy])).toEqual([['', 3], ['A', 3], ['A-1', 17], ['A-2', 8], ['A-3', 2]]);
});

import { analyse } from '../../../src/analyse/analysis';
import { forecast } from '../../../src/analyse/forecast/forecast';
import { isoDay } from '../../../src/model/day';
import { programAt } from '../../../src/model/program-at';
import { planSheet } from '../../../src/view/sheet/sheet';
import { programWithVersions } from '../../analyse/figure-notation';
import { day, program } from '../../model/program-notation';
import { expectGolden } from '../golden-file';
import { launch } from '../launch';
import { meetingOn, sheetOf } from './sheets';

const today = day('2026-11-22');

/** Two leaves of project A delivered in each of the last twelve weeks. */
const steady = Array.from({ length: 24 }, (_, at) => `A-${100 + at} fixed done ${isoDay(today - 1 - 7 * Math.floor(at / 2))}`).join('; ');

test('the sheet of a program in which nearly everything happens', () => expectGolden('sheet', sheetOf(launch())));
test('the sheet since a meeting', () => expectGolden('sheet-since-meeting', sheetOf(launch(), meetingOn(day('2026-11-08'), { vone: day('2026-11-05'), vgone: day('2026-12-01') }))));
test('the sheet of an empty program says that there is nothing, and invents nothing', () => expectGolden('sheet-empty', sheetOf(program(''))));

test('the program is the first milestone: its deadline, what was forecast at the last meeting, and what is now', () => {
  const whole = program(`${steady}; A-1; A-2; A-3; A-4 created 2026-11-16; A-5 created 2026-11-17`, '', { settings: { deadline: day('2026-12-20') } });
  const at = day('2026-11-10');
  const then = forecast(programAt(whole, at));
  const [row] = sheetOf(whole, meetingOn(at)).milestones;
  expect(then.known && 'days' in then ? isoDay(then.days[85]) : null).toBe(row?.lastMeeting);
  expect(row).toMatchObject({ name: 'The whole program', project: null, original: '2026-12-20', planned: '2026-12-20', released: false });
  expect(row?.p85).not.toBe(row?.lastMeeting);
});

test('a milestone: first committed to, planned at the last meeting, planned now, forecast; held against the first of these', () => {
  const whole = programWithVersions(
    `${steady}; A-1 version one; A-2 version one; A-3 version one; A-4 version two; A-5 version late`,
    { one: { releases: '2027-02-01' }, two: { releases: '2026-11-25' }, late: { releases: '2026-11-20' }, out: { releases: '2026-11-18', released: true }, long: { releases: '2026-10-01', released: true } },
    '', { settings: { committedDeadlines: { 'version:vone': day('2026-11-30') } } },
  );
  const { milestones, milestonesTotal } = sheetOf(whole, meetingOn(day('2026-11-10'), { vone: day('2027-01-10'), vout: day('2026-11-12') }));
  expect(milestonesTotal).toBe(4);
  expect(milestones.slice(1).map(({ name, original, lastMeeting, planned, p85, stateWord }) => [name, original, lastMeeting, planned, p85, stateWord])).toEqual([
    ['out', null, '2026-11-12', '2026-11-18', null, 'Released late'],
    ['late', null, null, '2026-11-20', '2026-11-28', 'Overdue'],
    ['two', null, null, '2026-11-25', '2026-11-28', 'Late'],
    ['one', '2026-11-30', '2027-01-10', '2027-02-01', '2026-12-12', 'Late'],
  ]);
});

test('of 40 milestones the eight that are nearest to the day are shown, in order, and how many there are', () => {
  const versions = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`v${at}`, { releases: isoDay(today - 100 + 10 * at) }]));
  const { milestones, milestonesTotal } = sheetOf(programWithVersions('A-1', versions));
  expect([milestonesTotal, milestones.slice(1).map(({ name }) => name)]).toEqual([40, ['v6', 'v7', 'v8', 'v9', 'v10', 'v11', 'v12', 'v13']]);
});

test('an unknown forecast is null with its reason, for the program and for each milestone', () => {
  const { milestones } = sheetOf(programWithVersions('A-1 version one', { one: { releases: '2027-01-01' } }));
  for (const row of milestones) expect(row).toMatchObject({ p50: null, p85: null, reason: 'A delivered nothing in the last 12 weeks and has 1 open issue.', state: 'unknown', stateWord: 'No forecast' });
});

test('what is asked of whom: to finish by a day, at once, to name a day, an owner, or what goes first', () => {
  const asks = (issues: string, links: string) => sheetOf(program(issues, links)).waits.map(({ ask, owner }) => [ask.replace(/[\u2068\u2069]/g, ''), owner]);
  expect(asks('A-1 assignee mia team Data; B-1 doing start 2026-12-01 team Web; C-1 doing start 2026-12-03 team Mobile', 'A-1 blocks B-1; A-1 blocks C-1')).toEqual([['Finish A-1 by 1 Dec 2026: Web and Mobile wait.', 'mia']]);
  expect(asks('A-1 assignee mia team Data; B-1 doing start 2026-11-02 team Web', 'A-1 blocks B-1')).toEqual([['Finish A-1 now, it was needed by 2 Nov 2026: Web waits.', 'mia']]);
  expect(asks('A-1 assignee mia team Data; B-1 doing team Web', 'A-1 blocks B-1')).toEqual([['Say by when A-1 will be done: Web waits, and no day is named.', 'mia']]);
  expect(asks('A-1 team Data; B-1 doing team Web', 'A-1 blocks B-1')).toEqual([['Give A-1 an owner in Data: Web waits.', 'Data']]);
  expect(asks('A-1 doing assignee mia team Data; B-1 assignee jo team Web', 'A-1 blocks B-1; B-1 blocks A-1')).toEqual([['Decide what goes first: B-1 is in a ring of issues that wait for each other, and Data waits.', 'jo']]);
});

test('every issue that the sheet names, and every person, is among those that Jira is asked about', () => {
  const whole = launch();
  const today = analyse(whole);
  const { ids } = planSheet(today, null, []);
  const named = new Set([...JSON.stringify(sheetOf(whole)).matchAll(/\b[A-Z]+-\d+\b/g)].map(([key]) => key));
  const asked = new Set([...whole.issues, ...whole.outside].filter(({ id }) => ids.includes(id)).map(({ key }) => key));
  // The reasons of forecasts name teams, and summaries of these tests the keys themselves.
  expect([...named].filter((key) => !asked.has(key))).toEqual([]);
});

test('everything late, dates 20 years apart, one issue, no dates at all', () => {
  expect(sheetOf(program('A-1')).milestones).toHaveLength(1);
  expect(sheetOf(program('A-1 due 2016-01-01; A-2 due 2036-01-01', 'A-1 blocks A-2', { settings: { deadline: day('2016-01-01') } })).milestones[0]).toMatchObject({ stateWord: 'Overdue', state: 'bad' });
  expect(sheetOf(programWithVersions('A-1 version old; A-2 version far', { old: { releases: '2016-01-01' }, far: { releases: '2036-01-01' } })).milestones.map(({ planned }) => planned)).toEqual([null, '2016-01-01', '2036-01-01']);
});

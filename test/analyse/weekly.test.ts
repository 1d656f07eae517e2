import { analyse } from '../../src/analyse/analysis';
import { figureOf } from '../../src/analyse/figure-of';
import { openIssues } from '../../src/analyse/delivery/open-issues';
import { overdueIssues } from '../../src/analyse/delivery/overdue-issues';
import { progressIssues } from '../../src/analyse/delivery/progress-issues';
import { setAside } from '../../src/analyse/delivery/set-aside';
import { measures } from '../../src/analyse/measures';
import { trend, trendsOf, weeks } from '../../src/analyse/weekly';
import { isoDay } from '../../src/model/day';
import { programAt } from '../../src/model/program-at';
import { day, program } from '../model/program-notation';

const grown = program(`
  A-1 fixed created 2026-10-01 done 2026-11-10; A-2 created 2026-11-05; A-3 doing created 2026-10-01 due 2026-11-14; A-4 fixed created 2026-11-17 done 2026-11-18`);

test('weeks go back on the same weekday, oldest first, and end with the program itself', () => {
  const thirteen = weeks(grown);
  expect(thirteen.map(({ program: { asOf } }) => isoDay(asOf)).slice(-3)).toEqual(['2026-11-08', '2026-11-15', '2026-11-22']);
  expect(thirteen).toHaveLength(13);
  expect(thirteen.at(-1)?.program).toBe(grown);
  const today = analyse(grown);
  expect(weeks(grown, 2, today).at(-1)).toBe(today);
});

test('a trend is the measure as it would have been on each day', () => {
  const lastFour = weeks(grown, 4);
  expect(trend(openIssues, lastFour)).toEqual([2, 3, 2, 2]);
  expect(trend(progressIssues, lastFour)).toEqual([0, 0, 100 / 3, 50]);
  expect(trend(overdueIssues, lastFour)).toEqual([0, 0, 1, 1]);
  expect(trend(openIssues, weeks(program('A-1 created 2026-11-20'), 3))).toEqual([0, 0, 1]);
});

test('trends without the days tell what the days tell', () => {
  const told = trendsOf([openIssues, progressIssues, setAside], analyse(grown), 4);
  expect([...told]).toEqual([openIssues, progressIssues, setAside].map((measure) => [measure.key, trend(measure, weeks(grown, 4))]));
  expect(told.get(openIssues.key)).toEqual([2, 3, 2, 2]);
});

test('trends leave days alone that somebody else asked for', () => {
  const held = programAt(grown, grown.asOf - 7);
  const told = (): readonly string[] => held.issues.map(({ key, category }) => `${key} ${category}`);
  const before = told();
  trendsOf([openIssues], analyse(grown), 4);
  expect(told()).toEqual(before);
  expect(before).toContain('A-3 doing');
});

test('every measure is followed but those of which the past cannot be known', () => {
  // What was untouched, who had left, what a link led to, which version was released: Jira tells these of today only. What
  // benefits were worth and what served which aim is kept as it is now, so that the business case has no past either.
  expect(measures.filter(({ followed }) => !followed).map(({ key }) => key).toSorted()).toEqual([
    'assigned-to-inactive', 'ends-outside-open', 'history-unknown', 'links-without-meaning', 'npv', 'npv-to-go', 'open-in-released-version',
    'payback', 'roi', 'roi-to-date', 'set-aside', 'stale-in-progress', 'unaligned-spend', 'unaligned-work', 'unresolvable-links', 'untouched-for-a-year',
  ]);
});

test('a measure that is not followed has no trend', () => expect(trend(setAside, weeks(grown, 4))).toEqual([]));

test('a figure is computed once for an analysis', () => {
  const analysis = analyse(grown);
  expect(figureOf(openIssues, analysis)).toBe(figureOf(openIssues, analysis));
});

test('work of which only is known that it was open then is open in each week, however long nobody touched it', () => {
  const built = program('A-1 fixed; A-2 created 2026-11-01', 'A-1 blocks A-2 since 2026-11-20', { settings: { setAsideAfterDays: 30 } });
  expect(weeks(programAt(built, day('2026-11-15')), 3).map((then) => figureOf(openIssues, then).value)).toEqual([2, 2, 2]);
});

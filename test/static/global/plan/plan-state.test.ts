import fc from 'fast-check';
import { dateAct } from '../../../../static/global/plan/dates/date-keys';
import { changesOf, movedDates, oppositeOf, ownDates, withDates, type Drafts } from '../../../../static/global/plan/dates/drafts';
import { asWritten } from '../../../../static/global/plan/dates/written-rows';
import { fanChart } from '../../../../static/global/plan/fan/fan-chart';
import { fanSentence } from '../../../../static/global/plan/fan/fan-words';
import { gridAct } from '../../../../static/global/plan/grid/keys';
import { parseLooks, printLooks, type PlanLooks } from '../../../../static/global/plan/plan-query';
import { isUndated } from '../../../../static/global/plan/plan-states';
import { parentAt, withPage } from '../../../../static/global/plan/rows/plan-rows';
import { rowFacts } from '../../../../static/global/plan/rows/row-words';
import { toggled } from '../../../../static/global/plan/rows/unfolded';
import { dayOf } from '../../../../static/global/plan/time/days';
import { planDay, planPage, planRow } from '../../../e2e/canned-plan';

const seed = 4;
const none: Drafts = new Map();

describe('the address', () => {
  const looks: fc.Arbitrary<PlanLooks> = fc.record({
    zoom: fc.constantFrom('weeks', 'months', 'quarters', 'years', null), open: fc.uniqueArray(fc.constantFrom('WEB-1', '-ML', 'version:7', 'loose:WEB', '-'), { maxLength: 4 }),
    hideDone: fc.boolean(), text: fc.string({ maxLength: 40 }), arrows: fc.constantFrom('late', 'all', 'row', 'none'),
    critical: fc.boolean(), float: fc.boolean(), fan: fc.boolean(), at: fc.constantFrom('2026-11-01', null),
  });

  test('says everything one chose, and is read as it was written', () => {
    fc.assert(fc.property(looks, (one) => { expect(parseLooks(printLooks(one))).toEqual(one); }), { seed });
  });

  test('is empty where nothing was chosen, and passes over what it does not know', () => {
    expect(printLooks(parseLooks(''))).toBe('');
    expect(parseLooks('zoom=hours&arrows=some&at=yesterday&other=1')).toEqual(parseLooks(''));
  });
});

test('folding and unfolding come back to where they began', () => {
  expect(toggled([], { key: 'WEB-1', open: false })).toEqual(['WEB-1']);
  expect(toggled(['WEB-1'], { key: 'WEB-1', open: true })).toEqual([]);
  expect(toggled([], { key: 'ML', open: true })).toEqual(['-ML']);
  expect(toggled(['-ML'], { key: 'ML', open: false })).toEqual([]);
});

test('pages come together by their place, and a plan of another length begins anew', () => {
  const page = (from: number, total: number) => planPage([planRow(from), planRow(from + 1)], { from, total });
  const first = withPage(null, 'a', page(0, 10));
  const both = withPage(first, 'a', page(4, 10));
  expect([...both.rows.keys()]).toEqual([0, 1, 4, 5]);
  expect([...withPage(both, 'a', page(2, 9)).rows.keys()]).toEqual([2, 3]);
  expect([...withPage(both, 'b', page(2, 10)).rows.keys()]).toEqual([2, 3]);
});

test('the row above is the nearest that is less deep', () => {
  const rows = new Map([0, 1, 2, 2, 1].map((depth, at) => [at, planRow(at, { depth })]));
  expect([parentAt(rows, 3), parentAt(rows, 4), parentAt(rows, 0)]).toEqual([1, 0, null]);
});

describe('keys', () => {
  const place = { at: 5, total: 20, page: 10, open: false, children: 3 };

  test('go about the rows and never beyond them', () => {
    expect(gridAct('ArrowDown', { ...place, at: 19 })).toEqual({ do: 'focus', at: 19 });
    expect(gridAct('PageUp', place)).toEqual({ do: 'focus', at: 0 });
    expect(gridAct('End', place)).toEqual({ do: 'focus', at: 19 });
  });

  test('unfold, go in, fold and go out', () => {
    expect(gridAct('ArrowRight', place)).toEqual({ do: 'toggle' });
    expect(gridAct('ArrowRight', { ...place, open: true })).toEqual({ do: 'focus', at: 6 });
    expect(gridAct('ArrowRight', { ...place, children: 0 })).toBeNull();
    expect(gridAct('ArrowLeft', { ...place, open: true })).toEqual({ do: 'toggle' });
    expect(gridAct('ArrowLeft', place)).toEqual({ do: 'parent' });
    expect([gridAct('+', place), gridAct('-', place), gridAct('T', place), gridAct('x', place)]).toEqual([{ do: 'closer' }, { do: 'wider' }, { do: 'today' }, null]);
  });

  test('move dates by a day or a week: all of a bar, or one end of it', () => {
    expect(dateAct('ArrowRight', { shift: false, alt: false })).toEqual({ do: 'move', grip: 'both', days: 1 });
    expect(dateAct('PageUp', { shift: true, alt: false })).toEqual({ do: 'move', grip: 'finish', days: -7 });
    expect(dateAct('ArrowLeft', { shift: false, alt: true })).toEqual({ do: 'move', grip: 'start', days: -1 });
    expect([dateAct('Escape', { shift: false, alt: false }), dateAct('x', { shift: false, alt: false })]).toEqual([{ do: 'drop' }, null]);
  });
});

describe('new dates', () => {
  const row = planRow(7, { start: planDay(3), finish: planDay(9) });

  test('of a moved bar keep its length, and no end passes the other', () => {
    fc.assert(fc.property(fc.integer({ min: -400, max: 400 }), fc.constantFrom('both', 'start', 'finish'), (days, grip) => {
      const { start, finish } = movedDates(ownDates(row), grip, days);
      expect((start ?? '') <= (finish ?? '')).toBe(true);
      if (grip === 'both') expect(dayOf(finish ?? '') - dayOf(start ?? '')).toBe(6);
    }), { seed });
  });

  test('a missing end stays missing', () => {
    expect(movedDates({ start: null, finish: planDay(1) }, 'both', 2)).toEqual({ start: null, finish: planDay(3) });
    expect(movedDates({ start: null, finish: planDay(1) }, 'start', 2)).toEqual({ start: null, finish: planDay(1) });
  });

  test('name only what changed, with what was seen; moved back they are none', () => {
    const drafts = withDates(none, row, ownDates(row), { start: planDay(3), finish: planDay(12) });
    expect(changesOf(drafts)).toEqual([{ key: 'WEB-7', finish: { seen: planDay(9), day: planDay(12) } }]);
    expect(withDates(drafts, row, ownDates(row), ownDates(row)).size).toBe(0);
    expect(changesOf(oppositeOf(drafts))).toEqual([{ key: 'WEB-7', finish: { seen: planDay(12), day: planDay(9) } }]);
  });

  test('of a row whose dates come from below, begin with none of its own', () => {
    expect(ownDates(planRow(1, { derived: true }))).toEqual({ start: null, finish: null });
  });

  test('stand in the plan until it has followed, and no longer', () => {
    const written = withDates(none, row, ownDates(row), { start: planDay(4), finish: planDay(10) });
    expect(asWritten(new Map([[7, row]]), written).get(7)).toMatchObject({ start: planDay(4), finish: planDay(10) });
    const elsewhere = planRow(7, { start: planDay(5), finish: planDay(11) });
    expect(asWritten(new Map([[7, elsewhere]]), written).get(7)).toMatchObject({ start: planDay(5), finish: planDay(11) });
  });
});

test('a row says all its dates in words, and what is not known it leaves out', () => {
  const words = (row: Parameters<typeof rowFacts>[0]): string => rowFacts(row, undefined, 'en').map(({ name, text }) => `${name}: ${text}`).join('\n');
  expect(words(planRow(1, { lateBy: 6, originalFinish: planDay(2), scheduledStart: planDay(0), scheduledFinish: planDay(15), float: 0, critical: true, blockedBy: 2 }))).toBe([
    'Planned: Aug 3, 2026 to Aug 12, 2026', 'First planned finish: Aug 5, 2026', 'By the schedule: Aug 3, 2026 to Aug 18, 2026', 'Late: 6 working days late',
    'Float: none: it is on the critical path', 'Waits for: 2 issues', 'Status: To Do', 'Team: Web', 'Assignee: Wanda',
  ].join('\n'));
  expect(words(planRow(1, { start: null, finish: null, team: null, assignee: null, status: null }))).toBe('Planned: no dates');
});

describe('the forecast', () => {
  const finish = { measure: 'forecast-finish', name: 'Forecast finish (P85)', unit: 'date', value: dayOf('2027-03-14'), reason: null, state: 'bad', change: null, better: 'lower', trend: [], note: null, partial: null } as const;
  const fan = { partial: null, asOf: '2026-11-23', ageSeconds: 1, reason: null, finish, deadline: '2027-03-02', past: [{ day: '2026-11-16', open: 12 }, { day: '2026-11-23', open: 10 }], weeks: [{ day: '2026-11-30', p50: 5, p70: 6, p85: 7, p95: 9 }, { day: '2027-03-15', p50: 0, p70: 0, p85: 0, p95: 2 }] };
  const week = { week: [true, true, true, true, true, false, false], holidays: [] };

  test('is a sentence against the deadline, or the reason why there is none', () => {
    expect(fanSentence(fan, week, 'en')).toBe('Forecast finish Mar 14, 2027 (P85), 8 working days after the deadline.');
    expect(fanSentence({ ...fan, deadline: '2027-03-19' }, week, 'en')).toContain('5 working days before the deadline');
    expect(fanSentence({ ...fan, deadline: null }, week, 'en')).toContain('there is no deadline');
    expect(fanSentence({ ...fan, finish: { ...finish, value: null, reason: 'Fewer than six weeks' } }, week, 'en')).toBe('No forecast of the finish. Fewer than six weeks.');
  });

  test('begins where the past ends, and marks no day that the axis does not reach', () => {
    const { days, series, bands, marks } = fanChart(fan, 'en');
    expect(days).toEqual(['2026-11-16', '2026-11-23', '2026-11-30', '2027-03-15']);
    expect(series.map(({ values }) => values)).toEqual([[12, 10, null, null], [null, 10, 5, 0], [null, 10, 7, 0]]);
    expect(bands.every(({ low, high }) => low.length === 4 && high.length === 4)).toBe(true);
    expect(marks.map(({ label }) => label)).toEqual(['Today', 'Deadline Mar 2, 2027', 'P85 Mar 14, 2027']);
    expect(fanChart({ ...fan, weeks: [] }, 'en')).toMatchObject({ bands: [], marks: [{ label: 'Today' }] });
  });
});

test('a program without a single date is told apart from one with some', () => {
  const program = planRow(0, { kind: 'program', key: '', start: null, finish: null });
  expect(isUndated(planPage([program]))).toBe(true);
  expect(isUndated(planPage([{ ...program, finish: planDay(4) }]))).toBe(false);
  expect(isUndated(planPage([program], { from: 200 }))).toBe(false);
});

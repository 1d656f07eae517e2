import fc from 'fast-check';
import { gripsOf } from '../../../../static/global/plan/dates/drafts';
import { anchorsOf, rowShapes } from '../../../../static/global/plan/grid/bar-shapes';
import { routeCorners, pathOf } from '../../../../static/global/plan/links/routes';
import { shownLinks } from '../../../../static/global/plan/links/shown-links';
import { dayOf } from '../../../../static/global/plan/time/days';
import { scaleOf, xOf } from '../../../../static/global/plan/time/scale';
import { planDay, planRow } from '../../../e2e/canned-plan';

const seed = 4;
const scale = scaleOf(dayOf(planDay(0)), dayOf(planDay(300)), 'months', 900);
const workDays = { week: [true, true, true, true, true, false, false], holidays: [] };
const options = { scale, workDays, today: dayOf(planDay(112)), float: true };
const x = (days: number): number => xOf(scale, dayOf(planDay(days)));

test('a bar covers its first day and its last', () => {
  const { planned } = rowShapes(planRow(1, { start: planDay(10), finish: planDay(19) }), undefined, options);
  expect(planned).toEqual({ x: x(10), width: 10 * scale.perDay, open: 'none' });
});

test('a bar of which one end is known fades out at the other, and without dates there is none', () => {
  expect(rowShapes(planRow(1, { start: null, finish: planDay(19) }), undefined, options).planned).toMatchObject({ open: 'start' });
  expect(rowShapes(planRow(1, { start: planDay(3), finish: null }), undefined, options).planned).toMatchObject({ x: x(3), open: 'finish' });
  const nothing = rowShapes(planRow(1, { start: null, finish: null }), undefined, options);
  expect(nothing.planned).toBeNull();
  expect(nothing.end).toBeLessThan(nothing.begin);
});

test('what is late runs on to where the schedule ends it, or to today where there is none', () => {
  const late = { start: planDay(90), finish: planDay(100), lateBy: 4 };
  expect(rowShapes(planRow(1, { ...late, scheduledStart: planDay(112), scheduledFinish: planDay(120) }), undefined, options).slip).toEqual({ x: x(101), width: 20 * scale.perDay });
  expect(rowShapes(planRow(1, late), undefined, options).slip).toEqual({ x: x(101), width: 12 * scale.perDay });
  expect(rowShapes(planRow(1, { ...late, category: 'done' }), undefined, options).slip).toBeNull();
});

test('the first planned finish is marked where it is another one', () => {
  expect(rowShapes(planRow(1, { originalFinish: planDay(5) }), undefined, options).original).toBe(x(5) + scale.perDay / 2);
  expect(rowShapes(planRow(1, { originalFinish: planDay(9) }), undefined, options).original).toBeNull();
});

test('float is in working days, from the day the schedule ends it', () => {
  const row = planRow(1, { scheduledStart: planDay(0), scheduledFinish: planDay(4), float: 5 });
  expect(rowShapes(row, undefined, options).float).toEqual({ x: x(5), width: 7 * scale.perDay });
  expect(rowShapes(row, undefined, { ...options, float: false }).float).toBeNull();
});

test('a milestone is a day with a range, not a bar', () => {
  const shapes = rowShapes(planRow(1, { kind: 'milestone', finish: planDay(50), p50: planDay(60), p85: planDay(70) }), undefined, options);
  expect(shapes).toMatchObject({ planned: null, diamond: x(50) + scale.perDay / 2, range: { x: x(60), width: 11 * scale.perDay } });
});

test('new dates are drawn over what Jira has, which stays as a ghost', () => {
  const row = planRow(1, { start: planDay(10), finish: planDay(19) });
  const draft = { key: row.key, name: row.name, seen: { start: planDay(10), finish: planDay(19) }, now: { start: planDay(12), finish: planDay(21) }, problem: null };
  expect(rowShapes(row, draft, options)).toMatchObject({ planned: { x: x(12) }, ghost: { x: x(10) } });
});

test('a bar is taken hold of only by dates of its own that Jira has fields for', () => {
  expect([...gripsOf(planRow(1))].sort()).toEqual(['both', 'finish', 'start']);
  expect([...gripsOf(planRow(1, { movable: { start: false, finish: true } }))]).toEqual(['finish']);
  expect([...gripsOf(planRow(1, { start: null, movable: { start: false, finish: true } }))].sort()).toEqual(['both', 'finish']);
  expect(gripsOf(planRow(1, { derived: true })).size).toBe(0);
});

describe('arrows', () => {
  const room = { rowHeight: 36, middle: 16, half: 7 };
  const end = fc.record({ at: fc.nat(30), x: fc.integer({ min: 20, max: 2_000 }) });

  test('go only sideways or up and down, from the blocker to the start of what it blocks', () => {
    fc.assert(fc.property(end, end, (from, to) => {
      const corners = routeCorners(from, to, room) ?? [];
      for (const [index, corner] of corners.entries()) {
        const before = corners[index - 1];
        if (before !== undefined) expect(before.x === corner.x || before.y === corner.y).toBe(true);
      }
      expect(corners.at(-1)).toEqual({ x: to.x - 1, y: to.at * 36 + 16 });
      expect(corners[0]?.x).toBe(from.x - 4);
    }), { seed });
  });

  test('cross no words in their own two rows: those stand behind the bars', () => {
    fc.assert(fc.property(end, end, fc.integer({ min: 10, max: 120 }), (from, to, words) => {
      fc.pre(from.at !== to.at);
      const corners = routeCorners(from, to, room) ?? [];
      const behind = { left: from.x + 6, right: from.x + 6 + words, top: from.at * 36 + 7, bottom: from.at * 36 + 25 };
      for (const [index, corner] of corners.entries()) {
        const before = corners[index - 1];
        if (before === undefined) continue;
        const [left, right, top, bottom] = [Math.min(before.x, corner.x), Math.max(before.x, corner.x), Math.min(before.y, corner.y), Math.max(before.y, corner.y)];
        expect(right > behind.left && left < behind.right && bottom > behind.top && top < behind.bottom).toBe(false);
      }
    }), { seed });
  });

  test('lead to where a row lies that is not there yet, and nowhere where neither is', () => {
    expect(routeCorners({ at: 3, x: 100 }, { at: 40, x: null }, room)).toEqual([{ x: 96, y: 131 }, { x: 96, y: 1440 }]);
    expect(routeCorners({ at: 3, x: null }, { at: 40, x: 100 }, room)?.[0]).toEqual({ x: 90, y: 144 });
    expect(routeCorners({ at: 3, x: null }, { at: 40, x: null }, room)).toBeNull();
    expect(pathOf([])).toBe('');
  });

  test('of thousands those in sight are drawn, late ones first, and those of the row one looks at', () => {
    const links = Array.from({ length: 5_000 }, (_, index) => ({ from: index % 1_000, to: (index * 7) % 1_000, health: index % 50 === 0 ? 'late' as const : 'fine' as const, critical: false, count: 1 }));
    const rows = { from: 100, to: 140 };
    expect(shownLinks(links, rows, 'none', 120)).toEqual([]);
    const late = shownLinks(links, rows, 'late', null);
    expect(late.length).toBeGreaterThan(0);
    expect(late.every(({ health }) => health === 'late')).toBe(true);
    const all = shownLinks(links, rows, 'all', null);
    expect(all).toHaveLength(300);
    expect(all.filter(({ health }) => health === 'late')).toHaveLength(late.length);
    expect(shownLinks(links, rows, 'row', 120).every(({ from, to }) => from === 120 || to === 120)).toBe(true);
  });

  test('leave and enter at the ends of a bar, or at the diamond of a milestone', () => {
    expect(anchorsOf(rowShapes(planRow(1, { start: planDay(0), finish: planDay(1) }), undefined, options))).toEqual({ enter: x(0), leave: x(2) });
    expect(anchorsOf(rowShapes(planRow(1, { start: null, finish: null }), undefined, options))).toBeNull();
  });
});

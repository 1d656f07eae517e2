import { programAt } from '../../src/model/program-at';
import { withDates } from '../../src/model/with-dates';
import { day, program } from './program-notation';

const at = day('2026-11-22') * 1440 + 600;

test('given dates are the issue\'s own, told by its changelog and taken back for the day before; all else is the same', () => {
  const before = program('A-1 due 2026-12-01; A-2', 'A-1 blocks A-2');
  const after = withDates(before, new Map([[0, { start: day('2026-11-30'), due: day('2026-12-10') }]]), at);
  expect(after.issues[0]).toMatchObject({ start: day('2026-11-30'), due: day('2026-12-10'), jira: { start: day('2026-11-30'), due: day('2026-12-10') } });
  expect(after.issues[0]?.jira.history.slice(-2)).toEqual([{ at, field: 'start', from: null, to: '2026-11-30' }, { at, field: 'due', from: '2026-12-01', to: '2026-12-10' }]);
  expect([after.issues[1], after.dependencies, after.byId]).toEqual([before.issues[1], before.dependencies, before.byId]);
  expect(programAt(after, day('2026-11-21')).issues[0]).toMatchObject({ start: null, due: day('2026-12-01') });
  expect(before.issues[0]?.due).toBe(day('2026-12-01'));
});

test('what was set aside is touched by it, and a date that stays leaves no change', () => {
  const before = program('A-1 created 2020-01-01 updated 2020-01-02 due 2026-12-01', '', { settings: { setAsideAfterDays: 365 } });
  expect(before.issues[0]?.setAside).toBe(true);
  const [after] = withDates(before, new Map([[0, { start: null, due: day('2026-12-01') }]]), at).issues;
  expect([after?.setAside, after?.updated, after?.jira.history.length]).toEqual([false, day('2026-11-22'), before.issues[0]?.jira.history.length]);
});

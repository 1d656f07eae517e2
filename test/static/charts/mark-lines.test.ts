import { markLines } from '../../../static/charts/mark-lines';

const marks = [{ day: '2026-11-20', label: 'Reset: cost and schedule variance' }, { day: '2026-11-23', label: 'Today' }];

test.each<[string, readonly (number | null)[], boolean, readonly number[]]>([
  ['a reset shortly before today: each on its own line', [900, 918], true, [0, 1]],
  ['both on one day', [100, 100], false, [0, 1]],
  ['far from each other: one line', [100, 918], false, [0, 0]],
  ['one out of sight takes no room', [null, 918], true, [0, 0]],
])('%s', (_, places, before, lines) => {
  expect(markLines(marks, places, () => before)).toEqual(lines);
});

test('words to the left and to the right of their days do not meet', () => {
  expect(markLines(marks, [500, 520], (place) => place < 510)).toEqual([0, 0]);
});

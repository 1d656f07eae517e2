import { tileColumns } from '../../../static/parts/tile-columns';

test.each([
  [2, { medium: 2, wide: 2 }], [3, { medium: 3, wide: 3 }], [4, { medium: 4, wide: 4 }], [5, { medium: 3, wide: 5 }],
  [6, { medium: 3, wide: 6 }], [7, { medium: 4, wide: 4 }], [8, { medium: 4, wide: 4 }],
])('%i tiles stand in even rows', (count, columns) => {
  expect(tileColumns(count, 6)).toEqual(columns);
});

test('a gadget has at most four in a row, and no tiles are no fault', () => {
  expect(tileColumns(8, 4).wide).toBe(4);
  expect(tileColumns(6, 4).wide).toBe(3);
  expect(tileColumns(0, 4)).toEqual({ medium: 1, wide: 1 });
});

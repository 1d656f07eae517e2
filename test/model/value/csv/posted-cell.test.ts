import { cellReader } from '../../../../src/model/value/csv/read-cells';
import { postedOf } from '../../../../src/model/value/csv/posted-cell';
import { costLineSheet } from '../../../../src/model/value/csv/cost-line-sheet';
import { day } from '../../program-notation';

const today = day('2026-11-20');

const posted = (cell: string | null, lastRecorded: string | null, stored: string | null = null) => {
  const told: string[] = [];
  const reader = cellReader({ line: 2, cells: cell === null ? {} : { postedon: cell } }, costLineSheet.columns, { mark: '.', days: 'iso' }, ({ message }) => told.push(message));
  const on = postedOf(reader, stored === null ? null : day(stored), { today, lastRecorded: lastRecorded === null ? null : day(lastRecorded) });
  return told.length > 0 ? told : on - today;
};

test('what a file does not say is posted today, or stays as it is stored; days that are recorded get nothing new', () => {
  expect([posted(null, null), posted('', '2026-11-19'), posted('2026-11-18', '2026-11-17'), posted(null, '2026-11-19', '2026-11-10'), posted('2026-11-10', '2026-11-19', '2026-11-10')]).toEqual([0, 0, -2, -10, -10]);
  expect(posted('2026-11-19', '2026-11-19')).toEqual([expect.stringContaining('up to 2026-11-19 is recorded')]);
  expect(posted('2026-11-21', null)).toEqual(['2026-11-21 has not come yet']);
});

test('a time zone that was moved west makes a day come twice: on its second coming too a file comes in', () => {
  expect([posted('', '2026-11-20'), posted(null, '2026-11-20')]).toEqual([0, 0]);
});

import { BrokenSnapshot, ColumnWriter } from '../../src/store/columns';
import { RowReader } from '../../src/store/rows';

const bytesOf = (numbers: readonly number[]): Uint8Array => {
  const column = new ColumnWriter();
  for (const number of numbers) column.add(number);
  return column.bytes();
};

const SMALL = [0, 1, 127, 128];
const AROUND_FOUR_BYTES = [2 ** 28 - 1, 2 ** 28, 2 ** 31, 2 ** 32 + 5];

describe('columns of one number a row', () => {
  it('are read whatever their size, many of them by one reader', () => {
    const reader = new RowReader(4);
    for (const numbers of [SMALL, AROUND_FOUR_BYTES, SMALL, [5, 6, 7, 8], [2 ** 28 - 1, 3, 2, 1], [9, 9, 9, 1], AROUND_FOUR_BYTES]) {
      expect([...reader.numbers(bytesOf(numbers))]).toEqual(numbers);
    }
  });

  it('say by one number that all rows have it', () => {
    const reader = new RowReader(3);
    const [one, other] = [reader.numbers(bytesOf([7])), reader.sums(bytesOf([2]))];
    expect([one, other, reader.numbers(bytesOf([300])), reader.numbers(bytesOf([2 ** 40]))].map((rows) => [...rows]))
      .toEqual([[7, 7, 7], [1, 2, 3], [300, 300, 300], [2 ** 40, 2 ** 40, 2 ** 40]]);
    expect(reader.numbers(bytesOf([7]))).toBe(one);
    expect([...reader.numbers(bytesOf([2]))]).toEqual([2, 2, 2]);
  });

  it('add up beyond what 32 bits hold', () => {
    const reader = new RowReader(3);
    const most = 2 * (2 ** 27 - 1);
    expect([...reader.sums(bytesOf([2 ** 33, 1, 4]))]).toEqual([2 ** 32, 2 ** 32 - 1, 2 ** 32 + 1]);
    expect([...new RowReader(40).sums(bytesOf([most]))].at(-1)).toBe(40 * (2 ** 27 - 1));
  });

  it('are refused where they have not as many numbers as rows', () => {
    for (const numbers of [[], [1, 2], [1, 2, 3, 4], [2 ** 40, 1]]) expect(() => new RowReader(3).numbers(bytesOf(numbers))).toThrow(BrokenSnapshot);
    expect([...new RowReader(0).numbers(bytesOf([]))]).toEqual([]);
  });
});

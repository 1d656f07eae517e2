import { analyse } from '../../src/analyse/analysis';
import { withoutEstimate } from '../../src/analyse/quality/without-estimate';
import { gapJql } from '../../src/view/gap-jql';
import { program } from '../model/program-notation';

const many = (words: string, from: number, count: number): string => Array.from({ length: count }, (_, at) => `A-${from + at} ${words}`).join('; ');

const unestimated = (written: string, membership: string | null = 'project = 1'): string | null => {
  const some = program(written);
  return gapJql('without-estimate', some, withoutEstimate.at?.(analyse(some)) ?? new Int32Array(0), membership);
};

const condition = 'project = 1 AND statusCategory != Done AND originalEstimate IS EMPTY';

test('a condition where it tells exactly these issues', () => {
  expect(unestimated('A-1; A-2 estimate 2h; A-3 fixed')).toBe(`${condition} ORDER BY key`);
});

test('ids where a condition would find more', () => {
  expect(unestimated('A-1; A-2 points 3')).toBe('id in (1) ORDER BY key');
});

test('a condition with exceptions where there are too many to name, and none where the exceptions are, too', () => {
  expect(unestimated(`${many('', 1, 401)}; A-900 points 3`)).toBe(`${condition} AND id not in (402) ORDER BY key`);
  expect(unestimated(`${many('', 1, 401)}; ${many('points 3', 500, 401)}`)).toBeNull();
  expect(unestimated(many('', 1, 401), null)).toBeNull();
});

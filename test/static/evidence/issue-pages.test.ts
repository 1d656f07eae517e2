import { missingPage, pageStart } from '../../../static/evidence/page-plan';

test('the page of a place begins at a multiple of the page size', () => {
  expect([0, 49, 50, 22_370].map((index) => pageStart(index, 50))).toEqual([0, 0, 50, 22_350]);
});

test('the first page in sight that is neither there nor on its way', () => {
  const has = (index: number): boolean => index < 50;
  expect(missingPage(10, 40, 50, has, () => false)).toBeNull();
  expect(missingPage(45, 55, 50, has, () => false)).toBe(50);
  expect(missingPage(45, 120, 50, has, (start) => start === 50)).toBe(100);
  expect(missingPage(45, 55, 50, has, (start) => start === 50)).toBeNull();
});

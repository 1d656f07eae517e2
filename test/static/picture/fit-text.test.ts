import { cutText, isRightToLeft, textLines, type Measure } from '../../../static/picture/fit-text';

/** Ten pixels a character, whatever it is. */
const tens: Measure = (text) => [...text].length * 10;

const lines = (text: string, width: number, most = 2): readonly string[] => textLines(text, width, most, 12, tens);

test('a summary is broken between words, and its last line is cut', () => {
  expect(lines('Fix label drift', 90)).toEqual(['Fix label', 'drift']);
  expect(lines('Fix label drift in the training set', 90)).toEqual(['Fix label', 'drift in…']);
  expect(lines('Fix', 90)).toEqual(['Fix']);
  expect(lines('', 90)).toEqual([]);
});

test('a name of 200 characters without a place to break stays within its lines', () => {
  const found = lines('x'.repeat(200), 90);
  expect(found).toEqual(['xxxxxxxxx', 'xxxxxxxx…']);
});

test('no character is cut in two', () => {
  expect(cutText('👩👩👩👩', 30, 12, false, tens)).toBe('👩👩…');
});

test('a width in which nothing fits ends too', () => expect(lines('wide', 5)).toHaveLength(1));

test('the first letter tells the way a name is written', () => {
  expect([isRightToLeft('12 يوسف'), isRightToLeft('Web يوسف'), isRightToLeft('123'), isRightToLeft('שלום')]).toEqual([true, false, false, true]);
});

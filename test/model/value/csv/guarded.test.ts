import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { guarded, unguarded } from '../../../../src/model/value/csv/guarded';

test.each(['=1+1', '@sum', '007', '1.10', '1,5', '2026.10', '10/2026', '2026-11-30', '1-2', '12:30', '123456789012', '1E5', 'DEC-12', 'MAR1', 'May 5', '12 Dec', 'Sept 2', 'true', '5%', '$5', '-5.0'])(
  'a text that a spreadsheet computes or writes in another way gets its apostrophe and loses it again: %j', (text) => {
    expect(guarded(text)).toBe(`'${text}`);
    expect(unguarded(guarded(text))).toBe(text);
  });

test.each(['', '5', '-5', '0', '12345678901', 'WEB-12', 'DECK-12', 'Marketing', 'March', '3 teams', 'Q4 2026', 'a,b', "'tis", 'i-00e1f2'])('a text that stays as it is gets none: %j', (text) => {
  expect(guarded(text)).toBe(text);
  expect(unguarded(text)).toBe(text);
});

test('whatever is guarded comes back as it was', () => {
  const signs = array(constantFrom("'", '=', '-', '+', '0', '1', '.', ',', '/', 'E', 'dec', ' ', '%', '\n'), { maxLength: 6 });
  assert(property(oneof(string(), signs.map((parts) => parts.join(''))), (text) => unguarded(guarded(text)) === text), { seed: 61, numRuns: 1000 });
});

import { NO_NUMBER, SharedTexts } from '../../src/store/segment/shared-texts';

/** More than are remembered, so that some meet where another one was kept. */
const MANY = 40_000;

describe('shared texts', () => {
  it.each([
    ['first words', (number: number) => [`head ${number} `, 'tail', NO_NUMBER] as const],
    ['second words', (number: number) => ['head ', `tail ${number}`, NO_NUMBER] as const],
    ['numbers', (number: number) => ['head ', 'tail ', number] as const],
  ])('are what they are made of, though many differ by their %s alone', (_, partsOf) => {
    const shared = new SharedTexts();
    for (let number = 0; number < MANY; number++) {
      const [head, tail, end] = partsOf(number);
      const text = shared.joined(shared.word(head), shared.word(tail), end);
      if (text !== `${head}${tail}${end === NO_NUMBER ? '' : end}`) throw new Error(`${text} is not made of ${head}, ${tail} and ${end}`);
    }
  });

  it('know a word again, and numbers beyond 32 bits', () => {
    const shared = new SharedTexts();
    const again = () => shared.word('again ');
    expect(again()).toBe(again());
    expect([2 ** 32, 0, NO_NUMBER].map((end) => shared.joined(again(), shared.word(''), end))).toEqual(['again 4294967296', 'again 0', 'again ']);
  });
});

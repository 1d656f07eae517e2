import { NO_NUMBER, SharedTexts } from '../../src/store/segment/shared-texts';

describe('shared texts', () => {
  it('are what they are made of, however many came before, and one object while they are known', () => {
    const shared = new SharedTexts();
    for (let number = 0; number < 60_000; number++) {
      const [head, tail] = [`head ${number % 25_000} `, `tail ${number % 7}`];
      const end = number % 3 === 0 ? NO_NUMBER : number % 11;
      const text = shared.joined(shared.word(head), shared.word(tail), end);
      if (text !== `${head}${tail}${end === NO_NUMBER ? '' : end}`) throw new Error(`${text} is not made of ${head}, ${tail} and ${end}`);
    }
    const again = () => shared.word('again ');
    expect(again()).toBe(again());
    expect(shared.joined(again(), shared.word(''), 2 ** 32)).toBe('again 4294967296');
    expect(shared.joined(again(), shared.word(''), 0)).toBe('again 0');
  });
});

import { BrokenSnapshot, numbersIn, signed } from '../columns';
import type { ColumnWriter } from '../columns';
import { NO_NUMBER, SharedTexts } from './shared-texts';
import type { Word } from './shared-texts';

/** Numbers up to this many digits are kept as numbers: none is rounded. */
const SHAPE = /^([^ ]* |.*[-:./|_])?(.*?)(0|[1-9]\d{0,14})?$/su;

/** Must not be part of any text that is joined with it. */
const BETWEEN = '\u007f';

/** The words a table of texts is made of: joined to one text where that loses nothing. */
export type Words = string | readonly string[];

export type TextWords = { readonly heads: Words; readonly tails: Words };

/**
 * All texts of a piece, each once: ids, names, values of the past. A text is a head up to its first space or last
 * dash, a tail, and a number at its end, since ids that are counted up and names that differ by a number cost next to nothing
 * that way.
 */
export class TextTable {
  readonly #numbers = new Map<string, number>();
  readonly #heads = new Map<string, number>();
  readonly #tails = new Map<string, number>();
  readonly #columns: { readonly head: ColumnWriter; readonly tail: ColumnWriter; readonly number: ColumnWriter };
  #before = 0;

  constructor(head: ColumnWriter, tail: ColumnWriter, number: ColumnWriter) {
    this.#columns = { head, tail, number };
  }

  get size(): number {
    return this.#numbers.size;
  }

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(text, number);
    this.#write(text);
    return number;
  }

  words(): TextWords {
    return { heads: joined([...this.#heads.keys()]), tails: joined([...this.#tails.keys()]) };
  }

  #write(text: string): void {
    const [, head = '', tail = '', digits] = SHAPE.exec(text) ?? [text, text];
    this.#columns.head.add(wordNumber(this.#heads, head));
    this.#columns.tail.add(wordNumber(this.#tails, tail));
    this.#columns.number.add(digits === undefined ? 0 : 1 + zigzag(Number(digits) - this.#before));
    if (digits !== undefined) this.#before = Number(digits);
  }
}

/** 0 for the next word that was not met before, else one more than the number of a word that was. */
const wordNumber = (words: Map<string, number>, word: string): number => {
  const known = words.get(word);
  if (known !== undefined) return known + 1;
  words.set(word, words.size);
  return 0;
};

const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);

const joined = (words: readonly string[]): Words =>
  (words.length === 0 || words.some((word) => word.includes(BETWEEN)) ? words : words.join(BETWEEN));

const apart = (words: Words): readonly string[] => (typeof words === 'string' ? words.split(BETWEEN) : words);

const shared = new SharedTexts();

/** The texts of a table by their numbers. */
export const readTexts = (words: TextWords, head: Uint8Array, tail: Uint8Array, number: Uint8Array): readonly string[] => {
  const heads = new WordReader(words.heads);
  const tails = new WordReader(words.tails);
  const [headOf, tailOf, numberOf] = [numbersIn(head), numbersIn(tail), numbersIn(number)];
  const texts = new Array<string>(numberOf.length);
  let before = 0;
  for (let row = 0; row < numberOf.length; row++) {
    const stored = numberOf[row] ?? 0;
    if (stored > 0) before += signed(stored - 1);
    texts[row] = shared.joined(heads.word(headOf[row] ?? 0), tails.word(tailOf[row] ?? 0), stored > 0 ? before : NO_NUMBER);
  }
  return texts;
};

class WordReader {
  readonly #words: readonly Word[];
  #next = 0;

  constructor(words: Words) {
    this.#words = apart(words).map((word) => shared.word(word));
  }

  word(stored: number): Word {
    const word = this.#words[stored === 0 ? this.#next++ : stored - 1];
    if (word === undefined) throw new BrokenSnapshot('A text is made of a word that is not there.');
    return word;
  }
}

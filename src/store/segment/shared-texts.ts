/** One object for each word, so that words can be compared without a look at their letters. */
export type Word = { readonly text: string; readonly number: number };

type Slot = { readonly head: Word; readonly tail: Word; readonly end: number; readonly text: string };

/** More than a site has of words that come again; two to this power is more than it has of names, ids and people, mostly. */
const MOST_WORDS = 20_000;
const SLOT_BITS = 15;

/** Stands for the number of a text that has none. */
export const NO_NUMBER = -1;

/**
 * Texts that many segments tell alike, as one text: it is found by what it is made of, before it is made. Of two that
 * fall into one slot the later one stays, so that this never grows.
 */
export class SharedTexts {
  readonly #words = new Map<string, Word>();
  readonly #slots = new Array<Slot | undefined>(2 ** SLOT_BITS).fill(undefined);
  #lastWord = 0;

  word(text: string): Word {
    const known = this.#words.get(text);
    if (known !== undefined) return known;
    if (this.#words.size >= MOST_WORDS) this.#words.clear();
    const word = { text, number: ++this.#lastWord };
    this.#words.set(text, word);
    return word;
  }

  /** Two words and a number from 0, or `NO_NUMBER`, as one text. */
  joined(head: Word, tail: Word, end: number): string {
    const slot = (Math.imul(head.number, 0x9e3779b1) ^ Math.imul(tail.number, 0x85ebca6b) ^ Math.imul(end | 0, 0xc2b2ae35)) >>> (32 - SLOT_BITS);
    const found = this.#slots[slot];
    if (found !== undefined && found.head === head && found.tail === tail && found.end === end) return found.text;
    const text = end === NO_NUMBER ? head.text + tail.text : head.text + tail.text + end;
    this.#slots[slot] = { head, tail, end, text };
    return text;
  }
}

import fc from 'fast-check';
import { BrokenSnapshot } from '../../src/store/columns';
import { FORMAT, OtherFormat } from '../../src/store/container';
import { decodeSegment } from '../../src/store/decode-segment';
import { encodeSegment } from '../../src/store/encode-segment';
import { cutSummary, decodeTexts, encodeTexts } from '../../src/store/texts';
import { anyIssue } from './arbitrary-issue';

const SEED = 20_261_122;

describe('a segment', () => {
  it('gives back exactly the issues that went in', () => {
    fc.assert(fc.property(fc.array(anyIssue, { maxLength: 12 }), (issues) => {
      expect(decodeSegment(encodeSegment(issues))).toEqual(issues);
    }), { seed: SEED, numRuns: 300 });
  });

  it('is refused when any of its bytes changed', () => {
    const [issue] = fc.sample(anyIssue, { seed: SEED, numRuns: 1 });
    if (issue === undefined) throw new Error('no sample');
    const piece = encodeSegment([issue]);
    for (let at = 0; at < piece.length; at++) {
      const broken = piece.slice();
      broken[at] = (broken[at] ?? 0) ^ 0x10;
      expect(() => decodeSegment(broken)).toThrow(BrokenSnapshot);
    }
    expect(() => decodeSegment(piece.subarray(0, piece.length - 1))).toThrow(BrokenSnapshot);
    expect(() => decodeSegment(new Uint8Array())).toThrow(BrokenSnapshot);
  });

  it('names another format instead of reading it', () => {
    const newer = encodeSegment([]).slice();
    newer[2] = FORMAT + 1;
    expect(() => decodeSegment(newer)).toThrow(OtherFormat);
  });

  it('refuses numbers it could not give back', () => {
    const [issue] = fc.sample(anyIssue, { seed: SEED, numRuns: 1 });
    if (issue === undefined) throw new Error('no sample');
    expect(() => encodeSegment([{ ...issue, createdAt: Number.NaN }])).toThrow(RangeError);
    expect(() => encodeSegment([{ ...issue, createdAt: 1.5 }])).toThrow(RangeError);
  });
});

describe('texts', () => {
  it('give back every summary under its id', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(), fc.string({ unit: 'grapheme' }))), (rows) => {
      const texts = new Map(rows);
      expect(decodeTexts(encodeTexts(texts))).toEqual(texts);
    }), { seed: SEED, numRuns: 200 });
  });

  it('cut what is longer than a summary may be, with a mark, never through a character', () => {
    expect(cutSummary('x'.repeat(255))).toHaveLength(255);
    expect(cutSummary('x'.repeat(10_000))).toBe('x'.repeat(254) + '…');
    expect(cutSummary('😀'.repeat(200))).toBe('😀'.repeat(127) + '…');
    expect(cutSummary('x' + '😀'.repeat(200))).toBe('x' + '😀'.repeat(126) + '…');
  });
});

import * as fc from 'fast-check';
import { keyOfAddress, keysIn } from '../../src/model/issue-keys';
import { processorMs } from '../processor-time';

const SITE = 'https://site.example.net';
const found = (text: string, site = SITE): readonly string[] => keysIn(text, site).map(({ key, at }) => `${key}@${at}`);

test('a key is a whole word in capitals', () => {
  expect(found('API-7')).toEqual(['API-7@0']);
  expect(found('After API-7, WEB-12; and (DATA_2-3).')).toEqual(['API-7@6', 'WEB-12@13', 'DATA_2-3@26']);
  expect(found('XAPI-7x api-7 API-07 API-0 API-7-B 3API-7 B-API-7 API-7_a ÄAPI-7 API-7ß')).toEqual([]);
  expect(found('-API-7--or--WEB-1')).toEqual(['API-7@1', 'WEB-1@12']);
  expect(found('API-7- and “WEB-1”, ‏WEB-2: שלום WEB-3')).toEqual(['API-7@0', 'WEB-1@12', 'WEB-2@21', 'WEB-3@33']);
  expect(found('')).toEqual([]);
});

test('an address counts for the issue it leads to on this site, in any case, and for nothing else in it', () => {
  expect(found(`see ${SITE}/browse/web-9?focusedId=API-1, and WEB-1`)).toEqual(['WEB-9@4', 'WEB-1@63']);
  expect(found('https://other.example.net/browse/WEB-9 WEB-1')).toEqual(['WEB-1@39']);
  expect(found(`${SITE}/jira/software/projects/WEB/boards/1?selectedIssue=WEB-4.`)).toEqual(['WEB-4@0']);
  expect(found(`${SITE}/wiki/API-7`)).toEqual([]);
  expect(found('https://site.example.net/browse/WEB-9', '')).toEqual([]);
  expect(keyOfAddress('/browse/WEB-9', SITE)).toBe('WEB-9');
  expect(keyOfAddress('http://[broken', SITE)).toBeNull();
  expect(keyOfAddress('javascript:alert(1)', SITE)).toBeNull();
});

const isLetter = (c: string): boolean => c.toLowerCase() !== c.toUpperCase();
const isDigit = (c: string): boolean => c >= '0' && c <= '9';
const isWordy = (c: string | undefined): boolean => c !== undefined && (isLetter(c) || isDigit(c) || c === '_');

/** The same by walking over the characters: words, joined by single hyphens, and of these the ones of two parts. */
const oracle = (text: string): readonly string[] => {
  const keys: string[] = [];
  for (let at = 0; at < text.length;) {
    if (!isWordy(text[at])) { at += 1; continue; }
    const from = at;
    const parts = [''];
    while (isWordy(text[at]) || (text[at] === '-' && isWordy(text[at + 1]))) {
      if (text[at] === '-') parts.push('');
      else parts[parts.length - 1] += text[at] ?? '';
      at += 1;
    }
    const [name = '', number = ''] = parts;
    const named = name.split('').every((c, place) => (c >= 'A' && c <= 'Z') || (place > 0 && (isDigit(c) || c === '_')));
    const counted = number !== '' && number.length <= 15 && number.split('').every(isDigit) && number[0] !== '0';
    if (named && counted && parts.length === 2) keys.push(`${name}-${number}@${from}`);
  }
  return keys;
};

test('finds what a walk over the characters finds', () => {
  const part = fc.constantFrom('A', 'WEB', 'x', '-', '--', '_', '7', '0', '12', ' ', '.', ',', 'é', '(', 'API-7', 'Z9_-3', '\n', '😀');
  fc.assert(fc.property(fc.array(part, { maxLength: 14 }).map((parts) => parts.join('')), (text) => {
    expect(found(text)).toEqual(oracle(text));
  }), { seed: 11, numRuns: 4_000 });
});

test('a text of a million characters takes no time to speak of', () => {
  const texts = ['A'.repeat(1_000_000), 'API-'.repeat(250_000), 'A-1 '.repeat(250_000), `https://${'x'.repeat(1_000_000)}`, 'https://a '.repeat(100_000)];
  expect(processorMs(() => texts.forEach((text) => keysIn(text, SITE)))).toBeLessThan(6_000);
});

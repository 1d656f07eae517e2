import { mentionsInDocument } from '../../src/jira/mentions-in-document';

const SITE = 'https://site.example.net';
const text = (words: string, ...marks: readonly object[]): object => ({ type: 'text', text: words, ...(marks.length === 0 ? {} : { marks }) });
const link = (href: string): object => ({ type: 'link', attrs: { href } });
const paragraph = (...content: readonly object[]): object => ({ type: 'paragraph', content });
const doc = (...content: readonly unknown[]): object => ({ type: 'doc', version: 1, content });
const read = (document: unknown): readonly string[] => mentionsInDocument(document, SITE).map(({ text: line, keys }) => `${keys.map(({ key, at }) => `${key}@${at}`).join(' ')}: ${line}`);

test('lines that name issues, each block a line of its own', () => {
  expect(read(doc(paragraph(text('First API-1')), paragraph(text('nothing')), { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('API-'), text('2'))] }] })))
    .toEqual(['API-1@6: First API-1', 'API-2@0: API-2']);
  expect(read(doc(paragraph(text('a API-1'), { type: 'hardBreak' }, text('b'), { type: 'mention', attrs: { text: '@Mia' } }, { type: 'emoji', attrs: { shortName: ':ok:' } })))).toEqual(['API-1@2: a API-1 b@Mia:ok:']);
});

test('cards and links count for where they lead on this site, whatever they are called', () => {
  expect(read(doc(paragraph(text('see '), { type: 'inlineCard', attrs: { url: `${SITE}/browse/API-3` } })))).toEqual(['API-3@4: see API-3']);
  expect(read(doc({ type: 'blockCard', attrs: { url: `${SITE}/browse/API-4` } }))).toEqual(['API-4@0: API-4']);
  expect(read(doc(paragraph(text('the scores', link(`${SITE}/browse/api-5`)))))).toEqual(['API-5@12: the scores (API-5)']);
  expect(read(doc(paragraph(text('API-6', link('https://other.example.net/browse/API-6')), text(' and API-7'))))).toEqual(['API-7@10: API-6 and API-7']);
  expect(read(doc(paragraph(text(`${SITE}/browse/API-8`, link(`${SITE}/browse/API-8`)))))).toEqual(['API-8@0: API-8']);
});

test('blocks of code say nothing about work; quotations, tables and panels do', () => {
  expect(read(doc({ type: 'codeBlock', content: [text('throw new Error("API-1")')] }))).toEqual([]);
  expect(read(doc({ type: 'blockquote', content: [paragraph(text('API-1'))] }, { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph(text('API-2'))] }, { type: 'tableCell', content: [paragraph(text('API-3'))] }] }] })))
    .toEqual(['API-1@0: API-1', 'API-2@0: API-2', 'API-3@0: API-3']);
  expect(read(doc(paragraph(text('API-1', { type: 'code' }))))).toEqual(['API-1@0: API-1']);
});

test.each([null, undefined, 5, 'API-1', [], {}, { type: 'doc' }, { type: 'doc', content: 'API-1' }, doc(null, 5, 'API-1', { type: 'text', text: 7 }, { type: 'text', text: 'x', marks: 'link' }, { type: 'inlineCard', attrs: null }, { type: 'inlineCard' })])('what is no document has no lines: %j', (document) => {
  expect(read(document)).toEqual([]);
});

test('10,000 levels deep, and 100,000 blocks wide', () => {
  let deep = paragraph(text('API-1'));
  for (let level = 0; level < 10_000; level += 1) deep = { type: 'blockquote', content: [deep] };
  expect(read(doc(deep))).toEqual(['API-1@0: API-1']);
  expect(read(doc(...Array.from({ length: 100_000 }, () => paragraph(text('API-1')))))).toHaveLength(100_000);
});

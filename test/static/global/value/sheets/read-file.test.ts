import { readFile } from '../../../../../static/global/value/sheets/read-file';

const text = 'Id,Größe €\r\n1,ü\r\n'.repeat(20);
const wide = (order: 'le' | 'be', mark: boolean): Uint8Array => {
  const units = [...`${mark ? '\uFEFF' : ''}${text}`].map((sign) => sign.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
};

test('a file is read in the letters it was written in', () => {
  for (const bytes of [new TextEncoder().encode(text), new TextEncoder().encode(`\uFEFF${text}`), wide('le', true), wide('be', true), wide('le', false), wide('be', false)]) {
    expect(readFile(bytes)).toEqual({ ok: true, value: text });
  }
  expect(readFile(Uint8Array.from([...'Größe'].map((sign) => sign.charCodeAt(0))))).toEqual({ ok: true, value: 'Größe' });
});

test.each([[[0x50, 0x4b, 3, 4, 20]], [[0xd0, 0xcf, 0x11, 0xe0, 1]]])('a workbook is no CSV file, and it is said how to make one', (bytes) => {
  expect(readFile(Uint8Array.from(bytes))).toMatchObject({ ok: false, error: { code: 'bad-input' } });
});

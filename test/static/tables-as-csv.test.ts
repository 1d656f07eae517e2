import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const files = readdirSync(join(root, 'static'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx')).map((name) => join('static', name)).map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

/** Tables that one fills in: the columns of a file that is on its way in, and the amounts of a benefit, which go out with it. */
const forms = ['static/global/value/benefits/money-form.tsx', 'static/global/value/sheets/form-fields.tsx'];

const downloads = new Set(files.filter(({ text }) => /<(DownloadCsv|SheetTransfer)\b/.test(text)).map(({ file }) => dirname(file)));

test('every table of a page goes out as CSV, by its own folder or the one above', () => {
  const tables = files.filter(({ file, text }) => /<table\b|role="treegrid"/.test(text) && !forms.includes(file)).map(({ file }) => file);
  expect(tables.length).toBeGreaterThan(20);
  expect(tables.filter((file) => !downloads.has(dirname(file)) && !downloads.has(dirname(dirname(file))))).toEqual([]);
});

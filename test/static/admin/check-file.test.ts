import { createHash } from 'node:crypto';
import { checkFile } from '../../../static/admin/export/check-file';

const head = '{"flagship":"export","format":1}';

const fileOf = (...lines: readonly string[]): string => {
  const sha256 = createHash('sha256').update(lines.map((line) => `${line}\n`).join('')).digest('hex');
  return `${lines.join('\n')}\n${JSON.stringify({ end: { lines: lines.length, sha256 } })}\n`;
};

const messageOf = async (text: string): Promise<string | null> => {
  const checked = await checkFile(text);
  return checked.ok ? null : checked.message;
};

test('a whole file is taken', async () => {
  expect(await messageOf(fileOf(head, '{"in":"program"}'))).toBeNull();
});

test('a file that was cut off anywhere is said to lack a part', async () => {
  const whole = fileOf(head, '{"in":"program","key":"p1"}', '{"in":"trail","key":"t1"}');
  const told = await Promise.all(Array.from({ length: whole.length - head.length - 3 }, (_, at) => messageOf(whole.slice(0, head.length + 1 + at))));
  expect([...new Set(told.map((message) => /a part of it is missing.*Nothing was uploaded\.$/.test(message ?? '')))]).toEqual([true]);
  expect(await messageOf(whole.slice(0, 10))).toMatch(/not a file that Flagship exported/);
});

test('a line broken in the middle is named, and a changed one is found by the checksum', async () => {
  const whole = fileOf(head, '{"in":"program","key":"p1"}', '{"in":"trail","key":"t1"}');
  expect(await messageOf(whole.replace('"p1"}', '"p1"'))).toMatch(/^Line 2 is not JSON/);
  expect(await messageOf(whole.replace('p1', 'p2'))).toMatch(/checksum/);
});

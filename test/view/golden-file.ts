import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const folder = join(__dirname, 'golden');

/**
 * A whole view held as the JSON file beside the tests. With UPDATE_GOLDEN=1 the file is written instead: read what
 * changed in it before it is committed. What the bridge would lose (undefined, NaN) is refused here, not hidden.
 */
export const expectGolden = (name: string, view: object): void => {
  const path = join(folder, `${name}.json`);
  const carried: unknown = JSON.parse(JSON.stringify(view));
  expect(carried).toStrictEqual(view);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(view, null, 1)}\n`);
  }
  if (!existsSync(path)) throw new Error(`There is no ${name}.json yet; write it with UPDATE_GOLDEN=1 and read it.`);
  expect(carried).toEqual(JSON.parse(readFileSync(path, 'utf8')));
};

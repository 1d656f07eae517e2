import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holdFolder } from './folder-hold';

describe('holding a folder', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'hold-')), 'new');
  const file = join(folder, 'running');
  afterAll(() => rmSync(folder, { recursive: true }));

  test('lets go again, refuses while another process lives, takes over what a dead one left', () => {
    const release = holdFolder(folder);
    expect(existsSync(file)).toBe(true);
    release();
    expect(existsSync(file)).toBe(false);
    writeFileSync(file, String(process.ppid));
    expect(() => holdFolder(folder)).toThrow(`already runs on this data (process ${process.ppid})`);
    writeFileSync(file, '999999999');
    holdFolder(folder)();
  });
});

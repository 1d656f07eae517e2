import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryJournal, openJournal, type Journal } from './journal';

const held = (journal: Journal): Record<string, unknown> => {
  const rows: Record<string, unknown> = {};
  journal.replay((table, id, row) => { rows[`${table}/${id}`] = row; });
  return rows;
};

describe('journal', () => {
  let dir = '';
  beforeEach(() => { dir = mkdtempSync(join(tmpdir(), 'journal-')); });
  afterEach(() => rmSync(dir, { recursive: true }));
  const file = (): string => join(dir, 'journal.ndjson');

  test('gives back after a restart what was put and removed, the last one counting', () => {
    const first = openJournal(dir);
    first.put('issue', '1', { summary: 'ä\n\u2028' });
    first.put('issue', '1', { summary: 'b' });
    first.put('issue', '2', null);
    first.remove('issue', '3');
    first.close();
    const second = openJournal(dir);
    expect(held(second)).toEqual({ 'issue/1': { summary: 'b' }, 'issue/2': null, 'issue/3': undefined });
    second.close();
  });

  test('a row is kept as it was at the call', () => {
    for (const journal of [memoryJournal(), openJournal(dir)]) {
      const row = { n: 1 };
      journal.put('t', 'a', row);
      row.n = 2;
      expect(held(journal)).toEqual({ 't/a': { n: 1 } });
      journal.close();
    }
  });

  test('a torn last line is cut off and writing goes on behind the good ones', () => {
    const first = openJournal(dir);
    first.put('t', 'a', 1);
    first.close();
    appendFileSync(file(), '["t","b",{"x":');
    const second = openJournal(dir);
    second.put('t', 'c', 3);
    second.close();
    const third = openJournal(dir);
    expect(held(third)).toEqual({ 't/a': 1, 't/c': 3 });
    third.close();
  });

  test('damage before the end is one clear line, nothing is guessed', () => {
    writeFileSync(file(), '["t","a",1]\nnonsense\n["t","b",2]\n');
    expect(() => openJournal(dir)).toThrow(/journal\.ndjson is damaged at byte 12\. Start with --reset/);
  });

  test('is flushed by itself', async () => {
    const journal = openJournal(dir);
    journal.put('t', 'a', 1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(readFileSync(file(), 'utf8')).toBe('["t","a",1]\n');
    journal.close();
  });

  test('is compacted at open once most of it is outdated, and then holds the same', () => {
    const first = openJournal(dir);
    for (let i = 0; i < 3000; i += 1) first.put('t', String(i % 10), { i, text: 'x'.repeat(1000) });
    first.remove('t', '0');
    const before = held(first);
    first.close();
    const size = statSync(file()).size;
    const second = openJournal(dir);
    expect(statSync(file()).size).toBeLessThan(size / 100);
    expect(held(second)).toEqual(before);
    second.close();
  });
});

import { JastBuilder } from '@atlaskit/jql-ast';
import * as fc from 'fast-check';
import { keysAsJql } from '../../src/view/jql';

const errorsIn = (jql: string): readonly string[] => new JastBuilder().build(jql).errors.map(({ message }) => message);

test('names each issue once', () => {
  expect(keysAsJql(['A-1', 'B-2', 'A-1'])).toBe('key in (A-1, B-2) ORDER BY key');
});

test('gives none where there is nothing to name, or too much', () => {
  const keys = (count: number): string[] => Array.from({ length: count }, (_, at) => `A-${at + 1}`);
  expect(keysAsJql([])).toBeNull();
  expect(keysAsJql(keys(400))).toContain('A-400)');
  expect(keysAsJql(keys(401))).toBeNull();
  expect(keysAsJql([...keys(400), ...keys(400)])).not.toBeNull();
});

test.each(['A-1) OR project = B OR key in (A-2', 'A', '-1', 'A-', '1A-1', 'A-1\n', 'Ä-1', '"A-1"', 'A-1 ', ''])('refuses %j, which is no key', (key) => {
  expect(keysAsJql(['A-1', key])).toBeNull();
});

test("Jira's own grammar takes keys that look like its words", () => {
  for (const key of ['AND-1', 'OR-2', 'IN-3', 'NOT-4', 'EMPTY-5', 'NULL-6', 'ORDER-7', 'BY-8', 'IS-9', 'WAS-10', 'A_B-11', 'abc-12', 'A1-0']) {
    expect([key, errorsIn(keysAsJql([key]) ?? '')]).toEqual([key, []]);
  }
});

test('whatever the keys are, the answer parses and names exactly them, or there is none', () => {
  const key = fc.oneof(fc.stringMatching(/^[A-Z][A-Z0-9_]{0,9}-[1-9]\d{0,5}$/), fc.string({ maxLength: 8 }));
  fc.assert(fc.property(fc.array(key, { maxLength: 12 }), (keys) => {
    const jql = keysAsJql(keys);
    if (jql === null) return;
    expect(errorsIn(jql)).toEqual([]);
    expect(/\((.*)\)/.exec(jql)?.[1]?.split(', ')).toEqual([...new Set(keys)]);
  }), { seed: 41, numRuns: 200 });
});

import { openSite } from '../site/open-site';
import type { JqlOptions } from './jql-site';
import { parseJql } from './parse-jql';
import { isUnbounded } from './parse-query';

const options: JqlOptions = { viewerId: null, now: 0, browse: () => true, browseProject: () => true };

test('the structure is that of the REST description', async () => {
  const { site } = await openSite({ projects: ['A'] });
  const query = 'project = A AND NOT (labels in (urgent, EMPTY) OR status CHANGED AFTER startOfMonth(-1M)) ORDER BY updated DESC, key';
  expect(parseJql([query], 'strict', site, options)).toEqual({ queries: [{
    query,
    structure: {
      where: { operator: 'and', clauses: [
        { field: { name: 'project', encodedName: 'project' }, operator: '=', operand: { value: 'A', encodedValue: 'A' } },
        { operator: 'not', clauses: [{ operator: 'or', clauses: [
          { field: { name: 'labels', encodedName: 'labels' }, operator: 'in', operand: { values: [{ value: 'urgent', encodedValue: 'urgent' }, { keyword: 'empty' }], encodedOperand: '(urgent, empty)' } },
          { field: { name: 'status', encodedName: 'status' }, operator: 'changed', predicates: [{ operator: 'after', operand: { function: 'startOfMonth', arguments: ['-1M'], encodedOperand: 'startOfMonth(-1M)' } }] },
        ] }] },
      ] },
      orderBy: { fields: [{ field: { name: 'updated', encodedName: 'updated' }, direction: 'desc' }, { field: { name: 'key', encodedName: 'key' } }] },
    },
  }] });
});

test('validation decides what is told of values that do not exist', async () => {
  const { site } = await openSite({ projects: ['A'] });
  const parse = (query: string, validation: 'strict' | 'warn' | 'none') => parseJql([query], validation, site, options).queries[0];
  const message = "The value 'GONE' does not exist for the field 'project'.";
  expect(parse('project = GONE', 'strict')).toEqual({ query: 'project = GONE', errors: [message] });
  expect(parse('project = GONE', 'warn')).toEqual({ query: 'project = GONE', structure: expect.anything(), errors: [message] });
  expect(parse('project = GONE', 'none')).toEqual({ query: 'project = GONE', structure: expect.anything() });
  expect(parse('project =', 'none')).toEqual({ query: 'project =', errors: [expect.stringContaining('line 1, character 10')] });
});

test.each([['', true], ['ORDER BY created', true], ['project = A', false], ['project =', false]])('unbounded: "%s" %s', (jql, unbounded) => expect(isUnbounded(jql)).toBe(unbounded));

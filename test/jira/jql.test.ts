import fc from 'fast-check';
import { JastBuilder } from '@atlaskit/jql-ast';
import { idList, quoted } from '../../src/jira/jql';
import { withoutOrder } from '../../src/jira/jql-order';

describe('quoting', () => {
  it('keeps any text one value', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.constantFrom('"', '\\', 'a" OR project = B', '\\"', 'x ORDER BY y')), (text) => {
      const { query, errors } = new JastBuilder().build(`summary ~ ${quoted(text)}`);
      expect(errors).toEqual([]);
      expect(query?.where?.clauseType).toBe('terminal');
    }), { seed: 11, numRuns: 300 });
  });

  it('takes only ids for ids', () => {
    expect(idList([1, 20])).toBe('(1, 20)');
    expect(() => idList([1.5])).toThrow(RangeError);
    expect(() => idList([Number.NaN])).toThrow(RangeError);
  });
});

describe('a query without its order', () => {
  it.each([
    ['project = A ORDER BY created DESC', 'project = A'],
    ['project = A order   by created', 'project = A'],
    ['summary ~ "order by x" ORDER BY key', 'summary ~ "order by x"'],
    ['summary ~ \'a\\\' order by\' AND (x = 1)ORDER BY key', 'summary ~ \'a\\\' order by\' AND (x = 1)'],
    ['reorder by = 1', 'reorder by = 1'],
    ['  ORDER BY key', ''],
    ['project = "A"', 'project = "A"'],
  ])('%s', (jql, rest) => {
    expect(withoutOrder(jql)).toBe(rest);
  });
});

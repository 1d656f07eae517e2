import { ordered, orderOf } from './ordering';

test.each([
  ['project = A', 'project = A ORDER BY due DESC'], ['project = A order by key', 'project = A ORDER BY due DESC'],
  ['summary ~ "order by x"', 'summary ~ "order by x" ORDER BY due DESC'], ['ORDER BY created ASC, key', 'ORDER BY due DESC'],
])('%s becomes %s', (jql, then) => expect(ordered(jql, { field: 'due', down: true })).toBe(then));

test.each([
  ['project = A', null], ['project = A order by key desc', { field: 'key', down: true }], ['project = A ORDER BY "Due date", key', { field: 'due date', down: false }],
  ['summary ~ "order by key"', null],
])('%s is ordered by %j', (jql, order) => expect(orderOf(jql)).toEqual(order));

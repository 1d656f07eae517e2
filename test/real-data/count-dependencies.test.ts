import { arcsOf, longestPath, ringsOf } from './count-cycles';
import { BLOCKS_AND_DEPENDS, countDependencies } from './count-dependencies';
import type { RawEnd, RawIssue } from './read-raw';

const arcs = (text: string) => arcsOf(text.split(' ').map((one): [string, string] => [one.charAt(0), one.charAt(1)]));

test('rings and longest paths of graphs one can read', () => {
  expect(ringsOf(arcs('ab bc ca cd dd'))).toEqual([['a', 'b', 'c'], ['d']]);
  expect(ringsOf(arcs('ab bc ad'))).toEqual([]);
  expect(longestPath(arcs('ad ab bc cd'))).toBe(4);
  expect(() => longestPath(arcs('ab ba'))).toThrow('rings');
});

const status = (state: string) => ({ statusCategory: { key: state } });

const issue = (key: string, state: string, resolution: string | null = null, more: Partial<RawIssue['fields']> = {}): RawIssue => ({
  id: key, key, fields: {
    issuetype: { hierarchyLevel: 0 }, project: { key: key.charAt(0) }, status: status(state), resolution: resolution === null ? null : { name: resolution },
    issuelinks: [], customfield_10020: null, customfield_10021: null, ...more,
  },
});

const end = (key: string, state: string): RawEnd => ({ id: key, key, fields: { status: status(state) } });
const link = (name: string, out: RawEnd) => ({ id: `${name} ${out.key}`, type: { id: name, name }, outwardIssue: out });

test('a site of six issues, counted by hand', () => {
  const counts = countDependencies([
    issue('A-1', 'new', null, { issuelinks: [link('Blocks', end('B-1', 'indeterminate'))] }), // waiting, across
    issue('B-1', 'indeterminate', null, { issuelinks: [link('Depends', end('A-1', 'new')), link('Blocks', end('A-2', 'new'))] }), // doubled; coming
    issue('A-2', 'new', null, { issuelinks: [link('Depends', end('X-1', 'new')), link('Relates', end('X-2', 'new'))] }), // outside, open; coming
    issue('A-3', 'done', 'Duplicate', { issuelinks: [link('Blocks', end('A-4', 'new')), link('Duplicate', end('A-1', 'new'))] }), // dropped, handed on
    issue('A-4', 'new', null, { customfield_10021: [{}] }), // flagged, so the succession waits
    issue('A-5', 'done', 'Done', { issuelinks: [link('Blocks', end('A-4', 'new'))] }), // delivered: nothing waits
  ], BLOCKS_AND_DEPENDS);
  expect(counts).toEqual({
    dependencies: 5, inside: 4, across: 3, acrossInside: 2, endsOutside: 1, outsideIssues: 1, outsideOpen: 1,
    waiting: { issues: 2, links: 2 }, coming: { issues: 1, links: 2 },
    cycles: 0, cyclesBetweenEpics: 0, cyclesBetweenProjects: 1, droppedBlockers: 1, successions: 1, longestChain: 3, largestFanOut: 1,
  });
});

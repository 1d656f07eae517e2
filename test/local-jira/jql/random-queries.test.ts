import fc from 'fast-check';
import { openSite } from '../site/open-site';
import type { Site } from '../site/site';
import { fieldIds } from '../site/standard-fields';
import { standardUsers } from '../site/standard-tables';
import type { Issue } from '../site/types';
import { searchJql } from './search-jql';

/**
 * Random queries against a second evaluator that knows nothing of parsing, narrowing, order or caches: it walks the
 * same random tree and asks each issue. NOT is evaluated by hand in Jira's way: as the opposite of each comparison.
 */
type Tree =
  | { readonly kind: 'leaf'; readonly text: string; readonly yes: (issue: Issue) => boolean; readonly no: (issue: Issue) => boolean }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Tree[] }
  | { readonly kind: 'not'; readonly part: Tree };

const number = (issue: Issue): number => Number(issue.key.split('-')[1]);
const points = (issue: Issue): number | null => { const raw = issue.custom[fieldIds.storyPointEstimate]; return typeof raw === 'number' ? raw : null; };

const leaf = (text: string, yes: (issue: Issue) => boolean, filled: (issue: Issue) => boolean = () => true): Tree =>
  ({ kind: 'leaf', text, yes, no: (issue) => filled(issue) && !yes(issue) });

const leaves: readonly fc.Arbitrary<Tree>[] = [
  fc.constantFrom('A', 'B').map((key) => leaf(`project = ${key}`, (issue) => issue.key.startsWith(`${key}-`))),
  fc.constantFrom('A', 'B').map((key) => leaf(`project in (${key})`, (issue) => issue.key.startsWith(`${key}-`))),
  fc.integer({ min: 1, max: 6 }).map((n) => leaf(`key > A-${n}`, (issue) => issue.key.startsWith('A-') && number(issue) > n, (issue) => issue.key.startsWith('A-'))),
  fc.integer({ min: 1, max: 6 }).map((n) => leaf(`key <= B-${n}`, (issue) => issue.key.startsWith('B-') && number(issue) <= n, (issue) => issue.key.startsWith('B-'))),
  fc.uniqueArray(fc.constantFrom<string>('A-1', 'A-6', 'B-2', 'B-5'), { minLength: 1 }).map((keys) => leaf(`key in (${keys.join(', ')})`, (issue) => keys.includes(issue.key))),
  fc.constant(leaf('assignee = currentUser()', (issue) => issue.assigneeId === standardUsers.officer.accountId, (issue) => issue.assigneeId !== null)),
  fc.constant(leaf('assignee is empty', (issue) => issue.assigneeId === null)),
  fc.constantFrom('x', 'y').map((label) => leaf(`labels in (${label})`, (issue) => issue.labels.includes(label), (issue) => issue.labels.length > 0)),
  fc.constant(leaf('labels not in (x, EMPTY)', (issue) => issue.labels.length > 0 && !issue.labels.includes('x'))),
  fc.integer({ min: 1, max: 5 }).map((n) => leaf(`"Story point estimate" >= ${n}`, (issue) => (points(issue) ?? -1) >= n, (issue) => points(issue) !== null)),
  fc.integer({ min: 20, max: 28 }).map((day) => leaf(`due < 2026-11-${day}`, (issue) => issue.duedate !== null && issue.duedate < `2026-11-${day}`, (issue) => issue.duedate !== null)),
  fc.constant(leaf('statusCategory = Done', (issue) => issue.statusId === '10001')),
];

const tree: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(...leaves),
    fc.record({ kind: fc.constantFrom('and' as const, 'or' as const), parts: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }) }),
    fc.record({ kind: fc.constant('not' as const), part: tie('tree') }),
  ),
})).tree;

const written = (node: Tree): string => {
  if (node.kind === 'leaf') return node.text;
  return node.kind === 'not' ? `NOT (${written(node.part)})` : `(${node.parts.map(written).join(` ${node.kind} `)})`;
};

const holds = (node: Tree, issue: Issue, negated = false): boolean => {
  if (node.kind === 'leaf') return negated ? node.no(issue) : node.yes(issue);
  if (node.kind === 'not') return holds(node.part, issue, !negated);
  return (node.kind === 'and') === !negated ? node.parts.every((part) => holds(part, issue, negated)) : node.parts.some((part) => holds(part, issue, negated));
};

const seed = {
  projects: ['A', 'B', 'H'],
  issues: [
    'A-1 done assignee officer label x due 2026-11-20', 'A-2 label y points 3', 'A-3 doing assignee lead due 2026-11-25 label x label y',
    'A-6 points 1', 'B-1 assignee officer points 5', 'B-2 done due 2026-11-21', 'B-5 label x points 2 due 2026-11-30', 'H-1 label x assignee officer', 'B-6', 'A-4', 'A-5 done', 'B-3', 'B-4 label y',
  ],
};

const orders: readonly { readonly text: string; readonly by: (a: Issue, b: Issue) => number }[] = [
  { text: '', by: (a, b) => -byKey(a, b) },
  { text: ' ORDER BY key', by: (a, b) => byKey(a, b) },
  { text: ' ORDER BY due ASC', by: (a, b) => (a.duedate ?? '9').localeCompare(b.duedate ?? '9') || byKey(a, b) },
  { text: ' ORDER BY "Story point estimate" DESC, key DESC', by: (a, b) => (points(b) ?? 99) - (points(a) ?? 99) || -byKey(a, b) },
];

const byKey = (a: Issue, b: Issue): number => a.key.slice(0, 1).localeCompare(b.key.slice(0, 1)) || number(a) - number(b);

test('random queries find what asking each issue finds, in the same order', async () => {
  const { site } = await openSite(seed);
  const hidden = [...site.projects()].find(({ key }) => key === 'H')?.id;
  const issues = [...site.issues()].filter((issue) => issue.projectId !== hidden);
  const options = { viewerId: standardUsers.officer.accountId, now: site.now(), browse: (issue: Issue) => issue.projectId !== hidden, browseProject: (project: { id: string }) => project.id !== hidden };
  const keysOf = (own: Site, jql: string, limit: number): unknown => {
    const result = searchJql(jql, own, { ...options, limit });
    return result.ok ? result.ids.map((id) => own.issueById(id)?.key) : result.errors;
  };
  fc.assert(fc.property(tree, fc.constantFrom(...orders), fc.integer({ min: 1, max: 14 }), (query, order, limit) => {
    const expected = issues.filter((issue) => holds(query, issue)).sort(order.by).map(({ key }) => key).slice(0, limit);
    expect(keysOf(site, written(query) + order.text, limit)).toEqual(expected);
  }), { seed: 20261122, numRuns: 400 });
});

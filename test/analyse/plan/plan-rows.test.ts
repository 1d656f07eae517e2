import * as fc from 'fast-check';
import { analyse, type Analysis } from '../../../src/analyse/analysis';
import { planBlockers } from '../../../src/analyse/plan/plan-blockers';
import { planCounts } from '../../../src/analyse/plan/plan-counts';
import { rowLinks } from '../../../src/analyse/plan/plan-links';
import { planRows, type PlanRows, type RowsAsked } from '../../../src/analyse/plan/plan-rows';
import { planSpans } from '../../../src/analyse/plan/plan-spans';
import { rowKey } from '../../../src/analyse/plan/row-order';
import { healthAt } from '../../../src/analyse/dependencies/waits';
import { scheduledIssues } from '../../../src/analyse/schedule/scheduled';
import type { Issue } from '../../../src/model/program';
import { program } from '../../model/program-notation';
import { byKey, type RandomPlan, randomPlans } from './random-plan';
import { processorMs } from '../../processor-time';

const run = { seed: 20261123, numRuns: 70 };

/** The tree said slowly: what stands under each key. */
type Slow = { readonly under: (key: string) => readonly string[]; readonly issue: (key: string) => Issue | undefined };

const slow = (analysis: Analysis): Slow => {
  const { program: { issues, projects, asOf } } = analysis;
  const parentOf = ({ parent, level, project }: Issue): string => issues[parent]?.key ?? (level > 0 ? project.key : `loose:${project.key}`);
  const isDated = ({ released, releaseDay }: { readonly released: boolean; readonly releaseDay: number | null }): boolean =>
    releaseDay !== null && (!released || (releaseDay <= asOf && releaseDay >= asOf - 90));
  const under = (key: string): readonly string[] => {
    if (key === '') return projects.map((project) => project.key);
    const milestones = projects.filter((project) => project.key === key).flatMap((project) => project.versions.filter(isDated).map(({ id }) => `version:${id}`));
    const loose = projects.some((project) => project.key === key) && issues.some((issue) => parentOf(issue) === `loose:${key}`) ? [`loose:${key}`] : [];
    return [...milestones, ...issues.filter((issue) => parentOf(issue) === key).map((issue) => issue.key), ...loose];
  };
  const found = byKey(analysis);
  return { under, issue: (key) => found.get(key) };
};

const below = (tree: Slow, key: string): readonly string[] => tree.under(key).flatMap((child) => [child, ...below(tree, child)]);
const withBelow = (tree: Slow, key: string): readonly string[] => [key, ...below(tree, key)];
const counts = ({ leaf, setAside, outcome }: Issue): boolean => leaf && !setAside && outcome !== 'dropped';
const issuesIn = (tree: Slow, keys: readonly string[]): readonly Issue[] => keys.flatMap((key) => tree.issue(key) ?? []);

/** Which rows stay: those that are wanted, and what they lie under. */
const keeps = (tree: Slow, { hideDone, says }: RowsAsked) => {
  const wanted = (key: string): boolean => {
    const issue = tree.issue(key);
    if (key.startsWith('loose:')) return false;
    if (issue !== undefined) return !issue.setAside && (says === null || says({ kind: 'issue', issue })) && !(hideDone && issue.category === 'done');
    if (says !== null) return key === '';
    if (key.startsWith('version:')) return !(hideDone && key === 'version:vtwo');
    const leaves = issuesIn(tree, below(tree, key)).filter(counts);
    return key === '' || !(hideDone && leaves.length > 0 && leaves.every(({ category }) => category === 'done'));
  };
  return (key: string): boolean => withBelow(tree, key).some(wanted);
};

const keysOf = ({ nodes, tree, depth }: PlanRows): readonly string[] => [...nodes].map((node) => `${' '.repeat(depth[node] ?? 0)}${rowKey(tree.placeOf(node))}`);

const isOpen = ({ open, says }: RowsAsked, key: string): boolean => !open.includes(`-${key}`) && (says !== null || /^[A-Z]?$/.test(key) || open.includes(key));

test('the rows are those of the tree that are open and wanted, each under its own, whatever lies under whatever', () => {
  fc.assert(fc.property(randomPlans, ({ analysis, asked }: RandomPlan) => {
    const tree = slow(analysis);
    const keep = keeps(tree, asked);
    const expected = (key: string, depth: number): readonly string[] =>
      (keep(key) ? [`${' '.repeat(depth)}${key}`, ...(isOpen(asked, key) ? tree.under(key).flatMap((child) => expected(child, depth + 1)) : [])] : []);
    const rows = planRows(analysis, asked);
    expect([...keysOf(rows)].sort()).toEqual([...expected('', 0)].sort());
    keysOf(rows).forEach((said, at) => {
      const node = rows.nodes[at] ?? 0;
      const key = said.trim();
      expect([key, rows.at[node], rows.children[node]]).toEqual([key, at, tree.under(key).filter(keep).length]);
      expect([key, rows.open[node] === 1]).toEqual([key, isOpen(asked, key) && tree.under(key).some(keep)]);
      // A row stands right after its parent or a sibling's rows, so the last row before it that is one less deep is its parent.
      const parent = keysOf(rows).slice(0, at).reverse().find((other) => other.search(/\S|$/) < said.search(/\S|$/));
      if (key !== '') expect(tree.under(parent?.trim() ?? '')).toContain(key);
    });
  }), run);
});

test('counts, days, schedule and blockers of every row are those of all that lies under it', () => {
  let within = 0;
  fc.assert(fc.property(randomPlans, ({ analysis }) => {
    const tree = slow(analysis);
    const { nodes, tree: { placeOf } } = planRows(analysis, { open: analysis.program.issues.map(({ key }) => key).concat('loose:A', 'loose:B', 'loose:C'), hideDone: false, says: null });
    const [sums, spans, held, scheduled] = [planCounts(analysis.program), planSpans(analysis), planBlockers(analysis), scheduledIssues(analysis)];
    const { states: { all, waiting, coming, untold } } = analysis;
    for (const node of nodes) {
      const key = rowKey(placeOf(node));
      const place = placeOf(node);
      const own = withBelow(tree, key);
      const inside = place.kind === 'milestone' ? analysis.program.issues.filter(({ fixVersions }) => fixVersions.some(({ id }) => `version:${id}` === key)) : issuesIn(tree, own);
      const leaves = inside.filter(counts);
      expect([key, sums.issues[node], sums.delivered[node]]).toEqual([key, leaves.length, leaves.filter(({ outcome }) => outcome === 'delivered').length]);
      const ends = inside.filter(({ leaf }) => leaf).flatMap(({ index }) => scheduled.get(index) ?? []);
      if (ends.length > 0) expect([key, spans.scheduled.first[node], spans.scheduled.last[node], spans.float[node], spans.critical[node]]).toEqual([key, Math.min(...ends.map(({ start }) => start)), Math.max(...ends.map(({ finish }) => finish)), Math.min(...ends.map(({ float }) => float)), Number(ends.some(({ critical }) => critical))]);
      else expect(spans.float[node]).toBeNaN();
      if (place.kind === 'milestone') continue;
      const days = issuesIn(tree, below(tree, key)).filter(({ setAside, outcome }) => !setAside && outcome !== 'dropped').flatMap(({ start, due }) => [start, due]).filter((day) => day !== null);
      if (days.length > 0) expect([key, spans.under.first[node], spans.under.last[node]]).toEqual([key, Math.min(...days), Math.max(...days)]);
      const indices = new Set(inside.map(({ index }) => index));
      const blockers = [...waiting, ...coming, ...untold].filter((at) => indices.has(all[at]?.blocked ?? -1) && !indices.has(all[at]?.blocker ?? -1));
      expect([key, held[node]]).toEqual([key, blockers.length]);
      within += [...waiting, ...coming, ...untold].filter((at) => indices.has(all[at]?.blocked ?? -1)).length - blockers.length;
    }
  }), { ...run, numRuns: 30 });
  expect(within).toBeGreaterThan(100);
});

test('between two critical issues a link with time to spare is not critical', () => {
  const analysis = analyse(program('A-1 estimate 5d; A-2 estimate 5d; A-3 estimate 5d', 'A-1 blocks A-2; A-2 blocks A-3; A-1 blocks A-3'));
  const rows = planRows(analysis, { open: ['loose:A'], hideDone: false, says: null });
  const keys = keysOf(rows).map((said) => said.trim());
  const told = rowLinks(analysis, rows).map(({ from, to, critical }) => `${keys[from] ?? ''} ${critical ? 'decides' : 'spares'} ${keys[to] ?? ''}`);
  expect(told.toSorted()).toEqual(['A-1 decides A-2', 'A-1 spares A-3', 'A-2 decides A-3']);
});

test('links join the rows that show their ends, with the worst health, and never one row with itself', () => {
  const met = { merged: 0, mixed: 0, filtered: 0 };
  fc.assert(fc.property(randomPlans, ({ analysis, asked }) => {
    const tree = slow(analysis);
    const rows = planRows(analysis, asked);
    const keys = keysOf(rows).map((said) => said.trim());
    const parentOf = (key: string): string | null => (key === '' ? null : ['', ...analysis.program.projects.flatMap((project) => [project.key, `loose:${project.key}`]), ...byKey(analysis).keys()].find((other) => tree.under(other).includes(key)) ?? null);
    const rowOf = (key: string): number => {
      let at: string | null = key;
      while (at !== null && !keys.includes(at)) at = parentOf(at);
      const row = keys.indexOf(at ?? '');
      return at === key || rows.open[rows.nodes[row] ?? 0] === 0 ? row : -1;
    };
    const { states: { all, waiting, coming, untold }, program: { issues } } = analysis;
    const rank = ['late', 'cycle', 'tight', 'unplanned', 'fine'];
    const expected = new Map<string, { count: number; health: string }>();
    for (const at of [...waiting, ...coming, ...untold]) {
      const [blocker, blocked] = [issues[all[at]?.blocker ?? -1], issues[all[at]?.blocked ?? -1]];
      if (blocker === undefined || blocked === undefined) continue;
      const [from, to] = [rowOf(blocker.key), rowOf(blocked.key)];
      if (from < 0 || to < 0) met.filtered += 1;
      if (from < 0 || to < 0 || from === to) continue;
      const known = expected.get(`${from} ${to}`);
      const health = [known?.health ?? 'fine', healthAt(analysis, at)].sort((a, b) => rank.indexOf(a) - rank.indexOf(b))[0] ?? '';
      if (known !== undefined) met.merged += 1;
      if (known !== undefined && known.health !== health) met.mixed += 1;
      expected.set(`${from} ${to}`, { count: (known?.count ?? 0) + 1, health });
    }
    const found = rowLinks(analysis, rows);
    expect(Object.fromEntries(found.map(({ from, to, count, health }) => [`${from} ${to}`, { count, health }]))).toEqual(Object.fromEntries(expected));
    const order = found.map(({ health }) => rank.indexOf(health));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  }), { ...run, numRuns: 150 });
  for (const times of Object.values(met)) expect(times).toBeGreaterThan(10);
});

const shown = (analysis: Analysis, open: readonly string[] = []): readonly string[] => keysOf(planRows(analysis, { open, hideDone: false, says: null }));

test('no issue at all, one issue, and parents in a ring or not there', () => {
  expect(shown(analyse(program('')))).toEqual(['']);
  expect(shown(analyse(program('A-1')), ['loose:A'])).toEqual(['', ' A', '  loose:A', '   A-1']);
  expect(shown(analyse(program('A-1 under A-2; A-2 under A-1; A-3 under Z-9')), ['loose:A'])).toEqual(['', ' A', '  loose:A', '   A-1', '   A-2', '   A-3']);
});

test('projects stand in the order of what is planned first, then by name; under them milestones, epics and the rest', () => {
  const analysis = analyse(program('C-1 epic; C-2 under C-1 due 2026-12-01; B-1 due 2027-01-01; A-1 epic; A-2; D-1 start 2026-11-20; C-3 epic due 2026-11-30'));
  expect(shown(analysis)).toEqual(['', ' D', '  loose:D', ' C', '  C-3', '  C-1', ' B', '  loose:B', ' A', '  A-1', '  loose:A']);
});

test('work that was set aside is not there, unless something of the rest lies under it', () => {
  const analysis = analyse(program('A-1 epic created 2020-01-01 updated 2020-01-02; A-2 under A-1; A-3 created 2020-01-01 updated 2020-01-02', '', { settings: { setAsideAfterDays: 365 } }));
  expect(shown(analysis, ['A-1', 'loose:A'])).toEqual(['', ' A', '  A-1', '   A-2']);
});

test('a chain of 3,000 parents, and 5,000 siblings, take no stack and little time', () => {
  const deep = Array.from({ length: 3_000 }, (_, at) => `A-${at + 1}${at === 0 ? ' epic' : ` under A-${at}`}`);
  const wide = Array.from({ length: 5_000 }, (_, at) => `B-${at + 1} due 2026-12-${String(1 + (at % 28)).padStart(2, '0')}`);
  const analysis = analyse(program([...deep, ...wide].join(';')));
  const open = ['loose:B', ...deep.map((said) => said.split(' ')[0] ?? '')];
  expect(processorMs(() => expect(planRows(analysis, { open, hideDone: false, says: null }).nodes.length).toBe(8_004))).toBeLessThan(5_000);
});

import * as fc from 'fast-check';
import { analyse, type Analysis } from '../../../src/analyse/analysis';
import { openWaits } from '../../../src/analyse/dependencies/open-waits';
import { chainOf } from '../../../src/analyse/pictures/chain';
import { cycleOf } from '../../../src/analyse/pictures/cycle';
import { filtered } from '../../../src/analyse/pictures/filtered';
import { endAt, nodeOfKey } from '../../../src/analyse/pictures/open-arcs';
import { leftOutBeside, MOST_NODES, MOST_OPENED, withOpened } from '../../../src/analyse/pictures/picked';
import { surroundings } from '../../../src/analyse/pictures/surroundings';
import { criticalDependencies } from '../../../src/analyse/schedule/critical-dependencies';
import { scheduledIssues } from '../../../src/analyse/schedule/scheduled';
import { program } from '../../model/program-notation';
import { writtenProgram } from '../written-program';
import { largeProgram, ringIssues } from '../dependencies/large';

const keys = (analysis: Analysis, nodes: readonly number[]): readonly string[] =>
  nodes.map((node) => { const { issue, outside } = endAt(analysis.program, node); return issue?.key ?? outside?.key ?? ''; });

const around = (key: string, issues: string, links: string, most?: number): readonly string[] => {
  const analysis = analyse(program(issues, links, { outside: 'X-1 todo' }));
  return keys(analysis, surroundings(analysis, nodeOfKey(analysis.program, key), undefined, most).nodes);
};

const issues = 'A-1; A-2; A-3; A-4; A-5; A-6 delivered; A-7';
const links = 'A-1 blocks A-2; A-2 blocks A-3; A-2 blocks A-4; A-5 blocks A-4; A-6 blocks A-2; X-1 blocks A-1; A-4 blocks A-7';

test('what it waits for and what waits for it, nearest first, but not what else these hang on', () => {
  expect(around('A-2', issues, links)[0]).toBe('A-2');
  expect(around('A-2', issues, links).slice(1, 4).toSorted()).toEqual(['A-1', 'A-3', 'A-4']);
  expect(around('A-2', issues, links).toSorted()).toEqual(['A-1', 'A-2', 'A-3', 'A-4', 'A-7', 'X-1']);
  expect(around('a-2', issues, links)).toEqual(around('A-2', issues, links));
});

test('a level that does not fit comes in with its most urgent, both sides in turn', () => {
  const found = around('A-1', 'A-1 team Web; A-2 team Web; A-3 doing team Data; A-4 team Web; A-5 team Web', 'A-1 blocks A-2; A-1 blocks A-3; A-1 blocks A-4; A-5 blocks A-1', 3);
  expect(found).toEqual(['A-1', 'A-5', 'A-3']);
});

test('what is left out is counted beside its node and comes in where it is opened', () => {
  const analysis = analyse(program(issues, links, { outside: 'X-1 todo' }));
  const picked = surroundings(analysis, nodeOfKey(analysis.program, 'A-2'));
  expect(leftOutBeside(analysis, picked)).toEqual([{ node: nodeOfKey(analysis.program, 'A-4'), side: 'blockers', count: 1 }]);
  const opened = withOpened(analysis, picked, [{ node: nodeOfKey(analysis.program, 'A-4'), side: 'blockers' }]);
  expect(keys(analysis, opened.nodes)).toContain('A-5');
  expect(leftOutBeside(analysis, opened)).toEqual([]);
});

test('against walking from it both ways, on any program', () => {
  fc.assert(fc.property(writtenProgram, ({ issues: written, links: linked }) => {
    const analysis = analyse(program(written.join(';'), linked.join(';')));
    const pairs = openWaits(analysis).map(({ dependency: { blocker, blocked } }): readonly [number, number] => [blocker, blocked]);
    const walk = (from: number, next: (node: number) => readonly number[]): ReadonlySet<number> => {
      const reached = new Set([from]);
      for (const node of reached) for (const one of next(node)) reached.add(one);
      return reached;
    };
    for (const { index } of analysis.program.issues.slice(0, 5)) {
      const expected = new Set([
        ...walk(index, (node) => pairs.flatMap(([a, b]) => (a === node ? [b] : []))),
        ...walk(index, (node) => pairs.flatMap(([a, b]) => (b === node ? [a] : []))),
      ]);
      expect(new Set(surroundings(analysis, index).nodes)).toEqual(expected);
    }
  }), { seed: 41, numRuns: 150 });
});

test('a component with 5,000 dependencies: 300 issues, those nearest to it, and what opens is bounded too', () => {
  const analysis = analyse(largeProgram(5001, Array.from({ length: 5000 }, (_, at) => [0, at + 1] as const)));
  const picked = surroundings(analysis, 0);
  expect(picked.nodes).toHaveLength(MOST_NODES);
  expect(leftOutBeside(analysis, picked)).toEqual([{ node: 0, side: 'blocked', count: 5001 - MOST_NODES }]);
  expect(withOpened(analysis, picked, [{ node: 0, side: 'blocked' }]).nodes).toHaveLength(MOST_OPENED);
});

test('a cycle of 30 is shown whole, one of 100,000 around the issue that was asked for', () => {
  const small = ringIssues(30, 0);
  expect(new Set(cycleOf(small, 3)?.nodes)).toEqual(new Set(Array(30).keys()));
  const large = ringIssues(100_000, 0);
  const found = cycleOf(large, 777);
  expect(found?.nodes.length).toBeLessThanOrEqual(MOST_NODES);
  expect(found?.nodes).toEqual(expect.arrayContaining([777, 776, 778]));
  const { blocker, blocked } = large.states.all[found?.cut?.edge ?? -1] ?? {};
  expect(found?.nodes).toEqual(expect.arrayContaining([blocker, blocked]));
  expect(cycleOf(analyse(program('A-1; A-2', 'A-1 blocks A-2')), 0)).toBeNull();
});

test('of a filter both ends of what it leaves, the most urgent first, up to what fits', () => {
  const analysis = analyse(program(issues, links.replace('X-1 blocks A-1; ', '')));
  expect(keys(analysis, filtered(analysis, openWaits(analysis)).nodes).toSorted()).toEqual(['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-7']);
  const many = analyse(largeProgram(5001, Array.from({ length: 5000 }, (_, at) => [at, at + 1] as const)));
  expect(filtered(many, openWaits(many)).nodes).toHaveLength(MOST_NODES);
});

const estimated = 'A-1 estimate 2d; A-2 estimate 3d; A-3 estimate 1d; A-4 estimate 4d; A-5 estimate 1d';

test('the critical chain: all that is on a longest path, and the dependencies without a day to spare', () => {
  const analysis = analyse(program(estimated, 'A-1 blocks A-2; A-2 blocks A-3; A-1 blocks A-4; A-5 blocks A-3'));
  const chain = chainOf(analysis);
  expect([keys(analysis, chain.nodes), chain.bySchedule, chain.issues]).toEqual([['A-1', 'A-2', 'A-4', 'A-3'], true, 4]);
  const critical = criticalDependencies(analysis).critical;
  expect(openWaits(analysis).filter(({ position }) => critical.has(position)).map(({ blocker, blocked }) => `${blocker?.key}>${blocked.key}`).toSorted())
    .toEqual(['A-1>A-2', 'A-1>A-4', 'A-2>A-3']);
});

test('a dependency between two critical issues may have days to spare: then the finish does not hang on it', () => {
  const analysis = analyse(program('A-1 estimate 2d; A-2 estimate 3d; A-3 estimate 1d', 'A-1 blocks A-2; A-2 blocks A-3; A-1 blocks A-3'));
  expect(openWaits(analysis).filter(({ critical }) => critical).map(({ blocker, blocked }) => `${blocker?.key}>${blocked.key}`).toSorted()).toEqual(['A-1>A-2', 'A-2>A-3']);
});

test('a critical dependency has two critical ends, on any program', () => {
  fc.assert(fc.property(writtenProgram, ({ issues: written, links: linked }) => {
    const analysis = analyse(program(written.join(';'), linked.join(';'), { settings: { minimumDurationShare: 0 } }));
    const { critical, longest } = criticalDependencies(analysis);
    for (const position of critical) {
      const { blocker = -1, blocked = -1 } = analysis.states.all[position] ?? {};
      expect([scheduledIssues(analysis).get(blocker)?.critical, scheduledIssues(analysis).get(blocked)?.critical]).toEqual([true, true]);
    }
    for (const position of longest) expect(critical.has(position)).toBe(true);
  }), { seed: 42, numRuns: 300 });
});

test('without a schedule the longest chain by count; without anything none', () => {
  const analysis = analyse(program('A-1; A-2; A-3; A-4', 'A-1 blocks A-2; A-2 blocks A-3; A-4 blocks A-3'));
  expect([keys(analysis, chainOf(analysis).nodes), chainOf(analysis).bySchedule]).toEqual([['A-1', 'A-2', 'A-3'], false]);
  expect(chainOf(analyse(program('A-1'))).nodes).toEqual([]);
  expect(chainOf(analyse(program(''))).nodes).toEqual([]);
});

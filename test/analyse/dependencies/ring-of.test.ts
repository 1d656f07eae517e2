import * as fc from 'fast-check';
import { analyse } from '../../../src/analyse/analysis';
import { ringOf } from '../../../src/analyse/dependencies/ring-of';
import { program } from '../../model/program-notation';

const ring = (key: string, issues: string, links: string): readonly string[] => {
  const analysis = analyse(program(issues, links));
  return ringOf(analysis, analysis.program.issues.findIndex((issue) => issue.key === key)).map((issue) => issue.key);
};

const issues = 'A-1; A-2; A-3; A-4; A-5';
const links = 'A-1 blocks A-2; A-2 blocks A-3; A-3 blocks A-1; A-3 blocks A-4; A-5 blocks A-1';

test('holds those that wait for each other, not those before and behind', () => {
  expect(ring('A-2', issues, links)[0]).toBe('A-2');
  expect([...ring('A-2', issues, links)].sort()).toEqual(['A-1', 'A-2', 'A-3']);
  expect(ring('A-4', issues, links)).toEqual([]);
  expect(ring('A-5', issues, links)).toEqual([]);
});

test('two rings that share an issue are one', () => {
  expect([...ring('A-1', issues, 'A-1 blocks A-2; A-2 blocks A-1; A-2 blocks A-3; A-3 blocks A-2')].sort()).toEqual(['A-1', 'A-2', 'A-3']);
});

test('done work ends a ring', () => {
  expect(ring('A-1', 'A-1; A-2 delivered; A-3', 'A-1 blocks A-2; A-2 blocks A-3; A-3 blocks A-1')).toEqual([]);
});

test('an issue linked to itself is a ring of one', () => {
  expect(ring('A-1', 'A-1; A-2', 'A-1 blocks A-1; A-1 blocks A-2')).toEqual(['A-1']);
  expect(ring('A-2', 'A-1; A-2', 'A-1 blocks A-1; A-1 blocks A-2')).toEqual([]);
});

test('against walking everywhere from everywhere', () => {
  const arcs = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })), { maxLength: 12 });
  fc.assert(fc.property(arcs, fc.integer({ min: 1, max: 6 }), (pairs, from) => {
    const reach = Array.from({ length: 7 }, (_, a) => Array.from({ length: 7 }, (__, b) => pairs.some(([x, y]) => x === a && y === b)));
    for (let k = 1; k < 7; k += 1) for (let a = 1; a < 7; a += 1) for (let b = 1; b < 7; b += 1) if (reach[a]?.[k] === true && reach[k]?.[b] === true) reach[a]?.splice(b, 1, true);
    const expected = [1, 2, 3, 4, 5, 6].filter((to) => reach[from]?.[to] === true && reach[to]?.[from] === true).map((to) => `A-${to}`);
    const found = ring(`A-${from}`, 'A-1; A-2; A-3; A-4; A-5; A-6', pairs.map(([a, b]) => `A-${a} blocks A-${b}`).join(';'));
    expect([...found].sort()).toEqual(expected);
  }), { seed: 5, numRuns: 100 });
});

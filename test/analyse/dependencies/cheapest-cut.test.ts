import * as fc from 'fast-check';
import { analyse, type Analysis } from '../../../src/analyse/analysis';
import { cheapestCut } from '../../../src/analyse/dependencies/cheapest-cut';
import { openRings } from '../../../src/analyse/dependencies/open-rings';
import { ringOrder } from '../../../src/analyse/dependencies/ring-order';
import { program } from '../../model/program-notation';
import { cutView } from '../../../src/view/dependencies/cut-words';
import { dependencies, ringIssues } from './large';
import { processorMs } from '../../processor-time';

const keyAt = ({ program: { issues } }: Analysis, index: number | undefined): string => issues[index ?? -1]?.key ?? '';

const cutOf = (issues: string, links: string): { readonly cut: string; readonly left: number; readonly reason: string } => {
  const analysis = analyse(program(issues, links));
  const [ring] = openRings(analysis);
  if (ring === undefined) throw new Error('There is no ring');
  const cut = cheapestCut(analysis, ring);
  const edge = analysis.states.all[cut?.edge ?? -1];
  return { cut: `${keyAt(analysis, edge?.blocker)}>${keyAt(analysis, edge?.blocked)}`, left: cut?.left ?? -1, reason: cutView(analysis, cut)?.reason ?? '' };
};

test('what is in progress already waits for nothing to begin', () => {
  const { cut, reason } = cutOf('A-1 team Web; A-2 doing team Data; A-3 team Mob', 'A-1 blocks A-2; A-2 blocks A-3; A-3 blocks A-1');
  expect(cut).toBe('A-1>A-2');
  expect(reason).toBe('Ask Data whether A-2 can go on without A-1: A-2 is in progress already. Then no ring is left.');
});

test('one team decides alone, before what the plan does without', () => {
  const links = 'A-1 blocks A-2; A-2 blocks A-3; A-3 blocks A-1';
  expect(cutOf('A-1 team Web due 2026-12-20; A-2 team Data due 2026-12-10; A-3 team Data due 2026-12-15', links).cut).toBe('A-2>A-3');
  expect(cutOf('A-1 team Web due 2026-12-20; A-2 team Data due 2026-12-10; A-3 team Mob due 2026-12-15', links).cut).toBe('A-1>A-2');
});

test('of rings that share one link that one, whatever it costs', () => {
  const found = cutOf('A-1 team Web; A-2 team Data; A-3 doing team Web; A-4 doing team Web', 'A-1 blocks A-2; A-2 blocks A-3; A-3 blocks A-1; A-2 blocks A-4; A-4 blocks A-1');
  expect(found).toMatchObject({ cut: 'A-1>A-2', left: 0 });
});

test('where no link breaks everything it says what is left', () => {
  const found = cutOf('A-1; A-2; A-3', 'A-1 blocks A-2; A-2 blocks A-1; A-2 blocks A-3; A-3 blocks A-2');
  expect(found.left).toBe(2);
  expect(found.reason).toMatch(/No single link breaks all of it: 2 links of 4 still go round then\.$/);
});

test('an issue linked to itself loses that link', () => {
  expect(cutOf('A-1; A-2', 'A-1 blocks A-1; A-1 blocks A-2')).toEqual({ cut: 'A-1>A-1', left: 0, reason: 'A-1 is linked to itself: take that link away. Then it waits for itself no longer.' });
});

/** How many of these pairs lie on a ring, by walking everywhere from everywhere. */
const onRings = (pairs: readonly (readonly [number, number])[]): number => {
  const leads = (from: number, to: number): boolean => {
    const reached = new Set<number>();
    for (let wave = [from]; wave.length > 0;) {
      wave = wave.flatMap((node) => pairs.flatMap(([a, b]) => (a === node && !reached.has(b) ? [b] : [])));
      for (const node of wave) reached.add(node);
    }
    return reached.has(to);
  };
  return pairs.filter(([a, b]) => leads(b, a) || a === b).length;
};

test('against cutting every link in turn: nothing leaves fewer links in rings', () => {
  const node = fc.integer({ min: 1, max: 6 });
  const arcs = fc.uniqueArray(fc.tuple(node, node), { maxLength: 12, selector: ([a, b]) => `${a} ${b}` });
  fc.assert(fc.property(arcs, (pairs) => {
    const analysis = analyse(program('A-1; A-2; A-3; A-4; A-5; A-6', pairs.map(([a, b]) => `A-${a} blocks A-${b}`).join(';')));
    for (const ring of openRings(analysis)) {
      const inside = ring.edges.map((edge): readonly [number, number] => [(analysis.states.all[edge]?.blocker ?? 0) + 1, (analysis.states.all[edge]?.blocked ?? 0) + 1]);
      const cut = cheapestCut(analysis, ring);
      const left = inside.map((_, at) => onRings(inside.filter((__, other) => other !== at)));
      expect(onRings(inside)).toBe(inside.length);
      expect(cut?.left).toBe(Math.min(...left));
      expect(cut?.left).toBe(left[ring.edges.indexOf(cut?.edge ?? -1)]);
      expect(cut?.left ?? Infinity).toBeLessThan(inside.length);
    }
  }), { seed: 21, numRuns: 200 });
});

test('a cycle of 30 is read aloud in the order it waits, from the link to cut on', () => {
  const keys = Array.from({ length: 30 }, (_, at) => `A-${at + 1}`);
  const analysis = analyse(program(keys.map((key, at) => `${key}${at === 7 ? ' doing' : ''}`).join(';'), keys.map((key, at) => `${key} blocks A-${((at + 1) % 30) + 1}`).join(';')));
  const [ring] = openRings(analysis);
  if (ring === undefined) throw new Error('There is no ring');
  const order = ringOrder(analysis, ring, cheapestCut(analysis, ring)?.edge ?? -1).map((index) => keyAt(analysis, index));
  expect(order.slice(0, 3)).toEqual(['A-8', 'A-9', 'A-10']);
  expect(order.at(-1)).toBe('A-7');
  expect(order).toHaveLength(30);
});

test.each([[100_000, 0], [20_000, 500]])('a ring of %d issues with %d short cuts takes no time to speak of', (issues, chords) => {
  const analysis = ringIssues(issues, chords);
  const [ring] = openRings(analysis);
  if (ring === undefined) throw new Error('There is no ring');
  let cut: ReturnType<typeof cheapestCut> = null;
  expect(processorMs(() => { cut = cheapestCut(analysis, ring); })).toBeLessThan(5_000);
  expect(cut).toMatchObject(chords === 0 ? { left: 0, of: issues } : { of: issues + chords });
  expect(dependencies(analysis)).toBe(issues + chords);
});

import { analyse } from '../../../src/analyse/analysis';
import type { DependencySort, PictureOf } from '../../../src/contract/dependencies';
import type { Program } from '../../../src/model/program';
import { drawCycles, planCycles } from '../../../src/view/dependencies/cycles';
import { drawList, planList } from '../../../src/view/dependencies/page';
import { drawPicture, idsOfPicture } from '../../../src/view/dependencies/picture';
import { planPicture } from '../../../src/view/dependencies/planned-picture';
import { idsOfEnds } from '../../../src/view/dependencies/row';
import { largeProgram } from '../../analyse/dependencies/large';
import { program } from '../../model/program-notation';
import { around, textsOf } from '../around';
import { expectGolden } from '../golden-file';
import { launch } from '../launch';

const urgent: DependencySort = { by: 'urgency', descending: false };

const listOf = (of: Program, filter = {}, sort = urgent, from = 0): ReturnType<typeof drawList> => {
  const analysis = analyse(of);
  const plan = planList(analysis, { filter, sort, from }, new Map());
  return drawList(analysis, plan, around(of), textsOf(of, idsOfEnds(plan.shown)));
};

const pictureOf = (program_: Program, of: PictureOf, opened: Parameters<typeof planPicture>[1]['opened'] = []): ReturnType<typeof drawPicture> => {
  const analysis = analyse(program_);
  const plan = planPicture(analysis, { of, opened }, new Map());
  return drawPicture(analysis, plan, around(program_), textsOf(program_, idsOfPicture(analysis, plan)));
};

const cyclesOf = (of: Program): ReturnType<typeof drawCycles> => {
  const analysis = analyse(of);
  const plan = planCycles(analysis);
  return drawCycles(analysis, plan, around(of), textsOf(of, plan.ids));
};

test('the list', () => expectGolden('dependencies/list', listOf(launch())));
test('the picture of one issue', () => expectGolden('dependencies/picture-issue', pictureOf(launch(), { kind: 'issue', key: 'WEB-2' })));
test('the critical chain', () => expectGolden('dependencies/picture-chain', pictureOf(launch(), { kind: 'chain' })));
test('a cycle', () => expectGolden('dependencies/picture-cycle', pictureOf(launch(), { kind: 'cycle', key: 'MOB-3' })));
test('the map', () => expectGolden('dependencies/picture-map', pictureOf(launch(), { kind: 'filter', filter: {} })));
test('the cycles', () => expectGolden('dependencies/cycles', cyclesOf(launch())));

test('one issue, and no issue: pictures say why there is nothing to draw, and what to do', () => {
  const one = program('A-1');
  expect(pictureOf(one, { kind: 'issue', key: 'A-1' })).toMatchObject({ title: 'A-1 waits for nothing that is open, and nothing waits for it', nodes: [], reason: expect.stringContaining('Look at') });
  expect(pictureOf(one, { kind: 'issue', key: 'A-2' })).toMatchObject({ nodes: [], reason: expect.stringContaining('look for it in the list') });
  expect(pictureOf(one, { kind: 'cycle', key: 'A-1' })).toMatchObject({ title: 'A-1 is in no ring', nodes: [] });
  expect(pictureOf(program(''), { kind: 'chain' })).toMatchObject({ title: 'There is no critical chain', nodes: [], reason: expect.any(String) });
  expect(pictureOf(one, { kind: 'filter', filter: {} }).reason).toBe('No open issue waits for another.');
  expect(listOf(program(''))).toMatchObject({ rows: [], total: 0, open: 0, jql: null });
  expect(cyclesOf(one)).toMatchObject({ cycles: [], total: 0, lifted: [] });
});

test('no filter fits: what is open is still counted', () => {
  expect(listOf(launch(), { text: 'nothing at all' })).toMatchObject({ total: 0, rows: [], jql: null });
  expect(listOf(launch(), { text: 'nothing at all' }).open).toBeGreaterThan(5);
});

test('no dates at all: no column claims a day, and the chain is the longest by count', () => {
  const chain = pictureOf(program('A-1; A-2; A-3', 'A-1 blocks A-2; A-2 blocks A-3'), { kind: 'chain' });
  expect(chain.title).toBe('The longest chain has 3 issues. Which one decides the finish is not known: only 0% of the open issues have an estimate or planned dates; 60% are needed');
  expect(chain.ranks).toEqual([{ from: null, to: null }, { from: null, to: null }, { from: null, to: null }]);
  expect(chain.nodes.map(({ rank, lateBy, scheduled }) => [rank, lateBy, scheduled])).toEqual([[0, null, null], [1, null, null], [2, null, null]]);
});

test.each(['90000000d', '90000000000d'])('an estimate of %s cannot be meant: the days it leads to are not known, and the pictures are there', (estimate) => {
  const of = program(`A-1 estimate ${estimate}; A-2 estimate 3d`, 'A-1 blocks A-2');
  const chain = pictureOf(of, { kind: 'chain' });
  expect(chain.title).toBe('2 issues decide the finish by the schedule, after the year 9999: each day one of them takes longer moves it');
  for (const picture of [chain, pictureOf(of, { kind: 'issue', key: 'A-2' })]) expect(picture.nodes.map(({ scheduled }) => scheduled)).toEqual([null, null]);
});

test('everything late is said as such, and dates 20 years apart stay in a dozen columns', () => {
  const years = Array.from({ length: 21 }, (_, at) => `A-${at + 1} due ${2005 + at}-03-01 team T${at % 3}`);
  const picture = pictureOf(program(years.join(';'), years.slice(1).map((_, at) => `A-${at + 1} blocks A-${at + 2}`).join(';')), { kind: 'issue', key: 'A-1' });
  expect(picture.title).toBe('A-1 holds up 20 issues of 3 teams; 20 are late');
  expect(picture.nodes.every(({ lateBy }) => (lateBy ?? 0) > 0)).toBe(true);
  expect(picture.edges.every(({ from, to }) => (picture.nodes[from]?.rank ?? 0) < (picture.nodes[to]?.rank ?? 0))).toBe(true);
});

test('pages of a list hold every row once, in one order', () => {
  const large = largeProgram(301, Array.from({ length: 300 }, (_, at) => [at, at + 1] as const));
  const pages = [0, 100, 200].map((from) => listOf(large, {}, { by: 'downstream', descending: true }, from));
  expect(pages.map(({ rows, total }) => [rows.length, total])).toEqual([[100, 300], [100, 300], [100, 300]]);
  expect(pages.flatMap(({ rows }) => rows.map(({ downstream }) => downstream))).toEqual(Array.from({ length: 300 }, (_, at) => 300 - at));
  expect(pages[0]?.jql).toMatch(/^key in \(A-\d+, /);
});

const component = (): Program => largeProgram(2501, Array.from({ length: 5000 }, (_, at) => [Math.floor(at / 2), Math.floor(at / 2) + 1 + (at % 2) * (at % 7 === 1 ? 1 : 0)] as const).filter(([, to]) => to < 2501));

// In time of the processor, the best of three: what else the machine does is not counted.
test('a component with 5,000 dependencies: a page of the list and the map in no time to speak of', () => {
  const timed = (act: (of: Program) => unknown): number => Math.min(...[1, 2, 3].map(() => {
    const of = component();
    const began = process.cpuUsage();
    act(of);
    return process.cpuUsage(began).user / 1000;
  }));
  expect(timed((of) => listOf(of))).toBeLessThan(600);
  expect(timed((of) => listOf(of, {}, { by: 'downstream', descending: true }))).toBeLessThan(600);
  expect(timed((of) => pictureOf(of, { kind: 'filter', filter: {} }))).toBeLessThan(600);
  expect(listOf(component()).jql).toBeNull();
});

import { analyse } from '../../../src/analyse/analysis';
import type { BoardView } from '../../../src/contract/teams';
import type { Program } from '../../../src/model/program';
import { drawBoard, planBoard } from '../../../src/view/board/sprint-board';
import { program } from '../../model/program-notation';
import { around, textsOf } from '../around';
import { expectGolden } from '../golden-file';

const boardOf = (of: Program): BoardView => {
  const today = analyse(of);
  const plan = planBoard(today);
  return drawBoard(today, plan, around(of), textsOf(of, plan.ids));
};

test('the board of a small program', () => expectGolden('board', boardOf(program(
  'WEB-1 team Web sprint 1 points 3; WEB-2 team Web; API-1 team Data future 2 points 5; API-2 team Data sprint 1 doing; MOB-1 team Mobile future 2',
  'API-1 blocks WEB-1; API-2 blocks WEB-1; API-2 blocks MOB-1; WEB-2 blocks MOB-1', { settings: { teamFrom: 'field' } },
))));

test('a program without sprints says where they come from', () => {
  const view = boardOf(program('A-1; A-2', 'A-1 blocks A-2'));
  expect([view.reason, view.columns, view.cards]).toEqual([expect.stringMatching(/None of the program's issues is in a sprint/), [], []]);
});

test('a thousand dependencies and forty teams are drawn as far as they can be followed, the worst of each first, and all are counted', () => {
  const issues = Array.from({ length: 1001 }, (_, at) => `A-${at + 1} team T${at % 40} ${at === 0 ? 'future 2' : 'sprint 1'}`);
  const links = Array.from({ length: 1000 }, (_, at) => (at % 100 === 0 ? `A-1 blocks A-${at + 2}` : `A-${at + 1} blocks A-${at + 2}`));
  const view = boardOf(program(issues.join('; '), links.join('; '), { settings: { teamFrom: 'field' } }));
  expect([view.links.length, view.teams.length]).toEqual([100, 40]);
  expect(Object.values(view.counts).reduce((sum, count) => sum + count, 0)).toBe(1000);
  expect(view.links.every(({ from, to }) => view.cards[from] !== undefined && view.cards[to] !== undefined)).toBe(true);
  const order = ['wrong-order', 'same-time', 'unplanned', 'fine'];
  const ranks = view.links.map(({ verdict }) => order.indexOf(verdict));
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
});

test('of a thousand teams those with drawn dependencies are shown and those with most issues, and the answer stays in its bounds', () => {
  const issues = Array.from({ length: 3_000 }, (_, at) => `A-${at + 1} team ${'T'.repeat(60)}${at % 1_000} ${at % 2 === 0 ? 'future 2' : 'sprint 1'}`);
  const links = Array.from({ length: 400 }, (_, at) => `A-${2 * at + 1} blocks A-${2 * at + 2}`);
  const of = program(issues.join('; '), links.join('; '), { settings: { teamFrom: 'field' } });
  const today = analyse(of);
  const plan = planBoard(today);
  const view = drawBoard(today, plan, around(of), new Map(plan.ids.map((id) => [id, 'S'.repeat(255)])));
  expect([view.teams.length, view.teamsTotal]).toEqual([200, 1_000]);
  expect(view.cards.every(({ team }) => view.teams[team] !== undefined)).toBe(true);
  expect(JSON.stringify(view).length).toBeLessThan(200_000);
});

import * as fc from 'fast-check';
import { analyse } from '../../../src/analyse/analysis';
import { columnsOf } from '../../../src/analyse/board/board-columns';
import { verdictOf, type Placed } from '../../../src/analyse/board/board-verdict';
import { sprintOf } from '../../../src/analyse/board/issue-sprint';
import { sprintBoard } from '../../../src/analyse/board/sprint-board';
import { buildProgram } from '../../../src/model/build-program';
import type { Sprint } from '../../../src/model/jira-issue';
import type { ProgramSettings } from '../../../src/model/settings';
import { day, defaultAsOf, source } from '../../model/program-notation';

const window = fc.tuple(fc.integer({ min: 0, max: 120 }), fc.nat(30)).map(([start, length]) => ({ start, end: start + length }));
const placed: fc.Arbitrary<Placed | null> = fc.option(fc.record({ id: fc.nat(6), window: fc.option(window) }), { freq: 5 });

const daysOf = ({ start, end }: { readonly start: number; readonly end: number }): readonly number[] => Array.from({ length: end - start + 1 }, (_, at) => start + at);

/** The same by counting days one by one. */
const expected = (blocker: Placed | null, blocked: Placed | null): string => {
  if (blocker === null || blocked === null) return 'unplanned';
  if (blocker.id === blocked.id) return 'same-time';
  if (blocker.window === null || blocked.window === null) return 'unplanned';
  const [first, second] = [daysOf(blocker.window), daysOf(blocked.window)];
  if (first.filter((each) => second.includes(each)).length * 2 >= Math.min(first.length, second.length)) return 'same-time';
  return (first[0] ?? 0) > (second[0] ?? 0) ? 'wrong-order' : 'fine';
};

test('a dependency between sprints is judged as counting their days one by one does', () => {
  fc.assert(fc.property(placed, placed, (blocker, blocked) => {
    expect(verdictOf(blocker, blocked, 'finish-start')).toBe(expected(blocker, blocked));
  }), { seed: 7, numRuns: 1000 });
});

test('what need not wait for the end may be planned at the same time', () => {
  const one = { id: 1, window: { start: 0, end: 13 } };
  expect(['start-start', 'finish-finish', 'start-finish', 'finish-start'].map((kind) => verdictOf(one, one, kind as 'start-start'))).toEqual(['fine', 'fine', 'fine', 'same-time']);
});

test('every sprint stands in one column, columns follow each other in time, and their days hold their sprints', () => {
  fc.assert(fc.property(fc.array(window, { maxLength: 30 }), (windows) => {
    const sprints = windows.map((own, id) => ({ id, window: own }));
    const columns = columnsOf(sprints);
    expect(columns.flatMap(({ sprints: ids }) => ids).sort((a, b) => a - b)).toEqual(sprints.map(({ id }) => id));
    for (const column of columns) {
      for (const id of column.sprints) expect([column.start <= (windows[id]?.start ?? -1), column.end >= (windows[id]?.end ?? Infinity)]).toEqual([true, true]);
    }
    expect(columnsOf(sprints.toReversed())).toEqual(columns.map(({ start, end, sprints: ids }) => ({ start, end, sprints: ids })));
  }), { seed: 11, numRuns: 300 });
});

test('two short sprints stand beside one long one, and what follows stands after it', () => {
  const columns = columnsOf([{ id: 1, window: { start: 0, end: 6 } }, { id: 2, window: { start: 7, end: 13 } }, { id: 3, window: { start: 0, end: 13 } }, { id: 4, window: { start: 14, end: 27 } }]);
  expect(columns.map(({ sprints }) => [...sprints].sort())).toEqual([[1, 2, 3], [4]]);
});

const sprint = (id: number, state: Sprint['state'], startAt: number | null): Sprint => ({ id, name: `S${id}`, state, startAt, endAt: startAt === null ? null : startAt + 10_000 });

test('an issue in several sprints stands in the active one, else in the earliest that is not closed', () => {
  expect(sprintOf({ sprints: [sprint(1, 'closed', 0), sprint(3, 'future', 30), sprint(2, 'future', 20), sprint(4, 'active', 40)] })?.id).toBe(4);
  expect(sprintOf({ sprints: [sprint(1, 'closed', 0), sprint(5, 'future', null), sprint(3, 'future', 30), sprint(2, 'future', 20)] })?.id).toBe(2);
  expect(sprintOf({ sprints: [sprint(1, 'closed', 0)] })).toBeNull();
});

const today = day(defaultAsOf);
const minute = (ahead: number): number => (today + ahead) * 1440;
/** Sprint 1 runs now, 2 follows it, 3 is over. */
const dates: Readonly<Record<number, readonly [number, number]>> = { 1: [minute(-3), minute(10)], 2: [minute(11), minute(24)], 3: [minute(-20), minute(-4)] };

const boardOf = (issues: string, links: string, settings: Partial<ProgramSettings> = {}, asked?: string) => {
  const from = source(issues, links, { settings: { teamFrom: 'field', ...settings } });
  const dated = (one: Sprint): Sprint => ({ ...one, startAt: dates[one.id]?.[0] ?? null, endAt: dates[one.id]?.[1] ?? null });
  const program = buildProgram({ ...from, issues: from.issues.map((issue) => ({ ...issue, sprints: issue.sprints.map(dated) })) }, today);
  const board = sprintBoard(analyse(program), asked);
  return { ...board, lines: board.judged.map(({ blocker, blocked, verdict }) => `${blocker.key} -> ${blocked.key} ${verdict}`), at: (key: string) => board.columnOf(program.issues.find((issue) => issue.key === key) as never) };
};

test('the board gathers the sprints of all teams, and judges the dependencies that touch them, the worst first', () => {
  const board = boardOf(
    'A-1 team Web sprint 1; A-2 team Data future 2; A-3 team Data sprint 1; A-4 team Web; A-5 team Data closed 3; A-6 team Web future 2 points 3; A-7 team Web',
    'A-2 blocks A-1; A-3 blocks A-6; A-4 blocks A-1; A-3 blocks A-1; A-5 blocks A-7',
  );
  expect(board.lines).toEqual(['A-2 -> A-1 wrong-order', 'A-3 -> A-1 same-time', 'A-4 -> A-1 unplanned', 'A-3 -> A-6 fine']);
  expect(board.columns.map(({ kind }) => kind)).toEqual(['dated', 'dated', 'elsewhere']);
  expect(['A-1', 'A-2', 'A-4'].map(board.at)).toEqual([0, 1, 2]);
  expect(board.cells.map(({ team, column, issues, points }) => `${team.name} ${column} ${issues} ${points}`).sort()).toEqual(['Data 0 1 null', 'Data 1 1 null', 'Web 0 1 null', 'Web 1 1 3']);
});

test('sprints without dates have a column of their own, and nothing can be said of their order', () => {
  const board = boardOf('A-1 team Web sprint 8; A-2 team Data future 9', 'A-2 blocks A-1');
  expect([board.columns.map(({ kind }) => kind), board.lines]).toEqual([['undated'], ['A-2 -> A-1 unplanned']]);
});

test('the increment of today is shown, another by its id, and the rest by none', () => {
  const increments = [{ id: 'now', name: 'PI 1', start: today - 5, end: today + 10 }, { id: 'later', name: 'PI 2', start: today + 11, end: today + 40 }];
  const shown = (asked?: string) => {
    const board = boardOf('A-1 team Web sprint 1; A-2 team Data future 2; A-3 team Data', 'A-2 blocks A-1; A-3 blocks A-2', { increments }, asked);
    return [board.increment?.id ?? null, board.lines];
  };
  expect(shown()).toEqual(['now', ['A-2 -> A-1 wrong-order']]);
  expect(shown('later')).toEqual(['later', ['A-2 -> A-1 wrong-order', 'A-3 -> A-2 unplanned']]);
  expect(shown('none')).toEqual([null, []]);
  expect(shown('gone')).toEqual(shown());
});

test('no sprints at all make no board; neither do ends outside the program or an issue linked to itself', () => {
  expect(boardOf('A-1; A-2', 'A-1 blocks A-2')).toMatchObject({ columns: [], cells: [], lines: [] });
  expect(boardOf('A-1 sprint 1', 'A-1 blocks A-1').lines).toEqual([]);
});

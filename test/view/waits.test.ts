import { analyse, type Analysis } from '../../src/analyse/analysis';
import { waitingRow, waitingTeams, waitsByBlocker } from '../../src/view/waits';
import type { WaitingRow } from '../../src/contract/overview';
import { program } from '../model/program-notation';
import { contextOf, textsOf } from './around';

const rows = (issues: string, links: string, outside = ''): readonly WaitingRow[] => {
  const analysis: Analysis = analyse(program(issues, links, { outside }));
  return waitsByBlocker(analysis, analysis.states.waiting).map((one) => waitingRow(analysis, one, textsOf(analysis.program, [])));
};

const told = (of: readonly WaitingRow[]): readonly string[] => of.map((row) => `${row.blocker.key} > ${row.blocked.key}`);

test('one row a blocker: other teams first, then the worse health, then the longer wait', () => {
  const issues = `A-1 team Data; A-2 team Data; A-3 team Data; A-4 team Web due 2026-11-10
    B-1 doing team Web started 2026-11-16; B-2 doing team Web started 2026-11-09; B-3 doing team Web started 2026-11-18 start 2026-11-01
    A-5 team Data due 2026-11-20`;
  const since = 'since 2026-11-02';
  const links = `A-1 blocks B-1 ${since}; A-2 blocks B-2 ${since}; A-4 blocks B-1 ${since}; A-5 blocks B-3 ${since}`;
  expect(told(rows(issues, links))).toEqual(['A-5 > B-3', 'A-2 > B-2', 'A-1 > B-1', 'A-4 > B-1']);
});

test('a row counts all that wait for its blocker, names their teams once, and needs it by the earliest day', () => {
  const [row] = rows(
    'A-1 team Data; B-1 doing team Web start 2026-12-09; B-2 doing team Web start 2026-12-01; C-1 doing team Mobile; A-2 doing team Data start 2026-11-25',
    'A-1 blocks B-1; A-1 blocks B-2; A-1 blocks C-1; A-1 blocks A-2',
  );
  expect(row).toMatchObject({ blockedIssues: 4, waitingTeams: ['Web', 'Mobile'], blockerTeam: 'Data', neededBy: '2026-11-25', downstream: 4, crossTeam: true });
});

test('within a team the row names that team', () => {
  expect(rows('A-1 team Data; A-2 doing team Data', 'A-1 blocks A-2')[0]).toMatchObject({ waitingTeams: ['Data'], blockerTeam: 'Data', crossTeam: false });
});

test('of an end outside, only what its link tells is shown', () => {
  const [row] = rows('A-1 doing', 'X-1 blocks A-1', 'X-1 doing assignee mia due 2026-12-01 team Secret');
  expect(row).toMatchObject({ outside: true, blocker: { key: 'X-1', status: 'In Progress', project: 'X', team: 'outside the program', assignee: null, due: null } });
});

test('teams that wait are counted once, and not those that wait for their own', () => {
  const analysis = analyse(program(
    'A-1 team Data; A-2 team Data; B-1 doing team Web; B-2 doing team Web; C-1 doing team Mobile; C-2 team Mobile',
    'A-1 blocks B-1; A-2 blocks B-2; C-2 blocks C-1',
  ));
  expect(waitingTeams(waitsByBlocker(analysis, analysis.states.waiting))).toBe(1);
});

describe('the panel on an issue', () => {
  const many = (count: number, line: (at: number) => string): string => Array.from({ length: count }, (_, at) => line(at + 1)).join('; ');

  it('shows on either side what fits into 10 KB, twenty at most, the most urgent first, and counts all', () => {
    const issues = `H-1 doing team Hub; ${many(30, (at) => `A-${at} team A`)}; ${many(45, (at) => `B-${at} team B ${at === 45 ? 'doing' : ''}`)}`;
    const context = contextOf(program(issues, `${many(30, (at) => `A-${at} blocks H-1`)}; ${many(45, (at) => `H-1 blocks B-${at}`)}`), 'H-1');
    expect([context.waitsForTotal, context.waitedForByTotal]).toEqual([30, 45]);
    for (const { length } of [context.waitsFor, context.waitedForBy]) expect(length > 3 && length <= 20).toBe(true);
    expect(JSON.stringify(context).length).toBeLessThan(10_240);
    expect(context.waitedForBy[0]?.blocked.key).toBe('B-45');
    expect(context.waitedForBy.every((row) => row.blockedIssues === 1 && row.blocker.key === 'H-1')).toBe(true);
    expect(context.downstream).toEqual({ issues: 45, teams: 1, projects: 1, points: null, withoutPoints: 45 });
  });

  it('names twenty of a ring and counts all of it', () => {
    const ring = contextOf(program(many(25, (at) => `A-${at}`), many(25, (at) => `A-${at} blocks A-${(at % 25) + 1}`)), 'A-7');
    expect([ring.inCycle.length, ring.inCycleTotal, ring.inCycle[0]]).toEqual([20, 25, 'A-7']);
  });

  it('says of an issue linked to itself that it waits for itself', () => {
    expect(contextOf(program('A-1; A-2', 'A-1 blocks A-1; A-1 blocks A-2'), 'A-1')).toMatchObject({
      inCycle: ['A-1'], inCycleTotal: 1, waitsForTotal: 1, waitedForByTotal: 2, waitsFor: [{ health: 'cycle' }],
    });
  });

  it('has nothing to say of an issue that is not in the program', () => {
    expect(() => contextOf(program('A-1'), 'Z-1')).toThrow('Z-1 is not in the program');
  });
});

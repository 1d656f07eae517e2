import { analyse, type Analysis } from '../../../src/analyse/analysis';
import { keyOf } from '../../../src/analyse/dependencies/dependency-evidence';
import { downstreamWords } from '../../../src/analyse/dependencies/downstream';
import { describeWait, downstreamOfEnd, impactOfBlocker, type Wait } from '../../../src/analyse/dependencies/waits';
import { buildProgram } from '../../../src/model/build-program';
import { isoDay } from '../../../src/model/day';
import type { Change } from '../../../src/model/jira-issue';
import { programAt } from '../../../src/model/program-at';
import { day, program, source, type NotationOptions } from '../../model/program-notation';

const analysed = (issues: string, links: string, options?: NotationOptions): Analysis => analyse(program(issues, links, options));

const waits = (analysis: Analysis): readonly Wait[] =>
  analysis.states.all.flatMap((_, position) => describeWait(analysis, position) ?? []);

/** Open dependencies as 'A-1 > A-2 waiting'. */
const told = (analysis: Analysis): readonly string[] =>
  waits(analysis).map((wait) => `${keyOf(analysis.program, wait.dependency.blocker)} > ${wait.blocked.key} ${wait.state}`).sort();

const index = ({ program: { issues } }: Analysis, key: string): number => issues.findIndex((issue) => issue.key === key);

describe('dependency-state', () => {
  it.each([
    ['A-2 doing', 'waiting'],
    ['A-2 flagged', 'waiting'],
    ['A-2 sprint 7', 'waiting'],
    ['A-2 start 2026-11-21', 'waiting'],
    ['A-2', 'coming'],
    ['A-2 start 2026-11-22', 'coming'],
    ['A-2 future 8 closed 7', 'coming'],
  ])('%s is %s for its open blocker', (blocked, expected) => {
    expect(told(analysed(`A-1; ${blocked}`, 'A-1 blocks A-2'))).toEqual([`A-1 > A-2 ${expected}`]);
  });

  it('closes with either end, and with work that is set aside', () => {
    const links = 'A-1 blocks A-2; A-3 blocks A-4; A-5 blocks A-6';
    const text = 'A-1 delivered; A-2 doing; A-3; A-4 delivered; A-5 updated 2020-01-01; A-6 doing updated 2026-11-01';
    expect(told(analysed(text, links))).toEqual(['A-5 > A-6 waiting']);
    expect(told(analysed(text, links, { settings: { setAsideAfterDays: 365 } }))).toEqual([]);
  });

  it('counts an open blocker outside by the status of its link, and no blocked issue outside', () => {
    const analysis = analysed('A-1 doing; A-2; A-3', 'X-1 blocks A-1; X-2 blocks A-2; A-3 blocks X-1', { outside: 'X-1 doing; X-2 delivered' });
    expect(told(analysis)).toEqual(['X-1 > A-1 waiting']);
    expect(waits(analysis)[0]).toMatchObject({ blocker: null, outside: { key: 'X-1' }, crossTeam: true });
  });

  it('tells other teams from the own', () => {
    const analysis = analysed('A-1 team Web; A-2 doing team Data; A-3 doing team Web', 'A-1 blocks A-2; A-1 blocks A-3');
    expect(waits(analysis).map((wait) => wait.crossTeam)).toEqual([true, false]);
  });

  it('says that it cannot tell on a day that no changelog reaches', () => {
    const built = program('A-1 updated 2026-11-20; A-2 doing updated 2026-11-20', 'A-1 blocks A-2');
    expect(told(analyse(programAt(built, day('2026-11-15'))))).toEqual(['A-1 > A-2 untold']);
  });

  it('cannot tell of an earlier day where the blocker outside is done today', () => {
    const built = program('A-1 doing started 2026-10-01; A-2 delivered done 2026-10-05', 'X-1 blocks A-1; X-1 blocks A-2', { outside: 'X-1 delivered' });
    expect(told(analyse(built))).toEqual([]);
    expect(told(analyse(programAt(built, day('2026-11-15'))))).toEqual(['X-1 > A-1 untold']);
  });
});

describe('succession', () => {
  it('hands a dependency on to the open original, through other duplicates and circles', () => {
    const analysis = analysed('A-1 duplicate; A-2 doing; A-3 duplicate; A-4', 'A-1 blocks A-2; A-1 duplicates A-3; A-3 duplicates A-4; A-3 duplicates A-1');
    expect(told(analysis)).toEqual(['A-4 > A-2 waiting']);
    expect(waits(analysis)[0]?.insteadOf?.key).toBe('A-1');
    expect(analysis.droppedBlockers.map(({ blocker }) => blocker.key)).toEqual(['A-1']);
  });

  it('does not where the original is done, the blocker was dropped for another reason, or the link was there already', () => {
    expect(told(analysed('A-1 duplicate; A-2; A-3 delivered', 'A-1 blocks A-2; A-1 duplicates A-3'))).toEqual([]);
    expect(told(analysed('A-1 dropped; A-2; A-3', 'A-1 blocks A-2; A-1 duplicates A-3'))).toEqual([]);
    expect(told(analysed('A-1 duplicate; A-2; A-3', 'A-1 blocks A-2; A-3 blocks A-2; A-1 duplicates A-3'))).toEqual(['A-3 > A-2 coming']);
    expect(told(analysed('A-1 duplicate; A-2', 'A-1 blocks A-2; A-1 duplicates A-2'))).toEqual([]);
  });
});

describe('waiting-since', () => {
  const since = (issues: string, links: string): string => {
    const wait = waits(analysed(issues, links))[0];
    if (wait?.since == null || wait.age === null) throw new Error('Nothing waits');
    return `${isoDay(wait.since.from)} ${isoDay(wait.since.to)} ${wait.age.from} ${wait.age.to}`;
  };

  it.each([
    ['the link, where that came last', 'A-1; A-2 doing started 2026-11-02', 'A-1 blocks A-2 since 2026-11-09', '2026-11-09 2026-11-09 10 10'],
    ['the start of work, where that came last', 'A-1; A-2 doing started 2026-11-16', 'A-1 blocks A-2 since 2026-11-02', '2026-11-16 2026-11-16 5 5'],
    ['a planned start that passed', 'A-1; A-2 start 2026-11-18', 'A-1 blocks A-2 since 2026-11-02', '2026-11-19 2026-11-19 2 2'],
    ['bounds, where no changelog tells of the link', 'A-1 created 2026-11-02; A-2 doing started 2026-11-09', 'A-1 blocks A-2', '2026-11-09 2026-11-22 0 10'],
    ['bounds, where no changelog tells of the start', 'A-1; A-2 doing created 2026-11-02', 'A-1 blocks A-2 since 2026-11-12', '2026-11-12 2026-11-22 0 7'],
    ['the earlier of two reasons', 'A-1; A-2 doing started 2026-11-16 start 2026-11-10', 'A-1 blocks A-2 since 2026-11-02', '2026-11-11 2026-11-11 8 8'],
  ])('is %s', (_, issues, links, expected) => {
    expect(since(issues, links)).toBe(expected);
  });

  it.each([
    ['the blocker', 'A-1', 'A-1 created 2026-09-01; A-2 doing started 2026-11-09', '2026-11-09 2026-11-22'],
    ['a planned start', 'A-2', 'A-1; A-2 created 2026-09-01 start 2026-11-10', '2026-11-11 2026-11-22'],
    ['neither', '', 'A-1 created 2026-09-01; A-2 created 2026-09-01 start 2026-11-10', '2026-11-11 2026-11-11'],
  ])('is exact only where the changelog was read: without that of %s', (_, unread, issues, expected) => {
    const plain = source(issues, 'A-1 blocks A-2 since 2026-10-01');
    const read = plain.issues.map((issue) => (issue.key === unread ? { ...issue, historyKnown: false, history: [] } : issue));
    const bounds = waits(analyse(buildProgram({ ...plain, issues: read }, day('2026-11-22'))))[0]?.since;
    expect(bounds == null ? null : `${isoDay(bounds.from)} ${isoDay(bounds.to)}`).toBe(expected);
  });
});

describe('waiting-since a change of state', () => {
  /** The days of the wait of A-2, once its or its blocker's changelog says more. */
  const sinceWith = (key: string, changes: readonly Change[], issues = 'A-1; A-2 doing started 2026-10-05'): string => {
    const told = source(issues, 'A-1 blocks A-2 since 2026-10-01');
    const more = told.issues.map((issue) => (issue.key === key ? { ...issue, history: [...issue.history, ...changes] } : issue));
    const since = waits(analyse(buildProgram({ ...told, issues: more }, day('2026-11-22'))))[0]?.since;
    return since == null ? 'nothing waits' : `${isoDay(since.from)} ${isoDay(since.to)}`;
  };
  const at = (text: string): number => day(text) * 1440 + 720;

  it('begins anew when the blocker is opened again', () => {
    const reopened: Change[] = [
      { at: at('2026-10-20'), field: 'status', from: '1', to: '3' },
      { at: at('2026-11-10'), field: 'status', from: '3', to: '1' },
    ];
    expect(sinceWith('A-1', reopened)).toBe('2026-11-10 2026-11-10');
  });

  it('begins when the blocked issue is flagged, or joins a sprint that is under way', () => {
    const flagged: Change = { at: at('2026-11-12'), field: 'flagged', from: '', to: '1' };
    expect(sinceWith('A-2', [flagged], 'A-1; A-2 flagged')).toBe('2026-11-12 2026-11-12');
    const joined: Change = { at: at('2026-11-13'), field: 'sprint', from: '3', to: '3, 7' };
    expect(sinceWith('A-2', [joined], 'A-1; A-2 sprint 7')).toBe('2026-11-13 2026-11-22');
  });

  it('goes on while the blocked issue moves from one status in progress to another', () => {
    const moved: Change = { at: at('2026-11-16'), field: 'status', from: '2', to: '4' };
    expect(sinceWith('A-2', [moved])).toBe('2026-10-05 2026-10-05');
  });
});

describe('dependency-health', () => {
  const health = (issues: string, links = 'A-1 blocks A-2', options?: NotationOptions): string =>
    waits(analysed(issues, links, options)).map((wait) => wait.health).join(' ');

  it.each([
    ['A-1 due 2026-12-10; A-2 start 2026-12-09', 'late'],
    ['A-1 due 2026-12-09; A-2 start 2026-12-09', 'tight'],
    ['A-1 due 2026-12-09; A-2 start 2026-12-16', 'tight'],
    ['A-1 due 2026-12-09; A-2 start 2026-12-17', 'fine'],
    ['A-1 due 2026-12-09; A-2 due 2026-12-08', 'late'],
    ['A-1 due 2026-11-01; A-2 start 2026-11-10', 'late'],
    ['A-1 due 2026-12-09; A-2', 'unplanned'],
    ['A-1; A-2 start 2026-12-09', 'unplanned'],
    ['A-1 sprint 7; A-2 sprint 7', 'tight'],
    ['A-1 closed 7; A-2 closed 7', 'unplanned'],
  ])('%s is %s', (issues, expected) => {
    expect(health(issues)).toBe(expected);
  });

  it('looks at the finish where a dependency holds the finish', () => {
    const settings = { linkMeanings: { 6: { dependency: true, blocker: 'outward', kind: 'finish-finish' } } } as const;
    expect(health('A-1 due 2026-12-10; A-2 start 2026-12-01 due 2026-12-31', 'A-1 finishes with A-2', { settings })).toBe('fine');
  });

  it('is cycle among open issues only', () => {
    expect(health('A-1; A-2; A-3', 'A-1 blocks A-2; A-2 blocks A-1; A-2 blocks A-3')).toBe('cycle cycle unplanned');
    expect(health('A-1; A-2; A-3 delivered', 'A-1 blocks A-2; A-2 blocks A-3; A-3 blocks A-1')).toBe('unplanned');
  });
});

describe('downstream', () => {
  it('adds the points that are left, and says how many issues have none', () => {
    const analysis = analysed('A-1 points 8; A-2 points 3; B-1 estimate 9h; A-4 points 5 delivered; B-2 points 0.5', 'A-1 blocks A-2; A-2 blocks B-1; A-1 blocks A-4; B-1 blocks B-2');
    const downstream = downstreamOfEnd(analysis, index(analysis, 'A-1'));
    expect(downstream).toMatchObject({ points: 3.5, withoutPoints: 1, projects: 2 });
    expect(downstreamWords(downstream)).toBe('3 issues of 2 teams in 2 projects depend on it, 3.5 points and 1 without');
    expect(downstreamWords(downstreamOfEnd(analysis, index(analysis, 'A-2')))).toBe('2 issues of 1 team in 1 project depend on it, 0.5 points and 1 without');
    expect(downstreamWords(downstreamOfEnd(analysis, index(analysis, 'B-1')))).toBe('1 issue of 1 team in 1 project depends on it, 0.5 points');
  });

  it('counts each open issue once, and nothing behind done work', () => {
    const analysis = analysed('A-1; A-2; B-1; A-4; A-5 delivered; A-6', 'A-1 blocks A-2; A-1 blocks B-1; A-2 blocks A-4; B-1 blocks A-4; A-1 blocks A-5; A-5 blocks A-6');
    expect(downstreamOfEnd(analysis, index(analysis, 'A-1'))).toEqual({ issues: [1, 2, 3], teams: 2, projects: 2, points: null, withoutPoints: 3 });
  });

  it('ends in a ring, and begins outside', () => {
    const analysis = analysed('A-1; A-2; A-3', 'X-1 blocks A-1; A-1 blocks A-2; A-2 blocks A-1; A-2 blocks A-3', { outside: 'X-1' });
    expect(downstreamOfEnd(analysis, index(analysis, 'A-1')).issues).toEqual([1, 2]);
    expect(downstreamOfEnd(analysis, -1).issues).toEqual([0, 1, 2]);
  });
});

describe('impact', () => {
  it('is what the finish gains, and 0 for each of two parallel chains', () => {
    const one = analysed('A-1 estimate 4d; A-2 estimate 3d; A-3 estimate 5d', 'A-1 blocks A-2');
    expect(impactOfBlocker(one, index(one, 'A-1'))).toEqual({ workingDays: 2, reason: null });
    expect(impactOfBlocker(one, index(one, 'A-3'))).toEqual({ workingDays: 0, reason: null });
    const two = analysed('A-1 estimate 4d; A-2 estimate 3d; B-1 estimate 4d; B-2 estimate 3d', 'A-1 blocks A-2; B-1 blocks B-2');
    expect(impactOfBlocker(two, index(two, 'A-1')).workingDays).toBe(0);
  });

  it('is null with a reason where it cannot be known', () => {
    const unplanned = analysed('A-1; A-2', 'A-1 blocks A-2');
    expect(impactOfBlocker(unplanned, 0).reason).toMatch(/Only 0%/);
    const partly = analysed('A-1; A-2 estimate 1d; A-3 estimate 1d', 'A-1 blocks A-2');
    expect(impactOfBlocker(partly, 0).reason).toMatch(/no estimate/);
    expect(impactOfBlocker(partly, -1).reason).toMatch(/outside/);
  });
});

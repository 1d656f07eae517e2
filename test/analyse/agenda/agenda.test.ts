import * as fc from 'fast-check';
import { analyse } from '../../../src/analyse/analysis';
import { costlyBlockers } from '../../../src/analyse/agenda/costly-blockers';
import { cyclesToCut } from '../../../src/analyse/agenda/cycles-to-cut';
import { decisionsNeeded } from '../../../src/analyse/agenda/decisions-needed';
import { pairsToTalk } from '../../../src/analyse/agenda/pairs-to-talk';
import { lostBlockerQuestions } from '../../../src/analyse/questions/lost-blockers';
import type { Program } from '../../../src/model/program';
import type { TeamPromise } from '../../../src/model/promise';
import { day, program } from '../../model/program-notation';

const keys = ({ issues }: Program, indices: readonly number[]): readonly string[] => indices.map((index) => issues[index]?.key ?? 'outside').toSorted();

/** Days of work and arcs, forward only: what a naive longest path needs. */
type Net = { readonly days: readonly number[]; readonly teams: readonly string[]; readonly doing: readonly boolean[]; readonly arcs: readonly (readonly [number, number])[] };

const longest = ({ days, arcs }: Net, done: ReadonlySet<number>): number => {
  const end: number[] = [];
  for (const [at, own] of days.entries()) {
    const before = arcs.filter(([, to]) => to === at).map(([from]) => end[from] ?? 0);
    end[at] = Math.max(0, ...before) + (done.has(at) ? 0 : own);
  }
  return Math.max(...end);
};

const net: fc.Arbitrary<Net> = fc.integer({ min: 4, max: 10 }).chain((size) => fc.record({
  days: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: size, maxLength: size }),
  teams: fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: size, maxLength: size }),
  doing: fc.array(fc.boolean(), { minLength: size, maxLength: size }),
  arcs: fc.uniqueArray(fc.tuple(fc.nat(size - 2), fc.nat(size - 2)).map(([one, other]) => [Math.min(one, other), Math.max(one, other) + 1] as const), { minLength: 1, maxLength: 14, selector: (arc) => arc.join() }),
}));

const written = ({ days, teams, doing, arcs }: Net): Program => program(
  days.map((own, at) => `A-${at + 1} ${doing[at] === true ? 'doing started 2026-11-16' : ''} team ${teams[at] ?? ''} estimate ${own}d remaining ${own}d`).join('; '),
  arcs.map(([from, to]) => `A-${from + 1} blocks A-${to + 1}`).join('; '), { asOf: '2026-11-23' },
);

test('a pair saves what the longest path loses when all that one waits for with the other is done', () => {
  fc.assert(fc.property(net, (made) => {
    const whole = written(made);
    const found = new Map(pairsToTalk(analyse(whole)).map((pair) => [`${pair.waitingTeam} with ${pair.blockerTeam}`, pair]));
    const waits = made.arcs.filter(([from, to]) => made.doing[to] === true && made.teams[from] !== made.teams[to]);
    const names = new Set(waits.map(([from, to]) => `${made.teams[to] ?? ''} with ${made.teams[from] ?? ''}`));
    expect(new Set(found.keys())).toEqual(names);
    for (const name of names) {
      const blockers = new Set(waits.filter(([from, to]) => `${made.teams[to] ?? ''} with ${made.teams[from] ?? ''}` === name).map(([from]) => from));
      expect([name, found.get(name)?.saved.workingDays]).toEqual([name, longest(made, new Set()) - longest(made, blockers)]);
      expect(keys(whole, found.get(name)?.blockers ?? [])).toEqual([...blockers].map((at) => `A-${at + 1}`).toSorted());
    }
    const saved = [...found.values()].map((pair) => pair.saved.workingDays ?? -1);
    expect(saved).toEqual([...saved].sort((a, b) => b - a));
  }), { seed: 20261123, numRuns: 150 });
});

test('the waits that cost most come first, each by what the longest path loses without it', () => {
  fc.assert(fc.property(net, (made) => {
    const found = costlyBlockers(analyse(written(made)));
    const blockers = new Set(made.arcs.filter(([, to]) => made.doing[to] === true).map(([from]) => from));
    expect(new Set(found.map(({ blocker }) => blocker))).toEqual(blockers);
    for (const { blocker, impact } of found) expect(impact).toBe(longest(made, new Set()) - longest(made, new Set([blocker])));
    const impacts = found.map(({ impact }) => impact ?? -1);
    expect(impacts).toEqual([...impacts].sort((a, b) => b - a));
  }), { seed: 20261123, numRuns: 100 });
});

test('what a wait costs is not known, never 0, where nothing tells how long its blocker takes', () => {
  const [wait] = costlyBlockers(analyse(program('A-1 doing started 2026-11-16 team a estimate 5d remaining 5d; B-1 team b; B-2 team b estimate 30d', 'B-1 blocks A-1', { asOf: '2026-11-23' })));
  expect(wait?.impact).toBeNull();
});

test('without a schedule the days waited order the agenda and the waits, and the reason is given', () => {
  const whole = program('A-1 doing started 2026-11-02 team a; A-2 doing started 2026-11-02 team b; B-1 team c; B-2 team c; A-3 doing started 2026-11-02 team b', 'B-1 blocks A-1 since 2026-11-18; B-2 blocks A-2 since 2026-11-04; B-2 blocks A-3 since 2026-11-12; B-1 blocks A-3 since 2026-11-18');
  const [first, second] = pairsToTalk(analyse(whole));
  expect([first?.waitingTeam, first?.waited, first?.blockers.length, second?.waitingTeam, second?.waited]).toEqual(['b', 13, 2, 'a', 3]);
  expect(first?.saved).toEqual({ workingDays: null, reason: 'Only 0% of the open issues have an estimate or planned dates; 60% are needed' });
  const [wait] = costlyBlockers(analyse(whole));
  expect([keys(whole, [wait?.blocker ?? -1]), wait?.impact, wait?.teamDays]).toEqual([['B-2'], null, 13]);
});

test('a blocker outside the program is talked about too, and says what is not known', () => {
  const [pair] = pairsToTalk(analyse(program('A-1 doing started 2026-11-02 estimate 2d remaining 2d', 'X-1 blocks A-1 since 2026-11-10', { outside: 'X-1 doing' })));
  expect(pair).toMatchObject({ blockerTeam: 'a team outside the program', saved: { workingDays: null, reason: 'The blocker is outside the program, and how long it takes is not known' } });
});

test('a ring of several teams is to be cut, with its age where it is a plain one; within a team it is that team’s own', () => {
  const issues = 'A-1 team a; A-2 team b; A-3 team c; B-1 team a; B-2 team a';
  const whole = program(issues, 'A-1 blocks A-2 since 2026-11-02; A-2 blocks A-3 since 2026-11-09; A-3 blocks A-1 since 2026-11-11; B-1 blocks B-2; B-2 blocks B-1');
  expect(cyclesToCut(analyse(whole)).map(({ issues: ring, days }) => [ring.map(({ key }) => key), days])).toEqual([[['A-1', 'A-2', 'A-3'], 8]]);
  const thirty = Array.from({ length: 30 }, (_, at) => at + 1);
  const ring = program(thirty.map((at) => `A-${at} team ${at % 2 === 0 ? 'a' : 'b'}`).join('; '), thirty.map((at) => `A-${at} blocks A-${(at % 30) + 1}`).join('; '));
  expect(cyclesToCut(analyse(ring)).map(({ issues: all }) => all.length)).toEqual([30]);
});

const minutes = (text: string): number => day(text) * 1440 + 600;

const request = (change: Partial<TeamPromise>): TeamPromise => ({
  id: '1', version: 1, programId: 'p', blockerId: 0, blockedId: 0, linkTypeId: '1', askedBy: 'mia', askedAt: minutes('2026-11-02'), neededBy: null, reason: '', answers: [], cleared: null, ...change,
});

const kinds = (whole: Program): readonly (readonly [string, number | null])[] => {
  const analysis = analyse(whole);
  return decisionsNeeded(analysis, lostBlockerQuestions(analysis, () => null)).map(({ kind, days }) => [kind, days]);
};

const withRequests = (whole: Program, ...changes: readonly Partial<TeamPromise>[]): Program => {
  const [blocker, blocked] = whole.issues;
  return { ...whole, promises: changes.map((change) => request({ blockerId: blocker?.id ?? 0, blockedId: blocked?.id ?? 0, ...change })) };
};

const two = 'A-1 team a; A-2 doing team b';
const dated = { settings: { deadline: day('2027-01-01'), committedDeadlines: {} } };
const deadlines = (whole: Program): Program => ({ ...whole, settings: { ...whole.settings, committedDeadlines: Object.fromEntries(whole.projects.map(({ id }) => [String(id), day('2027-01-01')])) } });

test('a request is for the table once its day has passed unanswered, or it was declined', () => {
  const whole = deadlines(program(two, 'A-1 blocks A-2', dated));
  expect(kinds(withRequests(whole, { neededBy: day('2026-11-22') }))).toEqual([]);
  expect(kinds(withRequests(whole, { neededBy: day('2026-11-20') }))).toEqual([['unanswered', 15]]);
  expect(kinds(withRequests(whole, { neededBy: null }))).toEqual([['unanswered', 15]]);
  expect(kinds(withRequests(whole, { neededBy: null, askedAt: minutes('2026-11-16') }))).toEqual([]);
  const no = { kind: 'declined', by: 'jo', at: minutes('2026-11-18'), day: null, reason: 'no' } as const;
  expect(kinds(withRequests(whole, { answers: [no] }))).toEqual([['declined', 3]]);
  expect(kinds(withRequests(whole, { answers: [no], cleared: { how: 'not-needed', by: 'mia', at: minutes('2026-11-19') } }))).toEqual([]);
});

test('a state set by hand is for the table a week before it ends and two weeks after', () => {
  const set = (until: string): Program => {
    const whole = deadlines(program(two, '', dated));
    return { ...whole, settings: { ...whole.settings, stateOverride: { state: 'good', reason: 'so', by: null, from: day('2026-10-01'), until: day(until) } } };
  };
  expect(['2026-11-30', '2026-11-29', '2026-11-22', '2026-11-21', '2026-11-08', '2026-11-07'].map((until) => kinds(set(until)).map(([kind]) => kind))).toEqual([
    [], ['override-ends'], ['override-ends'], ['override-ended'], ['override-ended'], [],
  ]);
});

test('deadlines that nobody named, and dropped blockers of other teams, are for the table', () => {
  expect(kinds(program(two))).toEqual([['no-deadline', null]]);
  expect(kinds(program(`${two}; B-1 fixed done 2026-11-02`, '', dated)).map(([kind]) => kind)).toEqual(['projects-without-deadline']);
  const dropped = deadlines(program('A-1 dropped done 2026-11-10 team a; A-2 doing team b; A-3 doing team a', 'A-1 blocks A-2; A-1 blocks A-3', dated));
  expect(kinds(dropped)).toEqual([['dropped', 9]]);
  expect(kinds(program(''))).toEqual([]);
});

import * as fc from 'fast-check';
import { type Columns, columns, NO_DAY, partOf } from '../../src/model/columns';
import { tally } from '../../src/analyse/tally';
import { buildProgram } from '../../src/model/build-program';
import { holders, NOBODY } from '../../src/model/holders';
import type { Program } from '../../src/model/program';
import { programAt } from '../../src/model/program-at';
import { UNDER_WAY } from '../../src/model/signs';
import { day, program, source } from './program-notation';
import { lastDay, siteBefore, siteHistory, type SiteHistory } from './site-history';

/** Teams and persons by what they are called: numbers mean nothing by themselves. */
const ownersIn = (of: Program): readonly unknown[] => {
  const { team, teams, person } = holders(of);
  return of.issues.map((issue, index) => [teams[team[index] ?? -1]?.id, person[index] === NOBODY ? null : issue.jira.assignee?.accountId]);
};

/** Open work is set aside after some days, and the site may no longer have a status that changelogs name. */
const reading = fc.record({ aside: fc.constantFrom(null, 3, 10, 25), gone: fc.constantFrom('', '1', '3') });

const built = (site: SiteHistory, { aside, gone }: { readonly aside: number | null; readonly gone: string }): Program => {
  const source = siteBefore(site, lastDay * 1440);
  return buildProgram({
    ...source, settings: { ...source.settings, setAsideAfterDays: aside }, statuses: source.statuses.filter(({ id }) => id !== gone),
  }, lastDay);
};

/** As they are read from the issues of that day, one by one. */
const fromIssues = (then: Program): Columns => columns({ ...then });

test('columns of an earlier day that are told by changelogs are the ones read from its issues, on the way from an earlier day too', () => {
  fc.assert(fc.property(siteHistory, reading, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 19 }), (site, how, ago, further) => {
    const today = built(site, how);
    const then = programAt(today, lastDay - ago);
    expect(columns(then)).toEqual({ ...fromIssues(then), doneFrom: columns(today).doneFrom });
    const earlier = programAt(then, lastDay - ago - further);
    expect(columns(earlier)).toEqual({ ...fromIssues(earlier), doneFrom: columns(earlier).doneFrom });
  }), { seed: 6, numRuns: 300 });
});

test('columns that are overwritten week by week are the ones read from the issues of each week', () => {
  fc.assert(fc.property(siteHistory, reading, fc.integer({ min: 1, max: 20 }), (site, how, step) => {
    const today = built(site, how);
    const before = structuredClone(columns(today));
    let later = today;
    for (const ago of [step, 2 * step, 3 * step]) {
      const then = programAt(today, lastDay - ago, later === today ? null : later);
      expect(columns(then)).toEqual({ ...fromIssues(then), doneFrom: columns(today).doneFrom });
      expect(ownersIn(then)).toEqual(ownersIn({ ...then }));
      later = then;
    }
    expect(columns(today)).toEqual(before);
  }), { seed: 8, numRuns: 600 });
});

test('days that figures of today look back to no longer are told on an earlier day that does', () => {
  const today = program('A-1 fixed done 2025-12-01 updated 2025-12-01; A-2 fixed done 2025-08-01 updated 2025-08-01; A-3 fixed started 2025-11-03 done 2025-11-20 updated 2025-11-20; A-4 doing');
  expect([...columns(today).done]).toEqual([NO_DAY, NO_DAY, NO_DAY, NO_DAY]);
  for (const on of ['2026-08-10', '2026-06-01']) {
    const then = programAt({ ...today }, day(on));
    expect(columns(then)).toEqual({ ...fromIssues(then), doneFrom: columns(then).doneFrom });
  }
  const { done, started } = columns(programAt(today, day('2026-07-01')));
  expect([done[0], done[1], done[2], started[2]]).toEqual([day('2025-12-01'), NO_DAY, day('2025-11-20'), day('2025-11-03')]);
});

test('work is under way while its sprint runs, whether somebody touched it in between or not', () => {
  const written = source('A-1 created 2026-11-01 updated 2026-11-01; A-2 created 2026-11-01');
  const sprint = { id: 1, name: 'One', state: 'closed', startAt: day('2026-11-10') * 1440, endAt: day('2026-11-16') * 1440 } as const;
  const moved = { at: day('2026-11-15') * 1440, field: 'assignee', from: null, to: 'ann' } as const;
  const issues = written.issues.map((issue) => ({ ...issue, sprints: [sprint], ...(issue.key === 'A-2' ? { updatedAt: moved.at, history: [moved] } : {}) }));
  const today = buildProgram({ ...written, issues }, day('2026-11-22'));
  const underWay = ['2026-11-17', '2026-11-14', '2026-11-08'].map((on) => {
    const then = programAt(today, day(on));
    return [...columns(then).signs].map((signs) => (signs & UNDER_WAY) !== 0);
  });
  expect(underWay).toEqual([[false, false], [true, true], [false, false]]);
});

test('what no changelog tells is written anew into the columns of an earlier day', () => {
  const written = source('A-1 doing updated 2026-11-20; A-2 delivered done 2026-11-20; A-3 delivered done 2026-11-20');
  const isUnread = (key: string): boolean => key !== 'A-3';
  const unread = written.issues.map((issue) => (isUnread(issue.key) ? { ...issue, history: [], historyKnown: false } : issue));
  // Its resolution was set without a change, days after its only move.
  const issues = unread.map((issue) => (isUnread(issue.key) ? issue : {
    ...issue, history: [{ at: day('2026-11-10') * 1440, field: 'status', from: issue.status.id, to: issue.status.id } as const],
  }));
  const today = buildProgram({ ...written, issues }, day('2026-11-22'));
  let later = today;
  for (const on of ['2026-11-21', '2026-11-18', '2026-11-12']) {
    const then = programAt(today, day(on));
    expect(columns(then)).toEqual({ ...columns({ ...then }), doneFrom: columns(today).doneFrom });
    later = then;
  }
  expect([...columns(later).done]).toEqual([NO_DAY, NO_DAY, NO_DAY]);
});

test('the tally says the same as a count issue by issue', () => {
  fc.assert(fc.property(siteHistory, (site) => {
    const today = buildProgram(siteBefore(site, lastDay * 1440), lastDay);
    const { leaves, summaries, open, recentlyDone, first } = tally(today);
    for (const part of ['delivered', 'dropped', 'unknown', 'doing', 'todo', 'setAside'] as const) {
      expect(leaves[part]).toBe(today.issues.filter((issue) => issue.leaf && partOf(issue) === part).length);
      expect(summaries[part]).toBe(today.issues.filter((issue) => !issue.leaf && partOf(issue) === part).length);
    }
    expect(open).toEqual(today.issues.filter((issue) => issue.category !== 'done' && !issue.setAside));
    expect(recentlyDone).toEqual(today.issues.filter((issue) => issue.leaf && issue.done !== null && issue.done > today.asOf - 84));
    expect(first).toBe(Math.min(...today.issues.map(({ created }) => created)));
  }), { seed: 7, numRuns: 200 });
});

test('dates before 1970 and issues that were done on a day nobody knows are in no week', () => {
  const old = program('A-1 created 1969-06-01 fixed done 1969-12-31; A-2 fixed');
  expect([...columns(old).created].some((created) => created < 0)).toBe(true);
  expect(tally(old).recentlyDone).toEqual([]);
  expect(tally(old).leaves.delivered).toBe(2);
});

import * as fc from 'fast-check';
import { buildProgram } from '../../src/model/build-program';
import type { Issue, Program } from '../../src/model/program';
import { issueWith } from '../../src/model/program-issue';
import { presentOf, programAt } from '../../src/model/program-at';
import { day, program, source } from './program-notation';
import { lastDay, siteBefore, siteHistory } from './site-history';

const meanings = { 1: { dependency: true, blocker: 'outward', kind: 'finish-start' }, 2: { dependency: true, blocker: 'inward', kind: 'finish-start' } } as const;

const own = (issue: Issue): object => {
  const { jira, ...told } = issueWith(issue, {});
  return { ...told, resolution: jira.resolution, assignee: jira.assignee };
};

/** What is compared: all of every issue but its changelog, and the dependencies whatever their order. */
const plain = (of: Program): object => ({
  asOf: of.asOf,
  issues: of.issues.map(own),
  byId: [...of.byId],
  dependencies: of.dependencies.map((one) => JSON.stringify(one)).sort(),
});

describe('program-at', () => {
  it('equals a program built on that day from a site whose history stopped then', () => {
    fc.assert(fc.property(siteHistory, fc.array(fc.integer({ min: 0, max: lastDay - 1 }), { minLength: 1, maxLength: 4 }), (site, days) => {
      const source = siteBefore(site, lastDay * 1440);
      const settings = { ...source.settings, linkMeanings: meanings };
      const today = buildProgram({ ...source, settings }, lastDay - 1);
      for (const asOf of days) {
        const then = siteBefore(site, (asOf + 1) * 1440);
        expect(plain(programAt(today, asOf))).toEqual(plain(buildProgram({ ...then, settings }, asOf)));
      }
    }), { seed: 20261122, numRuns: 500 });
  });

  it('shares every issue of which nothing differs', () => {
    const today = program('A-1 updated 2026-06-01; A-2 started 2026-11-20 doing; A-3 created 2026-11-21; A-4 epic updated 2026-06-01');
    const past = programAt(today, day('2026-11-19'));
    expect(past.issues.map((issue) => issue.key)).toEqual(['A-1', 'A-2', 'A-4']);
    expect(past.issues[0]).toBe(today.issues[0]);
    expect(past.issues[1]).toMatchObject({ category: 'todo', started: null, stateKnown: true });
    expect(past.byId.get(3)).toBeUndefined();
    expect(past.byId.size).toBe(3);
  });

  it('goes on from an earlier day as from today, each version once', () => {
    const told = source('A-1 version 1.0');
    const [version] = told.issues[0]?.fixVersions ?? [];
    if (version === undefined) throw new Error('no version');
    const history = [{ at: day('2026-11-20') * 1440, field: 'fixVersion' as const, from: version.id, to: null }];
    const projects = told.projects.map((project) => ({ ...project, versions: [version] }));
    const today = buildProgram({ ...told, projects, issues: told.issues.map((issue) => ({ ...issue, history, fixVersions: [] })) }, day('2026-11-22'));
    const before = programAt(today, day('2026-11-18'));
    expect(before.issues[0]?.fixVersions).toEqual([version]);
    expect(programAt(before, day('2026-11-17')).issues[0]?.fixVersions).toEqual([version]);
  });

  it('starts from today whichever day it is asked of', () => {
    const today = program('A-1 doing started 2026-11-20; A-2 created 2026-11-01');
    const then = programAt(programAt(today, day('2026-11-18')), day('2026-11-10'));
    expect(presentOf(then)).toBe(today);
    expect(plain(then)).toEqual(plain(programAt(today, day('2026-11-10'))));
  });

  it('is the program itself on its own day, and refuses a later one', () => {
    const today = program('A-1');
    expect(programAt(today, today.asOf)).toBe(today);
    expect(() => programAt(today, today.asOf + 1)).toThrow(RangeError);
  });

  it('knows of an issue without a changelog only whether it was resolved yet', () => {
    const told = source('A-1 doing updated 2026-11-20; A-2 delivered done 2026-11-10; A-3 doing updated 2026-06-01; A-4 unresolved updated 2026-11-20');
    const built = buildProgram({ ...told, issues: told.issues.map((issue) => ({ ...issue, history: [], historyKnown: false })) }, day('2026-11-22'));
    const states = (on: string): string[] => programAt(built, day(on)).issues.map((issue) => `${issue.category} ${issue.stateKnown ? 'known' : 'guessed'}`);
    expect(states('2026-11-12')).toEqual(['todo guessed', 'done known', 'doing known', 'todo guessed']);
    expect(states('2026-11-09')).toEqual(['todo guessed', 'todo guessed', 'doing known', 'todo guessed']);
  });

  it('takes an imported issue, done without any recorded move, for one without a changelog', () => {
    const told = source('A-1 delivered done 2026-11-10');
    const built = buildProgram({ ...told, issues: told.issues.map((issue) => ({ ...issue, history: [] })) }, day('2026-11-22'));
    expect(programAt(built, day('2026-11-01')).issues[0]).toMatchObject({ category: 'todo', outcome: null, done: null, stateKnown: false });
    expect(programAt(built, day('2026-11-11')).issues[0]).toBe(built.issues[0]);
  });

  it('makes an epic a leaf again before it had children', () => {
    const today = program('A-1 epic; A-2 under A-1 created 2026-11-20');
    expect(today.issues[0]?.leaf).toBe(false);
    expect(programAt(today, day('2026-11-19')).issues[0]?.leaf).toBe(true);
  });

  it('counts the children of today again where a later day is asked for after an earlier one', () => {
    const today = program('A-1 epic created 2026-11-01; A-2 under A-1 created 2026-11-02; A-3 under A-1 created 2026-11-20');
    const leaves = ['2026-11-15', '2026-11-19', '2026-11-01'].map((on) => programAt(today, day(on)).issues[0]?.leaf);
    expect(leaves).toEqual([false, false, true]);
  });

  it('reads a day by the clock of the program\'s time zone', () => {
    const told = source('A-1; A-2 created 2026-11-20');
    const inKiritimati = { ...told, settings: { ...told.settings, timeZone: 'Pacific/Kiritimati' } };
    const today = buildProgram(inKiritimati, day('2026-11-22'));
    expect(programAt(today, day('2026-11-20')).issues).toHaveLength(1);
    expect(programAt(today, day('2026-11-21')).issues).toHaveLength(2);
  });
});

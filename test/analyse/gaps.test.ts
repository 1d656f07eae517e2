import * as fc from 'fast-check';
import { analyse } from '../../src/analyse/analysis';
import { gapsOf } from '../../src/analyse/quality/gaps/gaps';
import { doingUnassigned } from '../../src/analyse/quality/doing-unassigned';
import { staleInProgress } from '../../src/analyse/quality/stale-in-progress';
import { measureByKey } from '../../src/analyse/measures';
import { issueWith } from '../../src/model/program-issue';
import { gapKinds } from '../../src/analyse/quality/gaps/gap-kinds';
import { withoutNeededBy } from '../../src/analyse/dependencies/without-needed-by';
import { program } from '../model/program-notation';
import { figureIn, keysOf } from './figure-notation';
import { writtenProgram } from './written-program';

const told = (issues: string, links = '') => {
  const some = program(issues, links);
  return gapsOf(analyse(some)).map(({ kind, at, unlocks, weakens }) => ({
    key: kind.measure.key, issues: [...at].map((index) => some.issues[index]?.key), unlocks: unlocks.map(({ key }) => key), weakens: weakens.map(({ key }) => key),
  }));
};

test('in progress without an owner, and untouched for more than thirty days', () => {
  const some = program('A-1 doing updated 2026-11-20; A-2 doing updated 2026-10-22 assignee mia; A-3 doing updated 2026-10-23 assignee mia; A-4 updated 2026-01-01 created 2026-01-01');
  expect(keysOf(figureIn(doingUnassigned, some))).toEqual(['A-1']);
  expect(keysOf(figureIn(staleInProgress, some))).toEqual(['A-2']);
});

test('needed by no day: the blocked issue has no date, each once', () => {
  const figure = figureIn(withoutNeededBy, program('A-1; A-2; B-1; B-2 due 2026-12-01; B-3 fixed', 'A-1 blocks B-1; A-2 blocks B-1; A-1 blocks B-2; A-1 blocks B-3'));
  expect(figure.value).toBe(1);
  expect(keysOf(figure)).toEqual(['B-1']);
});

test('what makes most figures known comes first, then what touches most issues', () => {
  const gaps = told('A-1 due 2026-12-01 assignee mia; A-2 assignee mia; A-3 doing updated 2026-11-20; A-4 assignee mia');
  expect(gaps.map(({ key, issues }) => [key, issues.length])).toEqual([['without-estimate', 4], ['without-dates', 3], ['doing-unassigned', 1]]);
  expect(gaps[0]?.unlocks).toEqual(['critical-path-finish', 'waiting-impact', 'progress-points', 'progress-estimate'].filter((key) => gaps[0]?.unlocks.includes(key)));
  expect(gaps[0]?.unlocks).toContain('critical-path-finish');
  expect(gaps[0]?.unlocks.length).toBeGreaterThan(gaps[1]?.unlocks.length ?? 0);
});

test('a figure that stays unknown for another reason is not promised', () => {
  const [gap] = told('A-1 unresolved; A-2 unresolved; A-3 assignee mia points 1 due 2026-12-01').filter(({ key }) => key === 'unmapped-resolutions');
  expect(gap?.issues).toEqual(['A-1', 'A-2']);
  expect(gap?.unlocks).not.toContain('deadline-slip');
});

test('a figure that is known is blurred, not unlocked', () => {
  const [gap] = told('A-1 doing assignee mia points 1 due 2026-11-01 start 2026-10-01 estimate 2h updated 2026-11-20').filter(({ key }) => key === 'overdue-issues');
  expect(gap).toMatchObject({ issues: ['A-1'], unlocks: [] });
  expect(gap?.weakens).toContain('critical-path-finish');
});

test('nothing missing, nothing to fix', () => {
  expect(told('A-1 doing assignee mia points 1 due 2026-12-01 start 2026-11-01 estimate 2h updated 2026-11-20')).toEqual([]);
});

/** The keys of what becomes known where every issue of a gap is copied, filled in, and everything computed anew. */
const unlockedSlowly = (issues: string, links: string): Readonly<Record<string, readonly string[]>> => {
  const some = program(issues, links);
  const found = gapKinds.map(({ measure, feeds, closed }) => {
    const behind = new Set(figureIn(measure, some).issues.map(({ issue }) => issue));
    const filled = some.issues.map((issue) => (behind.has(issue) && closed !== null ? issueWith(issue, closed(some)) : issue));
    const valueIn = (key: string, of: typeof some) => measureByKey.get(key)?.compute(analyse({ ...of })).value ?? null;
    return [measure.key, behind.size === 0 || closed === null ? [] : feeds.filter((key) => valueIn(key, some) === null && valueIn(key, { ...some, issues: filled }) !== null)] as const;
  });
  return Object.fromEntries(found.filter(([, unlocks]) => unlocks.length > 0));
};

test('what a gap makes known is what is known once its issues are filled in one by one', () => {
  const seen = new Set<string>();
  fc.assert(fc.property(writtenProgram, ({ issues, links }) => {
    const gaps = told(issues.join(';'), links.join(';')).filter(({ unlocks }) => unlocks.length > 0);
    for (const { unlocks } of gaps) for (const key of unlocks) seen.add(key);
    expect(Object.fromEntries(gaps.map(({ key, unlocks }) => [key, unlocks]))).toEqual(unlockedSlowly(issues.join(';'), links.join(';')));
  }), { seed: 13, numRuns: 60 });
  expect(seen.size).toBeGreaterThan(4);
});

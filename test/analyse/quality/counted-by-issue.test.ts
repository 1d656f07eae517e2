import * as fc from 'fast-check';
import { analyse } from '../../../src/analyse/analysis';
import { figureOf } from '../../../src/analyse/figure-of';
import { measureByKey } from '../../../src/analyse/measures';
import { buildProgram } from '../../../src/model/build-program';
import type { Issue, Program } from '../../../src/model/program';
import { programAt } from '../../../src/model/program-at';
import { day, defaultAsOf, source } from '../../model/program-notation';
import { lastDay, siteBefore, siteHistory } from '../../model/site-history';
import { writtenProgram, type Written } from '../written-program';

/** What each figure counts, said of one issue by the issue itself. */
const counts: Readonly<Record<string, (issue: Issue, program: Program) => boolean>> = {
  'without-dates': ({ leaf, level, start, due }) => (leaf || level > 0) && start === null && due === null,
  'doing-unassigned': ({ category, jira }) => category === 'doing' && jira.assignee === null,
  'stale-in-progress': ({ category, updated }, { asOf }) => category === 'doing' && asOf - updated > 30,
  'open-in-released-version': ({ fixVersions }, { asOf }) => fixVersions.some(({ released, releaseDay }) => released && (releaseDay === null || releaseDay <= asOf)),
  'untouched-for-a-year': ({ updated }, { asOf }) => asOf - updated > 365,
  'reversed-dates': ({ start, due }) => start !== null && due !== null && start > due,
  'overdue-issues': ({ due }, { asOf }) => due !== null && due < asOf,
  'unassigned-open': ({ jira }) => jira.assignee === null,
  'assigned-to-inactive': ({ jira }) => jira.assignee?.active === false,
  'without-team': ({ jira }) => jira.team === null,
  'without-estimate': ({ leaf, points, estimateSeconds, parent }, { issues }) => leaf && points === null && estimateSeconds === null && !carries(issues, parent),
};

/** Whether a story carries the size of its sub-tasks, in points or in hours. */
const carries = (issues: readonly Issue[], index: number): boolean => {
  const story = issues[index];
  if (story === undefined || story.level > 0) return false;
  const below = issues.filter(({ parent }) => parent === index);
  return (['points', 'estimateSeconds'] as const).some((size) => story[size] !== null && below.every((one) => one[size] === null));
};

const expectCounted = (program: Program): void => {
  for (const [key, holds] of Object.entries(counts)) {
    const measure = measureByKey.get(key);
    const figure = measure === undefined ? undefined : figureOf(measure, analyse(program));
    if (figure === undefined || figure.value === null) continue;
    const wanted = program.issues.filter((issue) => issue.category !== 'done' && !issue.setAside && holds(issue, program));
    expect([key, figure.value, figure.issues.map(({ issue }) => issue)]).toEqual([key, wanted.length, wanted]);
    expect([key, [...measure?.at?.(analyse(program)) ?? []]]).toEqual([key, wanted.map(({ index }) => index)]);
    if (key === 'without-estimate' || key === 'without-dates') continue;
    const aside = program.issues.filter((issue) => issue.setAside && holds(issue, program));
    expect([key, figure.leftOut.flatMap(({ issues }) => issues)]).toEqual([key, aside]);
  }
};

/** The written program; one of its two people has left, and teams come from the field. */
const built = ({ issues, links }: Written, setAsideAfterDays: number | null = null): Program => {
  const told = source(issues.join(';'), links.join(';'), { settings: { setAsideAfterDays, teamFrom: 'field' } });
  const left = told.issues.map((issue) => (issue.assignee?.name === 'jo' ? { ...issue, assignee: { ...issue.assignee, active: false } } : issue));
  return buildProgram({ ...told, issues: left }, day(defaultAsOf));
};

test('what is counted out of columns is what the issues say one by one', () => {
  fc.assert(fc.property(writtenProgram, fc.constantFrom(null, 150), (written, days) => { expectCounted(built(written, days)); }), { seed: 11, numRuns: 100 });
});

test('also on a past day', () => {
  fc.assert(fc.property(siteHistory, fc.integer({ min: 1, max: 50 }), (site, ago) => {
    expectCounted(programAt(buildProgram(siteBefore(site, lastDay * 1440), lastDay), lastDay - ago));
  }), { seed: 12, numRuns: 60 });
});

test('a story carries the size of its sub-tasks, an epic not that of its stories', () => {
  const some = built({ issues: ['A-1 epic points 5', 'A-2 under A-1', 'A-3 points 3', 'A-4 subtask under A-3'], links: [] });
  expect(keysIn(some, 'without-estimate')).toEqual(['A-2']);
});

test('somebody who left is no owner, and is not nobody', () => {
  const some = built({ issues: ['A-1 doing assignee jo', 'A-2 doing assignee mia', 'A-3 doing', 'A-4 fixed assignee jo'], links: [] });
  expect(keysIn(some, 'assigned-to-inactive')).toEqual(['A-1']);
  expect(keysIn(some, 'unassigned-open')).toEqual(['A-3']);
  expect(keysIn(some, 'doing-unassigned')).toEqual(['A-3']);
});

const keysIn = (program: Program, key: string): readonly string[] | undefined => {
  const measure = measureByKey.get(key);
  return measure === undefined ? undefined : figureOf(measure, analyse(program)).issues.map(({ issue }) => issue.key);
};

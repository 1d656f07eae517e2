import * as fc from 'fast-check';
import { holders, NOBODY, readHoldersFrom, type Holders } from '../../src/analyse/holders';
import { countSpreadPeople, spreadOver } from '../../src/analyse/people/spread';
import { tally } from '../../src/analyse/tally';
import { buildProgram } from '../../src/model/build-program';
import { programAt } from '../../src/model/program-at';
import type { Program } from '../../src/model/program';
import { lastDay, siteBefore, siteHistory } from '../model/site-history';

/** Whose each issue is, in words: which number stands for whom may differ from reading to reading. */
const told = ({ team, person, teams }: Holders, program: Program): readonly string[] =>
  program.issues.map(({ index }) => `${teams[team[index] ?? -1]?.id} ${person[index] === NOBODY ? 'nobody' : 'somebody'}`);

const expected = (program: Program): readonly string[] =>
  program.issues.map(({ team, jira: { assignee } }) => `${team.id} ${assignee?.active === true ? 'somebody' : 'nobody'}`);

test('whose the work was on an earlier day is what its issues say', () => {
  fc.assert(fc.property(siteHistory, fc.integer({ min: 1, max: 59 }), (site, ago) => {
    const today = buildProgram(siteBefore(site, lastDay * 1440), lastDay);
    const then = programAt(today, lastDay - ago);
    readHoldersFrom(today, then);
    expect(told(holders(then), then)).toEqual(expected(then));
    expect(told(holders(today), today)).toEqual(expected(today));
  }), { seed: 8, numRuns: 200 });
});

test('as many people are in several projects as stand in the list of them', () => {
  fc.assert(fc.property(siteHistory, fc.integer({ min: 1, max: 59 }), (site, ago) => {
    const today = buildProgram(siteBefore(site, lastDay * 1440), lastDay);
    const then = programAt(today, lastDay - ago);
    readHoldersFrom(today, then);
    const listed = spreadOver(tally(then).open, ({ jira: { assignee } }) =>
      (assignee !== null && assignee.active ? { key: assignee.accountId, name: assignee.name } : null));
    expect(countSpreadPeople(then)).toBe(listed.length);
  }), { seed: 9, numRuns: 200 });
});

import * as fc from 'fast-check';
import { holders, NOBODY, type Holders } from '../../src/model/holders';
import { countSpreadPeople, spreadOver } from '../../src/analyse/people/spread';
import { tally } from '../../src/analyse/tally';
import { buildProgram } from '../../src/model/build-program';
import { programAt } from '../../src/model/program-at';
import type { Program } from '../../src/model/program';
import { day, source } from './program-notation';
import { lastDay, siteBefore, siteHistory } from './site-history';

/** Whose each issue is, in words: which number stands for whom may differ from reading to reading. */
const told = ({ team, person, teams }: Holders, program: Program): readonly string[] =>
  program.issues.map(({ index }) => `${teams[team[index] ?? -1]?.id} ${person[index] === NOBODY ? 'nobody' : 'somebody'}`);

const expected = (program: Program): readonly string[] =>
  program.issues.map(({ team, jira: { assignee } }) => `${team.id} ${assignee?.active === true ? 'somebody' : 'nobody'}`);

const inSeveralProjects = (program: Program): number => spreadOver(tally(program).open, ({ jira: { assignee } }) =>
  (assignee !== null && assignee.active ? { key: assignee.accountId, name: assignee.name } : null)).length;

test('whose the work was on an earlier day is what its issues say', () => {
  fc.assert(fc.property(siteHistory, fc.integer({ min: 1, max: 59 }), (site, ago) => {
    const today = buildProgram(siteBefore(site, lastDay * 1440), lastDay);
    const then = programAt(today, lastDay - ago);
    expect(told(holders(then), then)).toEqual(expected(then));
    expect(told(holders(today), today)).toEqual(expected(today));
  }), { seed: 8, numRuns: 200 });
});

const people = ['ann', 'bob', 'cem', 'dia'].map((name) => ({ accountId: name, name, active: name !== 'dia' }));

/** Issues of two projects; each is handed on to a person on the 18th, from another one. */
const handedOn = fc.array(fc.record({ project: fc.constantFrom('A', 'B'), from: fc.nat(3), to: fc.nat(3) }), { minLength: 1, maxLength: 12 });

test('as many people are in several projects as stand in the list of them, also before work was handed on', () => {
  fc.assert(fc.property(handedOn, (hands) => {
    const written = source(hands.map(({ project }, at) => `${project}-${at + 1}`).join('; '));
    const issues = written.issues.map((issue, at) => {
      const [from, to] = [people[hands[at]?.from ?? 0] ?? null, people[hands[at]?.to ?? 0] ?? null];
      const change = { at: day('2026-11-18') * 1440, field: 'assignee', from: from?.accountId ?? null, to: to?.accountId ?? null } as const;
      return { ...issue, assignee: to, updatedAt: change.at, history: [change] };
    });
    const today = buildProgram({ ...written, issues }, day('2026-11-22'));
    const then = programAt(today, day('2026-11-15'));
    for (const program of [today, then]) expect(countSpreadPeople(program)).toBe(inSeveralProjects(program));
    expect(told(holders(then), then)).toEqual(expected(then));
  }), { seed: 9, numRuns: 300 });
});

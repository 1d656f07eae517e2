import * as fc from 'fast-check';
import { analyse, type Analysis } from '../../../src/analyse/analysis';
import { runways, type TeamRunway } from '../../../src/analyse/people/runways';
import { readyElsewhere } from '../../../src/analyse/teams/ready-elsewhere';
import { program } from '../../model/program-notation';
import { runwaySentence } from '../../../src/view/teams/runway-words';

const delivered = (team: string, from: number, count: number, words = ''): string =>
  Array.from({ length: count }, (_, at) => `${team === 'Web' ? 'W' : 'P'}-${from + at} delivered team ${team} started 2026-10-20 done 2026-11-${String(3 + at).padStart(2, '0')} ${words}`).join('\n');

const story = `
  ${delivered('Web', 50, 6, 'component Charts')}
  ${delivered('Privacy', 50, 3)}
  W-1 doing team Web component Charts
  W-2 team Web component Charts
  W-3 team Web component Reports
  P-1 team Privacy component charts due 2026-12-20
  P-2 team Privacy component Reports due 2026-12-10 start 2026-12-01
  P-3 team Privacy component Deletion due 2026-12-01
  P-4 doing team Privacy component Charts
  P-5 team Privacy component Charts flagged
  P-6 team Privacy component Charts due 2027-01-20
  P-7 team Privacy component Charts
  P-8 team Privacy component Charts due 2026-12-05`;
const links = 'W-1 blocks W-2; W-1 blocks W-3; P-6 blocks W-3; P-3 blocks P-8';

const of = (analysis: Analysis, team: string): TeamRunway => runways(analysis).find((one) => one.team.name === team) as TeamRunway;

const candidates = (analysis: Analysis, team: string): readonly string[] => readyElsewhere(analysis, of(analysis, team)).map(({ issue, shared }) => `${issue.key} ${shared.join()}`);

test('ready, not begun work with the same components, the more urgent first, then the sooner due', () => {
  const analysis = analyse(program(story, links));
  expect(candidates(analysis, 'Web')).toEqual(['P-6 Charts', 'P-2 Reports', 'P-1 charts', 'P-7 Charts']);
  expect(runwaySentence(of(analysis, 'Web'), readyElsewhere(analysis, of(analysis, 'Web')))).toMatch(/^Web runs dry in \d+ working days?; P-6, P-2, P-1 and 1 more are ready and need the same components\.$/);
});

test('nothing is taken from a team that has less to go on with', () => {
  expect(candidates(analyse(program(story, links)), 'Privacy')).toEqual([]);
});

test('a team without components is told by the types of its work', () => {
  const plain = story.replaceAll(/component \w+/g, '');
  const analysis = analyse(program(plain, links));
  const found = readyElsewhere(analysis, of(analysis, 'Web'));
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(found.map(({ likeness }) => likeness))).toEqual(new Set(['types']));
});

test('a team all of whose work is blocked has none ready', () => {
  const analysis = analyse(program('W-1 team Web; W-2 team Web; P-1 doing team Privacy', 'P-1 blocks W-1; P-1 blocks W-2'));
  expect(runwaySentence(of(analysis, 'Web'), [])).toBe('Web has nothing ready: all its 2 open issues are blocked; no team with more to do has ready work like its own.');
});

const word = fc.constantFrom('', 'component Charts', 'component Reports', 'component Deletion', 'component charts component Reports');
const issue = fc.tuple(fc.constantFrom('Web', 'Data', 'Privacy'), fc.constantFrom('', 'doing', 'flagged', 'delivered done 2026-11-05', 'delivered done 2026-06-01'), word);

test('exactly what a look at each issue finds', () => {
  fc.assert(fc.property(fc.array(issue, { maxLength: 30 }), fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 10 }), (drafts, pairs) => {
    const issues = drafts.map(([team, state, words], at) => `A-${at + 1} team ${team} ${state} ${words} created 2026-01-05`);
    const all = pairs.filter(([from, to]) => from < drafts.length && to < drafts.length && from !== to).map(([from, to]) => `A-${from + 1} blocks A-${to + 1}`);
    const analysis = analyse(program(issues.join('\n'), all.join('\n')));
    for (const team of runways(analysis)) {
      const names = (one: (typeof analysis.program.issues)[number]): string[] => one.jira.components.map(({ name }) => name.toLowerCase());
      const work = analysis.program.issues.filter((one) => one.team === team.team && (one.category !== 'done' || (one.done ?? 0) > analysis.program.asOf - 84));
      const skills = new Set(work.flatMap(names));
      const byTypes = skills.size === 0;
      const shall = runways(analysis)
        .filter((giving) => giving.team !== team.team && (giving.workingDays === null || giving.workingDays > (team.workingDays ?? Infinity)))
        .flatMap(({ ready }) => ready.filter((one) => one.category === 'todo' && !one.flagged && (byTypes ? work.some(({ jira }) => jira.type.name === one.jira.type.name) : names(one).some((name) => skills.has(name)))));
      expect(readyElsewhere(analysis, team).map(({ issue: { key } }) => key).sort()).toEqual(shall.map(({ key }) => key).sort());
    }
  }), { seed: 46, numRuns: 150 });
});

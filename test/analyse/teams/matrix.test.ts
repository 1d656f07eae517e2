import * as fc from 'fast-check';
import { analyse, type Analysis } from '../../../src/analyse/analysis';
import { figureOf } from '../../../src/analyse/figure-of';
import { isTold } from '../../../src/analyse/dependencies/longest-waits';
import { teamDays } from '../../../src/analyse/dependencies/team-days';
import { describeWait } from '../../../src/analyse/dependencies/waits';
import { waiting } from '../../../src/analyse/dependencies/waiting';
import { waitingTeamDays } from '../../../src/analyse/dependencies/waiting-team-days';
import { teamMatrix, type TeamPair } from '../../../src/analyse/teams/matrix';
import { pairDays, worstPairs } from '../../../src/analyse/teams/waits-over-time';
import { weeks } from '../../../src/analyse/weekly';
import { program } from '../../model/program-notation';
import { launch } from '../../view/launch';
import { writtenProgram } from '../written-program';
import { processorMs } from '../../processor-time';

const told = ({ waitingTeam, blockerTeam, waiting: now, coming, late, teamDays: days }: TeamPair): string =>
  `${waitingTeam.name} > ${blockerTeam?.name ?? 'outside'}: ${now} now, ${coming} coming, ${late} late, ${days ?? '?'} team-days`;

const allWaits = (analysis: Analysis) => analysis.states.all.flatMap((_, position) => describeWait(analysis, position) ?? []);

test('the launch, pair by pair, what costs most first', () => {
  const { pairs, rows, columns } = teamMatrix(analyse(launch()));
  expect(pairs.map(told)).toEqual([
    'Web > Data: 1 now, 1 coming, 1 late, 10 team-days',
    'Mobile > outside: 1 now, 0 coming, 0 late, 3 team-days',
    'Mobile > Data: 1 now, 0 coming, 0 late, ? team-days',
    'Web > Web: 1 now, 0 coming, 0 late, 5 team-days',
    'Mobile > Mobile: 0 now, 2 coming, 0 late, ? team-days',
  ]);
  expect(rows[0]?.team?.name).toBe('Web');
  expect(columns.at(-1)?.team).toBeNull();
});

test('cells add up to all open dependencies, and rows to the program’s own figures', () => {
  fc.assert(fc.property(writtenProgram, ({ issues, links }) => {
    const analysis = analyse(program(issues.join('\n'), links.join('\n')));
    const { pairs, rows, columns } = teamMatrix(analysis);
    const waits = allWaits(analysis);
    const sum = (of: readonly { readonly waiting: number; readonly coming: number; readonly untold: number; readonly late: number }[]) =>
      of.reduce((all, one) => [(all[0] ?? 0) + one.waiting, (all[1] ?? 0) + one.coming, (all[2] ?? 0) + one.untold, (all[3] ?? 0) + one.late], [0, 0, 0, 0]);
    const shall = ['waiting', 'coming', 'untold'].map((state) => waits.filter((wait) => wait.state === state).length).concat(waits.filter(({ health }) => health === 'late').length);
    for (const part of [pairs, rows, columns]) expect(sum(part)).toEqual(shall);
    const days = teamDays(analysis);
    expect(new Map(rows.flatMap(({ team, teamDays: lost }) => (lost === null ? [] : [[team, lost] as const])))).toEqual(new Map(days.teams.map((wait) => [wait.team, wait.days])));
    const figure = figureOf(waitingTeamDays, analysis).value;
    if (figure !== null) expect(rows.reduce((all, { teamDays: lost }) => all + (lost ?? 0), 0)).toBe(figure);
    const inputs = figureOf(waiting, analysis).inputs.find(({ name }) => name === 'Waiting dependencies');
    if (inputs !== undefined) expect(rows.reduce((all, row) => all + row.waiting, 0)).toBe(inputs.value);
  }), { seed: 44, numRuns: 300 });
});

test('each pair equals what is counted dependency by dependency', () => {
  fc.assert(fc.property(writtenProgram, ({ issues, links }) => {
    const analysis = analyse(program(issues.join('\n'), links.join('\n')));
    const waits = allWaits(analysis);
    for (const pair of teamMatrix(analysis).pairs) {
      const mine = waits.filter((wait) => wait.blocked.team === pair.waitingTeam && (wait.blocker?.team ?? null) === pair.blockerTeam);
      const ages = mine.flatMap(({ age }) => (age === null ? [] : [age]));
      const certain = ages.filter(isTold).map(({ from }) => from);
      expect([pair.waiting, pair.coming]).toEqual([mine.filter(({ state }) => state === 'waiting').length, mine.filter(({ state }) => state === 'coming').length]);
      expect(pair.teamDays).toBe(certain.length === 0 ? null : Math.max(...certain));
      expect(pair.oldest).toEqual(ages.length === 0 ? null : { from: Math.max(...ages.map(({ from }) => from)), to: Math.max(...ages.map(({ to }) => to)) });
    }
  }), { seed: 45, numRuns: 200 });
});

test('over time a pair is what its cell was in each week, and 0 where it did not wait', () => {
  const all = weeks(launch());
  for (const { waitingTeam, blockerTeam, values } of worstPairs(all.map(pairDays), 5)) {
    expect(waitingTeam.id).not.toBe(blockerTeam?.id);
    expect(values).toEqual(all.map((week) => {
      const pair = teamMatrix(week).pairs.find((one) => one.waitingTeam.id === waitingTeam.id && one.blockerTeam?.id === blockerTeam?.id);
      return pair === undefined || pair.waiting === 0 ? 0 : pair.teamDays;
    }));
  }
  expect(worstPairs(all.map(pairDays), 5).length).toBeGreaterThan(1);
  expect(worstPairs(weeks(program('')).map(pairDays), 5)).toEqual([]);
});

test('40 teams, each waiting for each', () => {
  const names = Array.from({ length: 40 }, (_, at) => `T${at}`);
  const issues = names.map((name, at) => `A-${at + 1} doing team ${name}`).join('\n');
  const links = names.flatMap((_, at) => names.slice(at + 1).map((__, other) => `A-${at + 1} blocks A-${at + other + 2}`)).join('\n');
  const { pairs, rows, columns } = teamMatrix(analyse(program(issues, links)));
  expect([pairs.length, rows.length, columns.length]).toEqual([780, 39, 39]);
});

test('5,000 dependencies of one pair are one cell', () => {
  const issues = Array.from({ length: 5000 }, (_, at) => `A-${at + 2} doing team Web`);
  const links = Array.from({ length: 5000 }, (_, at) => `A-1 blocks A-${at + 2}`);
  const analysis = analyse(program(['A-1 team Data', ...issues].join('\n'), links.join('\n')));
  expect(processorMs(() => expect(teamMatrix(analysis).pairs.map(({ waiting: now }) => now)).toEqual([5000]))).toBeLessThan(8_000);
});

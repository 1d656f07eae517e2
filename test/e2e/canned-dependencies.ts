import type { CyclesView, DependencyPage, DependencyRow, PictureNode, PictureView } from '../../src/contract/dependencies';
import type { IssueRow } from '../../src/contract/figure';
import type { BoardCard, BoardLink, BoardVerdict, BoardView, MatrixCell, MatrixLine, RunwayView, TeamMatrixView, TeamRunwayRow, TeamView } from '../../src/contract/teams';
import { figure, issue, names } from './canned-views';

/** What is odd about a program: how many teams and issues it has, whether anything has a date, whether all of it is late. */
export type Odd = { readonly teams: number; readonly issues: number; readonly dates: boolean; readonly late: boolean };

const whole = { partial: null, asOf: '2026-11-23', ageSeconds: 12 } as const;
const hard = [names.endless.slice(0, 200), `${names.rightToLeft} تكامل البيانات والتحليلات`, names.markup, names.plain] as const;

const along = <T>(count: number, made: (at: number) => T): readonly T[] => Array.from({ length: Math.max(0, count) }, (_, at) => made(at));

/** Hard names by turns; a number tells those apart that are of one kind. */
const nameOf = (at: number): string => `${hard[at % hard.length] ?? ''}${at < hard.length ? '' : ` ${at}`}`;

const keyOf = (at: number): string => `WEB-${at + 1}`;

const issueOf = ({ dates, teams }: Odd, at: number): IssueRow => ({
  ...issue(keyOf(at), nameOf(at)), team: nameOf(at % teams), assignee: at % 5 === 4 ? null : nameOf(at + 1), status: nameOf(at + 2), due: dates ? '2026-11-12' : null,
});

const teamsOf = ({ teams }: Odd): readonly TeamView[] => along(teams, (at) => ({ id: `t${at}`, name: nameOf(at), open: 3 * at }));

const healthOf = ({ late, dates }: Odd): DependencyRow['health'] => {
  if (late) return 'late';
  return dates ? 'tight' : 'unplanned';
};

const rowOf = (odd: Odd, at: number): DependencyRow => ({
  blocker: issueOf(odd, at), blocked: issueOf(odd, at + 1), outside: at % 7 === 6, kind: 'finish-start', state: odd.late ? 'waiting' : 'untold', health: healthOf(odd),
  crossTeam: odd.teams > 1, critical: odd.late, age: odd.dates ? { from: 3, to: 41 + at } : null, neededBy: odd.dates ? '2026-11-03' : null,
  impact: odd.dates ? 4 : null, impactReason: odd.dates ? null : 'no schedule', downstream: 1_234, insteadOf: null,
});

/** A page of so many open dependencies, from the row that was asked for. */
export const dependenciesOf = (odd: Odd, total: number) => ({ from }: { readonly from: number }): { readonly ok: true; readonly value: DependencyPage } => ({
  ok: true,
  value: {
    ...whole, from, total, open: total, rows: along(Math.min(100, total - from), (at) => rowOf(odd, from + at)), jql: null, impactReason: odd.dates ? null : 'nothing has a duration',
    choices: {
      teams: teamsOf(odd).map(({ id, name }) => ({ id, name, open: total })), projects: [{ key: 'WEB', name: nameOf(0), open: total }],
      health: [{ health: healthOf(odd), open: total }], states: [{ state: 'waiting', open: total }],
    },
  },
});

export const cyclesOf = (odd: Odd, rings: number): CyclesView => ({
  ...whole, total: rings, liftedTotal: rings,
  cycles: along(rings, (at) => ({
    issues: along(odd.issues, (member) => issueOf(odd, at * odd.issues + member)), size: odd.issues, teams: teamsOf(odd).map(({ name }) => name),
    cut: { blocker: keyOf(at * odd.issues), blocked: keyOf(at * odd.issues + Math.min(1, odd.issues - 1)), reason: `${nameOf(at)} can begin without it.` },
  })),
  lifted: along(rings, (at) => ({ between: 'epics', size: 9, keys: [keyOf(2 * at), keyOf(2 * at + 1)], names: [nameOf(2 * at), nameOf(2 * at + 1)] })),
});

const countsOf = ({ late }: Odd, days: number): Pick<MatrixCell, 'waiting' | 'coming' | 'untold' | 'late' | 'teamDays'> => ({ waiting: 1 + (days % 120), coming: 2, untold: 1, late: late ? 2 : 0, teamDays: days });

const lineOf = (odd: Odd, team: number): MatrixLine => ({ team, ...countsOf(odd, 11 * team) });

/** Each team waits for the next, for itself, and for others farther off. */
export const matrixOf = (odd: Odd): TeamMatrixView => ({
  ...whole, teams: teamsOf(odd), rows: along(odd.teams, (team) => lineOf(odd, team)), columns: along(odd.teams, (team) => lineOf(odd, team)),
  cells: along(odd.teams * 3, (at): MatrixCell => {
    const team = at % odd.teams;
    const days = 11 * at;
    return { waitingTeam: team, blockerTeam: (team + Math.floor(at / odd.teams) * (1 + (at % 5))) % odd.teams, ...countsOf(odd, days), oldest: { from: days, to: days } };
  }).filter(({ waitingTeam, blockerTeam }, at, all) => all.findIndex((one) => one.waitingTeam === waitingTeam && one.blockerTeam === blockerTeam) === at),
  figures: ['waiting', 'team-days', 'oldest-wait'].map((measure) => figure(measure, { name: nameOf(0), value: odd.dates ? 12_345 : null, reason: odd.dates ? null : 'nothing has a date', trend: [] })),
  overTime: {
    days: odd.dates ? ['2026-11-09', '2026-11-16', '2026-11-23'] : [],
    series: odd.dates ? along(Math.min(6, odd.teams), (at) => ({ name: nameOf(at), values: [at, null, 9 - at] })) : [],
  },
});

const runwayRow = (odd: Odd, team: TeamView, at: number): TeamRunwayRow => ({
  team, workingDays: odd.dates ? 1_000 * at : null, reason: odd.dates ? null : `${team.name} delivered nothing in the last 6 weeks`, ready: 0, blocked: 99, perWeek: odd.dates ? 0.4 : null,
  sentence: `${team.name} runs dry in 0 working days.`, state: odd.late ? 'bad' : 'unknown', elsewhereTotal: 40, elsewhereJql: 'key = WEB-1', readyJql: null,
  elsewhere: along(Math.min(3, odd.issues), (other) => ({ issue: issueOf(odd, at + other), because: `needs ${nameOf(other)}` })),
});

export const runwayOf = (odd: Odd): RunwayView => ({ ...whole, rows: teamsOf(odd).map((team, at) => runwayRow(odd, team, at)) });

const verdicts = ['wrong-order', 'same-time', 'unplanned', 'fine'] as const;
const noBoard = 'No sprint of any team has dates: give the sprints dates in Jira.';

const cardOf = (odd: Odd, at: number): BoardCard => ({
  issue: issueOf(odd, at), team: at % odd.teams, column: at % 3, sprint: odd.dates ? nameOf(at) : null, points: 1_000 + at, critical: odd.late, lateBy: odd.late ? 1_234 : null,
});

const linkOf = (odd: Odd, at: number): BoardLink => ({
  from: at, to: at + 1, verdict: odd.dates ? verdicts[odd.late ? 0 : at % 4] ?? 'fine' : 'unplanned', state: 'waiting', health: healthOf(odd), crossTeam: true,
});

/** One card each, each waiting for the one before; without issues there is no board, and the reason stands there. */
export const boardOf = (odd: Odd): BoardView => {
  const links = along(odd.issues - 1, (at) => linkOf(odd, at));
  const count = (verdict: BoardVerdict): number => links.filter((link) => link.verdict === verdict).length;
  return {
    ...whole, teams: teamsOf(odd), teamsTotal: odd.teams, links, cards: along(odd.issues, (at) => cardOf(odd, at)),
    increments: odd.issues === 0 ? [] : [{ id: '1', name: nameOf(0), start: '2026-10-01', end: '2026-12-31' }, { id: '2', name: nameOf(1), start: '2027-01-01', end: '2027-03-31' }],
    increment: odd.issues === 0 ? null : '1',
    columns: along(3, (at) => (odd.dates && at < 2 ? { kind: 'dated', start: `2026-1${at + 1}-02`, end: `2026-1${at + 1}-15` } : { kind: at === 2 ? 'elsewhere' : 'undated', start: null, end: null })),
    cells: along(odd.teams * 2, (at) => ({ team: at % odd.teams, column: Math.floor(at / odd.teams), sprints: [{ id: at, name: nameOf(at), state: 'future' }], issues: 1_234, points: 99_999 })),
    counts: { 'wrong-order': count('wrong-order'), 'same-time': count('same-time'), unplanned: count('unplanned'), fine: count('fine') },
    sentence: `${count('wrong-order')} dependencies in the wrong order.`, reason: odd.issues === 0 ? noBoard : null,
  };
};

const nodeOf = (odd: Odd, at: number): PictureNode => ({
  issue: issueOf(odd, at), lane: at % odd.teams, rank: Math.floor(at / 8), outside: at % 7 === 6, start: odd.dates ? '2026-11-02' : null, finish: odd.dates ? '2026-11-12' : null,
  scheduled: odd.dates ? '2027-01-10' : null, float: odd.dates ? 0 : null, lateBy: odd.late ? 1_234 : null, critical: odd.late, inCycle: false, focus: at === 0,
});

/** Each issue waits for the one eight before it, a column to its left. */
export const pictureOf = (odd: Odd): PictureView => ({
  ...whole, title: odd.issues === 0 ? 'No open dependencies' : `${nameOf(0)} holds up ${odd.issues} issues`, reason: odd.issues === 0 ? 'No open issue waits for another.' : null, cut: null,
  nodes: along(odd.issues, (at) => nodeOf(odd, at)), lanes: teamsOf(odd).map(({ id, name }) => ({ id, name })),
  edges: along(odd.issues - 8, (at) => ({ from: at, to: at + 8, kind: 'finish-start', state: 'waiting', health: healthOf(odd), critical: odd.late, insteadOf: null })),
  more: odd.issues > 1 ? [{ node: 0, side: 'blockers', count: 4_321 }] : [],
  ranks: along(Math.ceil(odd.issues / 8), () => (odd.dates ? { from: '2026-11-02', to: '2026-11-12' } : { from: null, to: null })),
});

/** What the calls of the tab answer for such a program, with so many dependencies and rings. */
export const oddAnswers = (odd: Odd, dependencies: number, rings: number): Readonly<Record<string, unknown>> => ({
  dependencies: dependenciesOf(odd, dependencies), cycles: cyclesOf(odd, rings), teamMatrix: matrixOf(odd), runway: runwayOf(odd), teamBoard: boardOf(odd), picture: pictureOf(odd),
});

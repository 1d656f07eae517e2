import { driftTable } from '../../../static/admin/health/drift-csv';
import { failureTable } from '../../../static/admin/health/failure-csv';
import { pointsTable } from '../../../static/admin/points/points-csv';
import { causeKeys } from '../../../static/admin/points/causes';
import { linkTypeTable } from '../../../static/global/overview/link-type-csv';
import { progressTable } from '../../../static/global/overview/progress-csv';
import { programTable } from '../../../static/global/program-csv';
import { fieldTable } from '../../../static/global/settings/field-csv';
import { peopleTable } from '../../../static/global/settings/people/people-csv';
import { sprintTable } from '../../../static/global/settings/sprint-csv';
import { reviewTable } from '../../../static/global/value/case/review-csv';
import { exchangeTable, hourlyTable, policyTable, runRateTable } from '../../../static/global/value/costs/rules/rules-csv';
import { baselineTable, draftTable } from '../../../static/global/value/earned/draft-csv';
import { crossingTable } from '../../../static/global/value/history/crossing-csv';
import { problemTable } from '../../../static/global/value/sheets/problem-csv';
import { conflictTable } from '../../../static/parts/conflict-csv';

test('points stand by hour, the latest first, in a column for each cause that took any', () => {
  const [one = ''] = causeKeys;
  const table = pointsTable([{ hour: '2026-11-01T00:00:00Z', total: 5, causes: [{ cause: one, points: 5 }] }, { hour: '2026-11-01T01:00:00Z', total: 0, causes: [] }, { hour: '2026-11-01T02:00:00Z', total: 7, causes: [{ cause: one, points: 7 }] }]);
  expect(table.headings).toHaveLength(3);
  expect(table.rows).toEqual([['2026-11-01T02:00:00Z', 7, 7], ['2026-11-01T00:00:00Z', 5, 5]]);
});

test('every row of a table is in its file, in as many cells as it has headings', () => {
  const tables = [
    driftTable([{ at: '2026-11-01T00:00:00Z', project: null, text: 'Two issues', state: 'watch' }, { at: '2026-11-01T00:00:00Z', project: { key: 'WEB', name: 'Web' }, text: 'One', state: 'good' }]),
    linkTypeTable([{ id: '1', name: 'Blocks', sentence: 'A blocks B', dependency: true, links: 4, crossProject: 1 }, { id: '2', name: 'Relates', sentence: 'A relates to B', dependency: false, links: 2, crossProject: 0 }]),
    peopleTable({ owner: { kind: 'user', accountId: 'a', name: 'Ann' }, grants: [{ role: 'finance', holder: { kind: 'group', groupId: 'g', name: 'Money' } }] }),
    fieldTable([{ projectId: 1, projectKey: 'WEB', projectName: 'Web', mayChange: false, rows: [{ use: 'points', fieldName: 'Story points', problem: null }, { use: 'start', fieldName: null, problem: 'It is gone' }] } as unknown as Parameters<typeof fieldTable>[0][number]]),
    reviewTable([
      { id: '1', version: 1, dueOn: '2026-11-01', heldOn: '2026-11-02', decision: 'stop', reason: '=no', by: { accountId: 'a', name: 'Ann' }, overdueDays: null },
      { id: '2', version: 1, dueOn: '2026-12-01', heldOn: null, decision: null, reason: '', by: null, overdueDays: 3 },
    ]),
  ];
  for (const { headings, rows } of tables) expect(rows.map((row) => row.length)).toEqual([headings.length, headings.length]);
  expect(tables[2]?.rows).toEqual([['Ann', 'user', 'Owner, manages'], ['Money', 'group', expect.any(String) as string]]);
  expect(tables[4]?.rows[0]).toEqual(['2026-11-01', '2026-11-02', 'Stop', '=no', 'Ann', null]);
});

const pull = { phase: 'complete', done: 1, total: 1, projectsDone: 1, projects: 1, message: null, remainingSeconds: null, goesOnAt: null } as const;

test('programs, progress, sprints, failures, crossed limits and conflicts go out with what is not known left empty', () => {
  expect(programTable([{ id: '1', name: 'Launch', visibility: 'published', mine: true, owner: 'Ann', projects: 2, issues: null, pull: { ...pull, phase: 'waiting', message: 'Waits for Jira' } }]).rows).toEqual([['Launch', 'Ann', 'published', 2, null, 'Waits for Jira']]);
  expect(progressTable([{ key: 'WEB', name: 'Web', delivered: 1, unknown: 0, doing: 2, todo: 3, dropped: 4, setAside: 5, percent: null, reason: 'Nothing is to be done', due: '2026-12-01', lateByWorkingDays: 2 }]).rows)
    .toEqual([['WEB', 'Web', null, 'Nothing is to be done', 1, 0, 2, 3, 4, 5, '2026-12-01', 2]]);
  expect(sprintTable([{ increment: null, teams: [{ team: 'Data', sprints: [{ id: 1, name: 'S1', state: 'active', start: '2026-11-01', end: null, moved: true }] }] }]).rows).toEqual([['In no increment', 'Data', 'S1', 'active', '2026-11-01', null, 'yes']]);
  expect(failureTable([{ what: 'pull:1', title: 'Reading', project: null, message: 'Jira says no', advice: 'Wait', since: null, at: null, times: null }]).rows).toEqual([['Reading', null, 'the whole site', 'Jira says no', 'Wait', null, null, null]]);
  expect(crossingTable([{ day: '2026-11-02', from: null, to: '2026-11-02', measure: 'cpi', limit: 0.9, better: true, text: 'CPI was beyond 0.9' }]).rows).toEqual([['cpi', 0.9, null, '2026-11-02', 'yes', 'CPI was beyond 0.9']]);
  expect(conflictTable({ rows: [{ what: 'Name', theirs: 'A', yours: null }] }).rows).toEqual([['Name', 'A', null]]);
});

const rules: Parameters<typeof hourlyTable>[0] = {
  currency: 'EUR', source: 'worklogs', exchange: [{ currency: 'USD', rates: [{ from: '2026-01-01', value: '0.92' }] }],
  rates: [{ of: 'person', id: 'a', rates: [{ from: '2026-01-01', value: { amount: '85.50', currency: 'EUR' } }, { from: '2026-07-01', value: { amount: '90', currency: 'EUR' } }] }, { of: 'role', id: 'Lead', rates: [{ from: '2026-01-01', value: { amount: '1x', currency: 'EUR' } }] }],
  roles: [{ accountId: 'a', role: 'Lead' }, { accountId: 'gone', role: 'Lead' }], runRates: [{ teamId: 't', rates: [{ from: '2026-01-01', value: { amount: '4000', currency: 'USD' } }] }],
  policy: [{ from: '2026-01-01', value: { rules: [{ words: 'New work', of: 'issue-type', values: ['Story', 'Epic'], class: 'capex' }], otherwise: null } }],
};
const names = { people: [{ id: 'a', name: 'Ann' }], teams: [{ id: 't', name: 'Data' }] };

test('rates, costs of teams, exchange rates and the policy go out day by day', () => {
  expect(hourlyTable(rules, names).rows).toEqual([
    ['Person', 'Ann', null, '2026-01-01', 85.5, 'EUR'], ['Person', 'Ann', null, '2026-07-01', 90, 'EUR'], ['Role', 'Lead', 'Ann, somebody who left', '2026-01-01', '1x', 'EUR'],
  ]);
  expect(runRateTable(rules, names).rows).toEqual([['Data', '2026-01-01', 4000, 'USD']]);
  expect(exchangeTable(rules)).toEqual({ headings: ['Currency', 'From', 'One of it in EUR'], rows: [['USD', '2026-01-01', 0.92]] });
  expect(policyTable(rules).rows).toEqual([['2026-01-01', 1, 'New work', 'issue type', 'Story, Epic', 'capex'], ['2026-01-01', 2, 'Everything else', null, null, 'not decided']]);
});

test('a draft and its baselines go out with gates, and without amounts that are not shown', () => {
  const hidden = { amount: null, reason: 'not shown' };
  const draft = { id: 'epic:1', name: 'Idea', key: 'A-1', start: '2026-01-01', finish: null, deadline: null, budget: { amount: { minor: 12_345, currency: 'EUR' }, reason: null }, children: 8, weighedBy: 'count', research: true, effort: false, gates: [{ name: 'Pilot', weight: 3 }], stopped: false, missing: ['a finish', 'a team'], overdue: false } as const;
  expect(draftTable([draft, { ...draft, budget: hidden, stopped: true, weighedBy: null, overdue: true }]).rows).toEqual([
    ['Idea', 'A-1', 123.45, 'EUR', '2026-01-01', null, null, 8, 'count', 'Pilot=3', 'yes', 'no', 'no', 'a finish, a team', 'no'],
    ['Idea', 'A-1', null, null, '2026-01-01', null, null, 8, null, 'Pilot=3', 'yes', 'no', 'yes', 'a finish, a team', 'yes'],
  ]);
  expect(baselineTable([{ id: 'b', version: 1, kind: 'reset', zero: 'cost', from: '2026-02-01', madeOn: '2026-02-02', by: null, reason: '=why', packages: 3, reserve: hidden }]).rows)
    .toEqual([['Replanned, cost variance set to zero', '2026-02-01', '2026-02-02', null, '=why', 3, null, null]]);
});

test('all that is wrong with a file goes out, page after page', async () => {
  const all = Array.from({ length: 250 }, (_, at) => ({ line: at + 2, column: at === 0 ? null : 'Amount', message: 'is no number' }));
  const asked: number[] = [];
  const ask = async (from: number) => { asked.push(from); return { ok: true, value: { problems: all.slice(from, from + 100), problemsFrom: from, problemsTotal: all.length } } as unknown as Awaited<ReturnType<Parameters<typeof problemTable>[0]>>; };
  const table = await problemTable(ask);
  expect(asked).toEqual([0, 100, 200]);
  expect(table.ok ? table.value.rows : []).toEqual(all.map(({ line, column, message }) => [line, column, message]));
});

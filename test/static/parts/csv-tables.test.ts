import { driftTable } from '../../../static/admin/health/drift-csv';
import { pointsTable } from '../../../static/admin/points/points-csv';
import { causeKeys } from '../../../static/admin/points/causes';
import { linkTypeTable } from '../../../static/global/overview/link-type-csv';
import { fieldTable } from '../../../static/global/settings/field-csv';
import { peopleTable } from '../../../static/global/settings/people/people-csv';
import { reviewTable } from '../../../static/global/value/case/review-csv';

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

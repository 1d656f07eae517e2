import { hourOf } from '../../../src/jira/points';
import { following } from '../../../src/view/admin/following';
import { pointsRows } from '../../../src/view/admin/points';

const now = Date.parse('2026-11-22T21:30:00Z');

test('the last 24 hours are there, with nothing where nothing was spent', () => {
  const rows = pointsRows([
    { hour: '2026-11-21T21:00Z', causes: { pull: 9 } },
    { hour: '2026-11-21T22:00Z', causes: { pages: 2, pull: 40 } },
    { hour: '2026-11-22T21:00Z', causes: { sweep: 5 } },
  ], now, hourOf);
  expect(rows).toHaveLength(24);
  expect(rows[0]).toEqual({ hour: '2026-11-21T22:00Z', causes: [{ cause: 'pull', points: 40 }, { cause: 'pages', points: 2 }], total: 42 });
  expect(rows[1]).toEqual({ hour: '2026-11-21T23:00Z', causes: [], total: 0 });
  expect(rows.at(-1)).toEqual({ hour: '2026-11-22T21:00Z', causes: [{ cause: 'sweep', points: 5 }], total: 5 });
});

test.each<[number | null, boolean, string, string]>([
  [null, false, 'watch', 'The snapshot was not compared with Jira yet'],
  [now, false, 'good', 'Compared with Jira just now'],
  [now - 4 * 60_000, true, 'good', 'Compared with Jira 4 minutes ago; changes are waiting to be read'],
  [now - 15 * 60_000, false, 'watch', 'Compared with Jira 15 minutes ago'],
  [now - 60 * 60_000, false, 'bad', 'Compared with Jira 60 minutes ago'],
  [now - 5 * 3_600_000, false, 'bad', 'Compared with Jira 5 hours ago'],
])('compared at %j', (at, waiting, state, text) => expect(following(at, waiting, now)).toMatchObject({ state, text }));

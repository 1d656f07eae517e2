import type { ProgramAt } from '../../../../src/contract/call';
import type { PlanAsked, PlanRow } from '../../../../src/contract/plan';
import type { Result } from '../../../../src/contract/result';
import { askGlobal } from '../../../bridge';
import { allPages } from '../../../parts/all-pages';
import { nextPage } from '../../../parts/csv-cells';
import type { CsvTable } from '../../../parts/download-csv';

const headings = [
  'Depth', 'Kind', 'Key', 'Name', 'Team', 'Assignee', 'Status', 'Start', 'Finish', 'Dates from below', 'First planned finish', 'Scheduled start', 'Scheduled finish',
  'Forecast P50', 'Forecast P85', 'Delivered (issues)', 'All (issues)', 'Late by (working days)', 'Critical', 'Float (working days)', 'Blocked by (issues)',
];

const rowOf = (row: PlanRow): CsvTable['rows'][number] => [
  row.depth, row.kind, row.key, row.name, row.team, row.assignee, row.status, row.start, row.finish, row.derived ? 'yes' : 'no', row.originalFinish, row.scheduledStart, row.scheduledFinish,
  row.p50, row.p85, row.delivered, row.issues, row.lateBy, row.critical ? 'yes' : 'no', row.float, row.blockedBy,
];

/** All rows of the plan as it is unfolded and filtered, as they are in Jira, asked for anew. */
export const planTable = async (at: ProgramAt, asked: PlanAsked): Promise<Result<CsvTable>> => {
  const all = await allPages((from) => askGlobal('plan', { ...at, ...asked, from }), ({ rows, from, total }) => ({ rows, next: nextPage(from, rows.length, total) }));
  return all.ok ? { ok: true, value: { headings, rows: all.value.map(rowOf) } } : all;
};

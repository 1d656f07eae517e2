import type { CyclesView } from '../../../../src/contract/dependencies';
import type { CsvTable } from '../../../parts/download-csv';

/** Rings of issues, a row for each issue that is shown of them, in the order in which they wait. */
export const cycleTable = ({ cycles }: CyclesView): CsvTable => ({
  headings: ['Ring', 'Issues in the ring', 'Issue', 'Summary', 'Status', 'Team', 'Assignee', 'Due', 'Cheapest link to cut', 'Because'],
  rows: cycles.flatMap(({ issues, size, cut }, at) => issues.map(({ key, summary, status, team, assignee, due }) => [
    at + 1, size, key, summary, status, team, assignee, due, cut === null ? null : `${cut.blocker} blocks ${cut.blocked}`, cut?.reason ?? null,
  ])),
});

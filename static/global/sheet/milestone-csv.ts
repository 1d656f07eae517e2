import type { SheetView } from '../../../src/contract/sheet';
import type { CsvTable } from '../../parts/download-csv';

/** The milestones of the sheet, as they were meant, planned and forecast. */
export const milestoneTable = ({ milestones }: SheetView): CsvTable => ({
  headings: ['Milestone', 'Project', 'Original', 'Last meeting', 'Planned', 'Forecast P50', 'Forecast P85', 'No forecast because', 'State'],
  rows: milestones.map((row) => [row.name, row.project, row.original, row.lastMeeting, row.planned, row.p50, row.p85, row.reason, row.stateWord]),
});

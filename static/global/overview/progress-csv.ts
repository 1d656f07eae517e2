import type { ProjectProgress } from '../../../src/contract/overview';
import type { CsvTable } from '../../parts/download-csv';

/** How far each project is, in issues. */
export const progressTable = (progress: readonly ProjectProgress[]): CsvTable => ({
  headings: ['Project key', 'Project', 'Delivered (percent)', 'Not known because', 'Delivered', 'Done, outcome unknown', 'In progress', 'To do', 'Dropped', 'Set aside', 'Due', 'Late by (working days)'],
  rows: progress.map((one) => [one.key, one.name, one.percent, one.reason, one.delivered, one.unknown, one.doing, one.todo, one.dropped, one.setAside, one.due, one.lateByWorkingDays]),
});

import type { ReviewView } from '../../../../src/contract/value/case';
import type { CsvTable } from '../../../parts/download-csv';
import { decisionWords } from './decision-words';

/** Reviews of the case: those that were held with what was decided, and those to come. */
export const reviewTable = (reviews: readonly ReviewView[]): CsvTable => ({
  headings: ['Due on', 'Held on', 'Decision', 'Reason', 'Decided by', 'Overdue by (days)'],
  rows: reviews.map(({ dueOn, heldOn, decision, reason, by, overdueDays }) => [dueOn, heldOn, decision === null ? null : decisionWords[decision], reason, by?.name ?? null, overdueDays]),
});

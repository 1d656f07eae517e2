import type { LedgerRow, PromiseView } from '../../../../src/contract/blockers';
import type { Result } from '../../../../src/contract/result';
import { askGlobal } from '../../../bridge';
import { allPages } from '../../../parts/all-pages';
import { nextPage } from '../../../parts/csv-cells';
import type { CsvTable } from '../../../parts/download-csv';
import type { Pair } from './pair';

/** What was asked and kept between each pair of teams. */
export const ledgerTable = (rows: readonly LedgerRow[]): CsvTable => ({
  headings: ['Asking team', 'Asked team', 'Asked', 'No answer', 'Accepted', 'Other day', 'Declined', 'Open', 'Kept', 'Kept late', 'Broken', 'Not needed', 'Kept of due (percent)', 'Not known because'],
  rows: rows.map((row) => [
    row.askingTeam, row.askedTeam, row.asked, row.unanswered, row.accepted, row.countered, row.declined, row.open, row.kept, row.keptLate, row.broken, row.notNeeded, row.keptPercent, row.reason,
  ]),
});

const headings = [
  'State', 'Asking team', 'Asked team', 'Blocker', 'Blocker summary', 'Blocked', 'Blocked summary', 'Asked by', 'Asked on', 'Needed by', 'Reason', 'Promised for', 'Answered by', 'Answer', 'Late by (working days)',
];

const rowOf = (one: PromiseView): CsvTable['rows'][number] => [
  one.state, one.askingTeam, one.askedTeam, one.blocker.key, one.blocker.summary, one.blocked.key, one.blocked.summary, one.askedBy, one.askedOn, one.neededBy, one.reason,
  one.promisedFor, one.answeredBy, one.answerReason, one.lateBy,
];

/** All promises, or those of a pair of teams, asked for anew. */
export const promiseTable = async (programId: string, pair: Pair | null): Promise<Result<CsvTable>> => {
  const all = await allPages((from) => askGlobal('promises', { programId, from, pair }), ({ promises, from, total }) => ({ rows: promises, next: nextPage(from, promises.length, total) }));
  return all.ok ? { ok: true, value: { headings, rows: all.value.map(rowOf) } } : all;
};

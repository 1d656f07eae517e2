import type { IssueRow } from '../../src/contract/figure';
import type { Result } from '../../src/contract/result';
import { allPages } from '../parts/all-pages';
import { nextPage } from '../parts/csv-cells';
import type { CsvTable } from '../parts/download-csv';
import type { AskEvidence } from './ask';

const headings = ['Issue', 'Summary', 'Status', 'Project', 'Team', 'Assignee', 'Due', 'What it has to do with the figure'];

const rowOf = ({ key, summary, status, project, team, assignee, due, why }: IssueRow): CsvTable['rows'][number] => [key, summary, status, project, team, assignee, due, why];

/** All issues behind a figure, asked for anew. */
export const evidenceTable = async (ask: AskEvidence): Promise<Result<CsvTable>> => {
  const all = await allPages(ask, ({ issues, from, total }) => ({ rows: issues, next: nextPage(from, issues.length, total) }));
  return all.ok ? { ok: true, value: { headings, rows: all.value.map(rowOf) } } : all;
};

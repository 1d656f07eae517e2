import type { ProgramAt } from '../../../../src/contract/call';
import type { Result } from '../../../../src/contract/result';
import type { AimView } from '../../../../src/contract/value/aims';
import { askGlobal } from '../../../bridge';
import { allPages } from '../../../parts/all-pages';
import { nextPage } from '../../../parts/csv-cells';
import type { CsvTable } from '../../../parts/download-csv';

/** Aims with what serves them. */
export const aimTable = (aims: readonly AimView[]): CsvTable => ({
  headings: ['Aim', 'How it is told whether it is reached', 'Ended', 'Projects', 'Epics', 'Delivered below them (issues)', 'All below them (issues)'],
  rows: aims.map(({ name, measure, ended, projects, epics }) => [
    name, measure, ended ? 'yes' : 'no', projects.map(({ key }) => key).join(' '), epics.map(({ key }) => key).join(' '),
    epics.length === 0 ? null : epics.reduce((sum, { delivered }) => sum + delivered, 0), epics.length === 0 ? null : epics.reduce((sum, { total }) => sum + total, 0),
  ]),
});

/** All open work that serves no aim, asked for anew. */
export const unalignedTable = async (at: ProgramAt): Promise<Result<CsvTable>> => {
  const all = await allPages((from) => askGlobal('alignment', { ...at, from }), ({ unaligned, from, total }) => ({ rows: unaligned, next: nextPage(from, unaligned.length, total) }));
  const headings = ['Kind', 'Key', 'Name', 'Open issues', 'Points'];
  return all.ok ? { ok: true, value: { headings, rows: all.value.map(({ kind, key, name, issues, points }) => [kind, key, name, issues, points]) } } : all;
};

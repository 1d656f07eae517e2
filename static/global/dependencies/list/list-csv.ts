import type { DependencyPage, DependencyRow } from '../../../../src/contract/dependencies';
import type { Result } from '../../../../src/contract/result';
import { askGlobal } from '../../../bridge';
import { allPages } from '../../../parts/all-pages';
import type { CsvTable } from '../../../parts/download-csv';
import type { Looked } from '../filter';

const headings = ['Blocker', 'Blocker summary', 'Blocked', 'Blocked summary', 'State', 'Health', 'Age from (working days)', 'Age to (working days)', 'Needed by', 'Moves the finish by (working days)', 'Downstream issues'];

const rowOf = ({ blocker, blocked, state, health, age, neededBy, impact, downstream }: DependencyRow): CsvTable['rows'][number] =>
  [blocker.key, blocker.summary, blocked.key, blocked.summary, state, health, age?.from ?? null, age?.to ?? null, neededBy, impact, downstream];

const pageOf = ({ rows, from, total }: DependencyPage) => ({ rows, next: from + rows.length < total && rows.length > 0 ? from + rows.length : null });

/** All dependencies that the filter leaves, asked for anew page by page. */
export const dependencyTable = async (programId: string, { filter, sort }: Looked): Promise<Result<CsvTable>> => {
  const all = await allPages((from) => askGlobal('dependencies', { programId, filter, sort, from }), pageOf);
  return all.ok ? { ok: true, value: { headings, rows: all.value.map(rowOf) } } : all;
};

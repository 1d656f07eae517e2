import type { Result } from '../../../../src/contract/result';
import type { BaselineDraft } from '../../../../src/contract/value/baselines';
import { askGlobal } from '../../../bridge';
import { allPages } from '../../../parts/all-pages';
import { nextPage } from '../../../parts/csv-cells';
import type { CsvTable } from '../../../parts/download-csv';
import { draftTable } from './draft-csv';

/** What a baseline would freeze of all packages, not only of those that a page lists. */
export const wholeDraftTable = async (programId: string, draft: BaselineDraft): Promise<Result<CsvTable>> => {
  const all = await allPages((packagesFrom) => askGlobal('previewBaseline', { programId, draft, packagesFrom }), ({ packages, packagesFrom, total }) => ({ rows: packages, next: nextPage(packagesFrom, packages.length, total) }));
  return all.ok ? { ok: true, value: draftTable(all.value) } : all;
};

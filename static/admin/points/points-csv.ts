import type { PointsRow } from '../../../src/contract/admin';
import type { CsvTable } from '../../parts/download-csv';
import { causeKeys, causeWords } from './causes';

/** Points of each hour in which any were spent, by cause, the latest first. */
export const pointsTable = (points: readonly PointsRow[]): CsvTable => {
  const rows = points.filter(({ total }) => total > 0).toReversed();
  const used = causeKeys.filter((key) => rows.some(({ causes }) => causes.some(({ cause }) => cause === key)));
  return {
    headings: ['Hour (UTC)', 'All (points)', ...used.map((key) => `${causeWords[key]} (points)`)],
    rows: rows.map(({ hour, total, causes }) => [hour, total, ...used.map((key) => causes.find(({ cause }) => cause === key)?.points ?? 0)]),
  };
};

import type { Baseline } from '../../src/model/value/work-package';
import type { DayRecord } from '../../src/model/value/day-record';
import type { Row, TableName } from '../../src/store/value/table';
import type { Local } from '../local-jira/forge/harness';
import { officer } from './program-site';
import type { RandomTables } from './random-value';

const note = { who: null, action: 'value-imported', changes: [], people: [], issues: [] } as const;

/** Told by the package alone, whatever else there is. */
const amountOf = (id: string): number => 1000 + Number(id.slice(id.indexOf(':') + 1)) % 997;

/** What was reported of two days of the last baseline, with cost that was entered: of work in Jira it would be other cost on a site without what is hidden. */
const recordsOf = ({ packages }: Baseline): readonly DayRecord[] => [20_700, 20_740].map((day, at) => ({
  day, recordedAt: day * 86_400_000, currency: 'EUR', source: 'lines',
  packages: packages.map(({ id, budget }) => ({ id, planned: amountOf(id), earned: amountOf(id) - 7, spent: amountOf(id) + 100 * at, budget, counts: true })),
}));

/** Writes tables of a program as they are, though nobody may see all that they name. */
export const fillValue = (local: Local, programId: string, tables: RandomTables): Promise<void> => local.inside(officer, async () => {
  const [{ changeTable }, { recordDay }] = await Promise.all([import('../../src/store/value/table'), import('../../src/store/value/day-records')]);
  for (const [table, rows] of Object.entries(tables) as [TableName, readonly Row[]][]) await changeTable(programId, table, () => ({ rows, note }));
  const last = (tables.baselines as readonly Baseline[] | undefined)?.at(-1);
  for (const record of last === undefined ? [] : recordsOf(last)) await recordDay(programId, record);
});

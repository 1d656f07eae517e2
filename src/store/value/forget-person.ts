import type { Benefit, CaseReview } from '../../model/value/benefit';
import type { CostLine, Transfer } from '../../model/value/cost-line';
import type { PackageAct } from '../../model/value/package-act';
import type { Risk } from '../../model/value/risk';
import type { Baseline, EnteredPercent } from '../../model/value/work-package';
import type { TrailNote } from '../../model/trail-note';
import type { SettingsRow } from './read-value';
import { changeTable, readTable, type Row, type TableName } from './table';

/** A row without the person; the same object where they are not in it. */
type Without<R> = (row: R, accountId: string) => R;

const by = <R extends { readonly by: string | null }>(row: R, accountId: string): R => (row.by === accountId ? { ...row, by: null } : row);
const owner = <R extends { readonly owner: string | null }>(row: R, accountId: string): R => (row.owner === accountId ? { ...row, owner: null } : row);

const transfer: Without<Transfer> = (row, accountId) => (row.askedBy !== accountId && row.decidedBy !== accountId ? row : {
  ...row, askedBy: row.askedBy === accountId ? null : row.askedBy, decidedBy: row.decidedBy === accountId ? null : row.decidedBy,
});

/** With somebody’s rate and role goes what they cost: it cannot be told of a person who is not there. */
const settings: Without<SettingsRow> = (row, accountId) => {
  const rates = row.rates.filter(({ of, id }) => of !== 'person' || id !== accountId);
  if (rates.length === row.rates.length && !Object.hasOwn(row.roles, accountId)) return row;
  return { ...row, rates, roles: Object.fromEntries(Object.entries(row.roles).filter(([id]) => id !== accountId)) };
};

const forget = async <R extends Row>(programId: string, table: TableName, without: Without<R>, accountId: string, note: TrailNote): Promise<void> => {
  const clean = (rows: readonly R[]): readonly R[] => rows.map((row) => { const left = without(row, accountId); return left === row ? row : { ...left, version: row.version + 1 }; });
  const before = await readTable<R>(programId, table);
  if (clean(before).every((row, at) => row === before[at])) return;
  await changeTable<R>(programId, table, (rows) => ({ rows: clean(rows), note }));
};

/** Takes a person out of a program's tables of value; what they entered and decided stays, as somebody's. `who` does it. */
export const forgetInValue = async (programId: string, accountId: string, who: string): Promise<void> => {
  const note: TrailNote = { who, action: 'person-erased', people: [], issues: [], changes: [{ what: 'Value: entries of the person', before: 'named', after: null }] };
  await forget<Baseline>(programId, 'baselines', by, accountId, note);
  await forget<EnteredPercent>(programId, 'entered', by, accountId, note);
  await forget<PackageAct>(programId, 'acts', by, accountId, note);
  await forget<CostLine>(programId, 'lines', by, accountId, note);
  await forget<Transfer>(programId, 'transfers', transfer, accountId, note);
  await forget<Benefit>(programId, 'benefits', owner, accountId, note);
  await forget<CaseReview>(programId, 'reviews', by, accountId, note);
  await forget<Risk>(programId, 'risks', owner, accountId, note);
  await forget<SettingsRow>(programId, 'settings', settings, accountId, note);
};

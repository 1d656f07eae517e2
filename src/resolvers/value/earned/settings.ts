import type { EarnedCalls } from '../../../contract/value/earned-calls';
import { may } from '../../../model/roles';
import { packageOfLeaves } from '../../../analyse/value/earned/package-work';
import { RowConflict } from '../../../store/value/change-row';
import { readTable } from '../../../store/value/table';
import type { SettingsRow } from '../../../store/value/read-value';
import { epicIds, MOST_CHOICES, packagePart } from '../../../view/value/costs/parts';
import { openNaming } from '../../open-naming';
import { Refusal } from '../../refusal';
import type { Viewer } from '../../viewer';
import { addRow, changeRow } from '../row/change-row';
import { keptCurrency } from '../row/kept-currency';
import { openToManage } from '../row/open-to-manage';
import { programToChange } from '../row/program-to-change';
import { SETTINGS, settingsInputOf, settingsKind, undecidedRow } from './settings-kind';

type Call<Name extends 'valueSettings' | 'saveValueSettings'> = EarnedCalls[Name];

const stored = async (programId: string): Promise<SettingsRow> => ({ ...undecidedRow, ...(await readTable<SettingsRow>(programId, 'settings')).find(({ id }) => id === SETTINGS) });

/** What the program assumes about money and outcome, and the packages it could be said of. Packages out of sight are not named. */
export const showValueSettings = async ({ programId }: Call<'valueSettings'>['input'], viewer: Viewer): Promise<Call<'valueSettings'>['output']> => {
  const row = await stored(programId);
  const { today: { program }, roles, texts, plan } = await openNaming({ programId }, viewer, ({ today }) => {
    const packages = [...packageOfLeaves(today.program).keys()].filter((id) => id.startsWith(`${row.packagesAre}:`)).slice(0, MOST_CHOICES);
    return { packages, ids: epicIds(packages) };
  });
  const names = await texts(plan.ids);
  const packages = plan.packages.flatMap((id) => packagePart(program, id, names) ?? []).map(({ id, name }) => ({ id, name }));
  const seen = (id: string): boolean => packagePart(program, id) !== null;
  const settings = settingsInputOf(row);
  return {
    version: row.version, canManage: may(roles, 'manage'), keepsMoney: may(roles, 'keep-money'), packages,
    settings: { ...settings, research: settings.research.filter(seen), effort: settings.effort.filter(seen) },
  };
};

/** As where the business case is reckoned. */
const rateIsKept = (): Refusal => new Refusal('not-allowed', 'The discount rate is set by people with the finance role. Nothing was saved.', { field: 'discountRate' });

/** Null where somebody else has decided something at the same moment. */
const addedFirst = async (programId: string, row: SettingsRow, viewer: Viewer): Promise<SettingsRow | null> => {
  try {
    return await addRow(settingsKind, programId, row, viewer);
  } catch (error) {
    if (error instanceof RowConflict) return null;
    throw error;
  }
};

/** Saves what managers decide, and of finance the discount rate; packages that whoever saves does not see stay as they were. */
export const saveValueSettings = async ({ programId, version, settings }: Call<'saveValueSettings'>['input'], viewer: Viewer): Promise<Call<'saveValueSettings'>['output']> => {
  const { program, roles } = await openToManage(await programToChange(programId, viewer, 'manage'), viewer, () => ({ ids: [] }));
  const unseen = (ids: readonly string[]): readonly string[] => ids.filter((id) => packagePart(program, id) === null);
  const merge = (before: SettingsRow): SettingsRow => {
    keptCurrency(before.currency, settings.currency, program.value.baselines);
    if (before.version === version && settings.discountRate !== before.discountRate && !may(roles, 'keep-money')) throw rateIsKept();
    return { ...before, ...settings, research: [...unseen(before.research), ...settings.research], effort: [...unseen(before.effort), ...settings.effort] };
  };
  const row = await stored(programId);
  const first = row.version === 0 && version === 0 ? await addedFirst(programId, merge(row), viewer) : null;
  if (first !== null) return { version: first.version };
  const saved = await changeRow(settingsKind, { programId, id: SETTINGS, version }, viewer, (before) => merge({ ...undecidedRow, ...before }));
  return { version: saved.version };
};

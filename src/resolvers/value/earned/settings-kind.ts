import type { ValueSettingsInput } from '../../../contract/value/value-settings';
import { undecided } from '../../../model/value/value-settings';
import type { SettingsRow } from '../../../store/value/read-value';
import type { RowKind } from '../row/change-row';

export const SETTINGS = 'settings';

/** What a program has before anybody decided anything. */
export const undecidedRow: SettingsRow = { ...undecided, id: SETTINGS, version: 0 };

const list = (values: readonly string[]): string | null => (values.length === 0 ? null : values.join(', '));

/** Rates, exchange rates and policy are told by what changes them: they are amounts. Packages are told by how many they are. */
export const settingsKind: RowKind<SettingsRow> = {
  table: 'settings',
  what: 'the settings of Value',
  name: () => 'Value',
  tell: (one) => [
    ['switched off', list(one.off)], ['currency', one.currency], ['work packages are', one.packagesAre], ['percent complete', one.method], ['estimate at completion', one.estimate],
    ['discount rate', one.discountRate], ['days between reviews', one.reviewEveryDays === null ? null : String(one.reviewEveryDays)],
    ['research counts', one.researchBy === 'gates' ? 'where it earns by gates' : null], ['research packages', one.research.length === 0 ? null : String(one.research.length)], ['level of effort packages', one.effort.length === 0 ? null : String(one.effort.length)],
  ],
};

export const settingsInputOf = ({ off, currency, packagesAre, method, estimate, discountRate, reviewEveryDays, research, researchBy, effort }: SettingsRow): ValueSettingsInput =>
  ({ off, currency, packagesAre, method, estimate, discountRate, reviewEveryDays, research, researchBy, effort });

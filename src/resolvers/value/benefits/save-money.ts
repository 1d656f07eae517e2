import type { OutcomeCalls } from '../../../contract/value/outcome-calls';
import { MOST_YEARS } from '../../../analyse/value/case/gains';
import { dayOfMinute } from '../../../model/day';
import type { Benefit, YearlyMoney } from '../../../model/value/benefit';
import { firstYear, yearOf } from '../../../model/value/first-year';
import { money } from '../../../model/value/money';
import { readValue } from '../../../store/value/read-value';
import { Refusal } from '../../refusal';
import type { Viewer } from '../../viewer';
import { changeRow } from '../row/change-row';
import { programToChange } from '../row/program-to-change';
import { moneyKind } from './kind';
import { settleFirstYear } from './settle-first-year';

type Call = OutcomeCalls['saveBenefitMoney'];

const refuse = (message: string, field: string): Refusal => new Refusal('bad-input', `${message} Nothing was saved.`, { field });

const exact = (amount: string, currency: string): YearlyMoney['planned'] => {
  try {
    return money(amount, currency);
  } catch (error) {
    throw refuse(error instanceof RangeError ? error.message : `${amount} is no amount.`, 'years');
  }
};

/** Years of the case, and those that the benefit has already: year 0 may have been moved past them. */
const checkYears = (rows: readonly YearlyMoney[], { money: before }: Benefit, first: number): void => {
  const wrong = rows.find(({ year }) => (year < first || year > first + MOST_YEARS) && !before.some((one) => one.year === year));
  if (wrong !== undefined) throw refuse(`Years go from ${first}, which is year 0, to ${first + MOST_YEARS}.`, 'years');
};

/** Puts a benefit in money, by calendar years from the program's year 0 on, in its currency. */
export const saveBenefitMoney = async ({ years, ...seen }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const { settings: { timeZone } } = await programToChange(seen.programId, viewer, 'keep-money');
  const value = await readValue(seen.programId);
  const { currency } = value.settings;
  if (currency === null) throw refuse('This program has no currency yet. Choose one first, under Value, Budget and cost.', 'years');
  const first = firstYear(value) ?? yearOf(dayOfMinute(Math.floor(Date.now() / 60_000), timeZone));
  const rows = years.map(({ year, planned, actual }): YearlyMoney => ({ year, planned: exact(planned, currency), actual: actual === null ? null : exact(actual, currency) }));
  if (new Set(rows.map(({ year }) => year)).size < rows.length) throw refuse('A year stands there twice.', 'years');
  const { version } = await changeRow<Benefit>(moneyKind, seen, viewer, (stored) => {
    checkYears(rows, stored, first);
    return { ...stored, money: rows.toSorted((a, b) => a.year - b.year) };
  }, () => ({ money: true }));
  if (value.settings.firstYear === null && rows.length > 0) await settleFirstYear(seen.programId, first, viewer);
  return { version };
};

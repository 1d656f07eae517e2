import type { Benefit } from '../../model/value/benefit';
import type { CostLine } from '../../model/value/cost-line';
import { type Begun, firstYear, yearOf } from '../../model/value/first-year';
import type { ValueSettings } from '../../model/value/value-settings';
import type { Baseline } from '../../model/value/work-package';

/** Money was once kept by years counted from year 0 of the business case; calendar years begin far beyond any count. */
const FIRST_CALENDAR_YEAR = 1900;

const isCounted = ({ money }: Pick<Benefit, 'money'>): boolean => money.some(({ year }) => year < FIRST_CALENDAR_YEAR);

/** Rows of other tables of the program, as they are stored. */
export type OtherRows = (table: 'settings' | 'baselines' | 'lines') => Promise<readonly unknown[]>;

const yearZero = async (others: OtherRows): Promise<number> => {
  const [[settings], baselines, lines] = await Promise.all([others('settings'), others('baselines'), others('lines')]);
  const begun: Begun = {
    settings: { firstYear: (settings as Partial<ValueSettings> | undefined)?.firstYear ?? null },
    baselines: (baselines as readonly Baseline[]).toSorted((a, b) => a.from - b.from), lines: lines as readonly CostLine[],
  };
  // Where nothing has begun the case does, whenever it is looked at.
  return firstYear(begun) ?? yearOf(Math.floor(Date.now() / 86_400_000));
};

/**
 * Benefits with their money by calendar years. Rows of an older version had them counted from year 0, which is told by what
 * told it then; from the next writing on they stay by the calendar. Rows that have them already are the same objects.
 */
export const inCalendarYears = async (rows: readonly Benefit[], others: OtherRows): Promise<readonly Benefit[]> => {
  if (!rows.some(isCounted)) return rows;
  const first = await yearZero(others);
  return rows.map((row) => (!isCounted(row) ? row : {
    ...row, money: row.money.map((one) => (one.year < FIRST_CALENDAR_YEAR ? { ...one, year: first + one.year } : one)),
  }));
};

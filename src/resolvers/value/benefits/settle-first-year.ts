import { undecided } from '../../../model/value/value-settings';
import type { SettingsRow } from '../../../store/value/read-value';
import { changeTable } from '../../../store/value/table';
import type { Viewer } from '../../viewer';

/** Raised to leave what is decided as it is. */
class Decided extends Error {}

/**
 * Keeps the calendar year that is year 0, where nobody decided on one: it would move, and every discounted figure with it,
 * with the next line or baseline that begins earlier.
 */
export const settleFirstYear = async (programId: string, year: number, viewer: Viewer): Promise<void> => {
  try {
    await changeTable<SettingsRow>(programId, 'settings', ([row]) => {
      const stored: SettingsRow = { ...undecided, ...row ?? { id: 'settings', version: 0 } };
      if (stored.firstYear !== null) throw new Decided();
      const changes = [{ what: 'Business case: year 0', before: null, after: String(year) }];
      return { rows: [{ ...stored, firstYear: year, version: stored.version + 1 }], note: { who: viewer.accountId, action: 'value-changed', changes, people: [], issues: [] } };
    });
  } catch (error) {
    if (!(error instanceof Decided)) throw error;
  }
};

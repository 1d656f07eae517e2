import type { WaitingRow } from '../../src/contract/overview';
import { countText, numberText } from './number-text';

/** "6 working days", "between 3 and 41 working days", or null where nothing is known. */
export const ageText = (age: WaitingRow['age'], locale: string): string | null => {
  if (age === null) return null;
  if (age.from === age.to) return countText(age.from, 'working-days', locale);
  const [low, high] = [Math.min(age.from, age.to), Math.max(age.from, age.to)];
  return `between ${numberText(low, locale)} and ${countText(high, 'working-days', locale)}`;
};

export const listText = (names: readonly string[]): string => new Intl.ListFormat('en').format([...names]);

/** "Web and Mobile wait for Data"; within one team it says so, since that is no matter between teams. */
export const whoWaitsText = (row: WaitingRow): string => {
  const waiting = row.waitingTeams.length === 0 ? row.blocked.team : listText(row.waitingTeams);
  const verb = row.waitingTeams.length > 1 ? 'wait' : 'waits';
  if (!row.crossTeam) return `${waiting} ${verb} for its own work`;
  return `${waiting} ${verb} for ${row.blockerTeam}`;
};

/** What clearing the blocker would do to the finish; null where the schedule is not known. */
export const impactText = (impact: number | null, locale: string): string | null => {
  if (impact === null) return null;
  if (impact <= 0) return 'does not move the finish';
  return `moves the finish by ${countText(impact, 'working-days', locale)}`;
};

export const healthWords: Readonly<Record<WaitingRow['health'], string>> = {
  late: 'Late', tight: 'Tight', fine: 'Fine', unplanned: 'No dates', cycle: 'In a cycle',
};

export const healthState = {
  late: 'bad', tight: 'watch', fine: 'good', unplanned: 'unknown', cycle: 'bad',
} as const satisfies Record<WaitingRow['health'], string>;

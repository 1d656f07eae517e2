import type { WaitingRow } from '../../src/contract/overview';
import { countText, numberText } from './number-text';

/** "6 working days", "between 3 and 41 working days", or null where nothing is known. */
export const ageText = (age: WaitingRow['age'], locale: string): string | null => {
  if (age === null) return null;
  if (age.from === age.to) return countText(age.from, 'working-days', locale);
  const [low, high] = [Math.min(age.from, age.to), Math.max(age.from, age.to)];
  return `between ${numberText(low, locale)} and ${countText(high, 'working-days', locale)}`;
};

/** A sentence with names in it, which are kept apart so that a name written from right to left turns nothing around. */
export type NamedText = readonly { readonly text: string; readonly name: boolean }[];

/** "Web, Data and Mobile" as names and the words between them. */
export const namesText = (names: readonly string[]): NamedText =>
  new Intl.ListFormat('en').formatToParts([...names]).map(({ type, value }) => ({ text: value, name: type === 'element' }));

const word = (text: string): NamedText[number] => ({ text, name: false });

export const teamsThatWait = (row: WaitingRow): readonly string[] =>
  row.waitingTeams.length === 0 ? [row.blocked.team] : row.waitingTeams;

/** "waits", "wait" or "will wait", as many as they are and now or later. */
export const waitVerb = (teams: number, now: boolean): string => {
  if (!now) return 'will wait';
  return teams === 1 ? 'waits' : 'wait';
};

/** "Web and Mobile wait for Data"; within one team it says so, since that is no matter between teams. */
export const whoWaits = (row: WaitingRow): NamedText => {
  const teams = teamsThatWait(row);
  const begin = [...namesText(teams), word(` ${waitVerb(teams.length, row.waiting)} for `)];
  if (row.outside) return [...begin, word('work outside the program')];
  return [...begin, row.crossTeam ? { text: row.blockerTeam, name: true } : word('its own work')];
};

export const plainText = (parts: NamedText): string => parts.map(({ text }) => text).join('');

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

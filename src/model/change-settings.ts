import { parseIsoDay } from './day';
import type { LinkMeaning, Outcome, ProgramSettings } from './settings';

/** One assumption set to another value, as its editor gives it. */
export type SettingsChange = {
  readonly key: string;
  readonly value: string | number | readonly string[] | null;
};

/** A change that cannot be made; `message` says what is wrong and what to do instead. */
export class UnusableChange extends Error {
  constructor(readonly key: string, message: string) {
    super(message);
  }
}

const dayOf = (key: string, value: SettingsChange['value']): number | null => {
  if (value === null || value === '') return null;
  const day = typeof value === 'string' ? parseIsoDay(value) : null;
  if (day === null) throw new UnusableChange(key, `"${String(value)}" is not a day of the calendar. Give it as YYYY-MM-DD.`);
  return day;
};

const listOf = (key: string, value: SettingsChange['value']): readonly string[] => {
  if (!Array.isArray(value)) throw new UnusableChange(key, 'This assumption takes a list.');
  return value as readonly string[];
};

/** `["10000:outward", "10020:inward", "10003:none"]`; a type that is not named keeps its meaning. */
const linkMeanings = (settings: ProgramSettings, key: string, value: SettingsChange['value']): ProgramSettings => {
  const meanings: Record<string, LinkMeaning> = { ...settings.linkMeanings };
  for (const entry of listOf(key, value)) {
    const [typeId = '', side = ''] = entry.split(':');
    const before = settings.linkMeanings[typeId];
    const kind = before?.dependency === true ? before.kind : 'finish-start';
    if (side === 'none') meanings[typeId] = { dependency: false };
    else if (side === 'outward' || side === 'inward') meanings[typeId] = { dependency: true, blocker: side, kind };
    else throw new UnusableChange(key, `"${entry}" does not say which side blocks. Use outward, inward or none.`);
  }
  return { ...settings, linkMeanings: meanings };
};

/** `["3:dropped", "status:10001:delivered", "7:unknown"]`; what is not named keeps its meaning. */
const outcomes = (settings: ProgramSettings, key: string, value: SettingsChange['value']): ProgramSettings => {
  const mapped: Record<string, Outcome> = { ...settings.outcomes };
  for (const entry of listOf(key, value)) {
    const cut = entry.lastIndexOf(':');
    const outcome = entry.slice(cut + 1);
    if (cut < 1 || !['delivered', 'dropped', 'unknown'].includes(outcome)) {
      throw new UnusableChange(key, `"${entry}" does not say what the work was worth. Use delivered, dropped or unknown.`);
    }
    if (outcome === 'unknown') Reflect.deleteProperty(mapped, entry.slice(0, cut));
    else mapped[entry.slice(0, cut)] = outcome as Outcome;
  }
  return { ...settings, outcomes: mapped };
};

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const workingWeek = (settings: ProgramSettings, key: string, value: SettingsChange['value']): ProgramSettings => {
  const chosen = listOf(key, value);
  const strange = chosen.find((day) => !(weekdays as readonly string[]).includes(day));
  if (strange !== undefined) throw new UnusableChange(key, `"${strange}" is not a day of the week. Use ${weekdays.join(', ')}.`);
  if (chosen.length === 0) throw new UnusableChange(key, 'A week needs at least one working day.');
  const has = (index: 0 | 1 | 2 | 3 | 4 | 5 | 6): boolean => chosen.includes(weekdays[index]);
  return { ...settings, workingWeek: [has(0), has(1), has(2), has(3), has(4), has(5), has(6)] };
};

const setAside = (settings: ProgramSettings, key: string, value: SettingsChange['value']): ProgramSettings => {
  if (value === null || value === '') return { ...settings, setAsideAfterDays: null };
  const days = Number(value);
  if (!Number.isInteger(days) || days < 30 || days > 3650) {
    throw new UnusableChange(key, 'Work can be set aside after 30 to 3,650 days without a change.');
  }
  return { ...settings, setAsideAfterDays: days };
};

const timeZone = (settings: ProgramSettings, key: string, value: SettingsChange['value']): ProgramSettings => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: String(value) });
  } catch {
    throw new UnusableChange(key, `"${String(value)}" is not a time zone. Use a name such as Europe/Zurich.`);
  }
  return { ...settings, timeZone: String(value) };
};

const committed = (settings: ProgramSettings, key: string, value: SettingsChange['value']): ProgramSettings => {
  const deadlines: Record<string, number> = { ...settings.committedDeadlines };
  for (const entry of listOf(key, value)) {
    const cut = entry.lastIndexOf(':');
    if (cut < 1) throw new UnusableChange(key, `"${entry}" does not say whose deadline it is. Use project:day or version:id:day.`);
    const day = dayOf(key, entry.slice(cut + 1));
    if (day === null) Reflect.deleteProperty(deadlines, entry.slice(0, cut));
    else deadlines[entry.slice(0, cut)] = day;
  }
  return { ...settings, committedDeadlines: deadlines };
};

const teamFrom = (settings: ProgramSettings, key: string, value: SettingsChange['value']): ProgramSettings => {
  if (value !== 'field' && value !== 'project') throw new UnusableChange(key, 'Teams come from the Team field or from the project.');
  return { ...settings, teamFrom: value };
};

const changes: Readonly<Record<string, (settings: ProgramSettings, key: string, value: SettingsChange['value']) => ProgramSettings>> = {
  linkTypes: linkMeanings,
  outcomes,
  teamFrom,
  deadline: (settings, key, value) => ({ ...settings, deadline: dayOf(key, value) }),
  setAside,
  workingWeek,
  timeZone,
  committedDeadlines: committed,
};

/**
 * The settings with one assumption changed. Throws `UnusableChange` where the key or the value cannot be used;
 * the settings given are never altered, so nothing is saved half.
 */
export const changeSettings = (settings: ProgramSettings, { key, value }: SettingsChange): ProgramSettings => {
  const change = Object.hasOwn(changes, key) ? changes[key] : undefined;
  if (change === undefined) throw new UnusableChange(key, `There is no assumption "${key}".`);
  return change(settings, key, value);
};

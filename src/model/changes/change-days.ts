import type { Day } from '../time';
import { isTimeZone } from '../time-zone';
import { type Changer, copyOf, dayIn, listIn, type SettingsChange } from './change';
import { UnusableChange } from './unusable-change';

const dayOrNone = ({ key, value }: SettingsChange): Day | null => {
  if (value === null || value === '') return null;
  if (typeof value !== 'string') throw new UnusableChange(key, 'This assumption takes one day. Give it as YYYY-MM-DD.');
  return dayIn(key, value);
};

export const changeDeadline: Changer = (settings, change) => ({ ...settings, deadline: dayOrNone(change) });

/** `["10000:2027-03-14", "version:7:2026-12-01", "10001:"]`: what is not named keeps its deadline, an empty day takes it away. */
export const changeCommittedDeadlines: Changer = (settings, change) => {
  const deadlines = copyOf(settings.committedDeadlines);
  for (const entry of listIn(change)) {
    const cut = entry.lastIndexOf(':');
    const [whose, day] = [entry.slice(0, cut), entry.slice(cut + 1)];
    if (cut < 1) throw new UnusableChange(change.key, `"${entry}" does not say whose deadline it is. Use project:day or version:id:day.`);
    if (day === '') deadlines.delete(whose);
    else deadlines.set(whose, dayIn(change.key, day));
  }
  return { ...settings, committedDeadlines: Object.fromEntries(deadlines) };
};

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export const changeWorkingWeek: Changer = (settings, change) => {
  const chosen = listIn(change);
  const strange = chosen.find((day) => !(weekdays as readonly string[]).includes(day));
  if (strange !== undefined) throw new UnusableChange(change.key, `"${strange}" is not a day of the week. Use ${weekdays.join(', ')}.`);
  if (chosen.length === 0) throw new UnusableChange(change.key, 'A week needs at least one working day.');
  const has = (index: 0 | 1 | 2 | 3 | 4 | 5 | 6): boolean => chosen.includes(weekdays[index]);
  return { ...settings, workingWeek: [has(0), has(1), has(2), has(3), has(4), has(5), has(6)] };
};

/** All of them, in any order; the same day twice is most likely a slip, so it is said rather than swallowed. */
export const changeHolidays: Changer = (settings, change) => {
  const days = listIn(change).map((text) => dayIn(change.key, text)).sort((a, b) => a - b);
  const twice = listIn(change).find((text, at, all) => all.indexOf(text) !== at);
  if (twice !== undefined) throw new UnusableChange(change.key, `${twice} is there twice. Take one of the two away.`);
  return { ...settings, holidays: days };
};

export const changeTimeZone: Changer = (settings, { key, value }) => {
  if (typeof value !== 'string' || !isTimeZone(value)) throw new UnusableChange(key, `"${String(value)}" is not a time zone. Use a name such as Europe/Zurich.`);
  return { ...settings, timeZone: value };
};

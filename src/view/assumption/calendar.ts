import type { Assumption } from '../../contract/program';
import { counted, fewNames } from '../../analyse/words';
import { workingDaysBetween } from '../../model/calendar';
import { isoDay } from '../../model/day';
import type { Program } from '../../model/program';
import { dateWords } from '../words';

const dayNames = [['mon', 'Monday'], ['tue', 'Tuesday'], ['wed', 'Wednesday'], ['thu', 'Thursday'], ['fri', 'Friday'], ['sat', 'Saturday'], ['sun', 'Sunday']] as const;

export const workingWeek = ({ settings }: Program): Assumption => {
  const working = dayNames.filter((_, index) => settings.workingWeek[index]);
  return {
    key: 'workingWeek',
    title: 'Working days',
    value: working.map(([, name]) => name.slice(0, 3)).join(', '),
    effect: `In the time zone ${settings.timeZone}; ${counted(settings.holidays.length, 'holiday')}`,
    editor: { kind: 'choices', options: dayNames.map(([value, label], index) => ({ value, label, hint: null, chosen: settings.workingWeek[index] === true })) },
  };
};

/** How many days off lie on days that would be worked otherwise. */
const daysLost = ({ settings: { workingWeek: week, timeZone, holidays } }: Program): number =>
  holidays.filter((day) => workingDaysBetween({ timeZone, workingWeek: week, holidays: [] }, day, day + 1) === 1).length;

export const holidays = (program: Program, locale: string): Assumption => {
  const days = [...program.settings.holidays].sort((a, b) => a - b);
  const next = days.find((day) => day >= program.asOf);
  return {
    key: 'holidays',
    title: 'Holidays',
    value: days.length === 0 ? 'None' : fewNames([...days.filter((day) => day >= program.asOf), ...days.filter((day) => day < program.asOf)].map((day) => dateWords(day, locale))),
    effect: days.length === 0
      ? 'Every day of the working week counts as worked'
      : `${counted(daysLost(program), 'working day')} less; ${next === undefined ? 'none lies ahead' : `the next is ${dateWords(next, locale)}`}`,
    editor: { kind: 'days', current: days.map(isoDay) },
  };
};

let zones: readonly string[] | null = null;

/** What the runtime knows, and UTC, which it does not list itself. */
const zoneNames = (current: string): readonly string[] => {
  zones ??= ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
  return zones.includes(current) ? zones : [current, ...zones];
};

export const timeZone = ({ settings, asOf }: Program, locale: string): Assumption => ({
  key: 'timeZone',
  title: 'Time zone',
  value: settings.timeZone,
  effect: `A day begins at midnight there; today is ${dateWords(asOf, locale)}`,
  editor: { kind: 'search', current: settings.timeZone, options: zoneNames(settings.timeZone).map((value) => ({ value, label: value.replaceAll('_', ' ') })) },
});

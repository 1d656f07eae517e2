import type { BoardColumn } from '../../../../src/contract/teams';
import { dayText } from '../../../parts/date-text';

/** "2 – 15 Nov 2026", or what stands in a column without days. */
export const columnText = ({ kind, start, end }: BoardColumn, locale: string): string => {
  if (kind === 'undated') return 'Sprints without dates';
  if (kind === 'elsewhere' || start === null || end === null) return 'In none of these sprints';
  if (start === end) return dayText(start, locale);
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).formatRange(new Date(start), new Date(end));
};

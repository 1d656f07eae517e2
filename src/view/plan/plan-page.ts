import type { PlanAsked, PlanPage } from '../../contract/plan';
import type { Analysis } from '../../analyse/analysis';
import { planBounds } from '../../analyse/plan/plan-bounds';
import { rowLinks } from '../../analyse/plan/plan-links';
import { planRows, type PlanRows } from '../../analyse/plan/plan-rows';
import type { PlanPlace } from '../../analyse/plan/plan-tree';
import { tally } from '../../analyse/tally';
import { isoDay } from '../../model/day';
import { calendarDay, nearestCalendarDay } from '../calendar-day';
import { coverageOf } from '../coverage';
import type { Around } from '../overview';
import type { Texts } from '../texts';
import { planRow, type RowsBeside } from './plan-row';

/** Rows of one page of the plan. */
export const PLAN_PAGE_ROWS = 200;
const MOST_LINKS = 2_000;
/** So many of what was found are confirmed one by one, beyond those on the page: what a total tells is theirs too. */
const MOST_CONFIRMED = 1_000;

/** What the page will show, and of which issues it needs the summaries; `ids` are all that it names. */
export type PlannedPage = { readonly rows: PlanRows; readonly from: number; readonly page: readonly number[]; readonly ids: readonly number[]; readonly projectIds: readonly number[] };

const plain = (text: string): string => text.toLocaleLowerCase('en');

const nameOf = (place: PlanPlace): string => {
  switch (place.kind) {
    case 'project': return `${place.project.key} ${place.project.name}`;
    case 'milestone': return place.milestone.version.name;
    case 'issue': return place.issue.key;
    default: return '';
  }
};

/** What is looked for; null where nothing is. */
export const textAsked = ({ text }: Pick<PlanAsked, 'text'>): string | null => {
  const words = plain(text ?? '').trim();
  return words === '' ? null : words;
};

/** Issues whose summaries have to be read to find a text: those that could be shown, and whose key does not have it. */
export const idsToSearch = ({ program }: Analysis, asked: Pick<PlanAsked, 'text' | 'hideDone'>): readonly number[] => {
  const words = textAsked(asked);
  if (words === null) return [];
  return program.issues
    .filter((issue) => !issue.setAside && !(asked.hideDone && issue.category === 'done') && !plain(issue.key).includes(words))
    .map(({ id }) => id);
};

/** Places the rows and cuts out the page from `from` on. `searched` are the summaries of `idsToSearch`. */
export const planPage = (analysis: Analysis, asked: PlanAsked, from: number, searched: Texts): PlannedPage => {
  const words = textAsked(asked);
  const says = words === null ? null : (place: PlanPlace): boolean =>
    plain(nameOf(place)).includes(words) || (place.kind === 'issue' && plain(searched.get(place.issue.id) ?? '').includes(words));
  const rows = planRows(analysis, { open: asked.open, hideDone: asked.hideDone, says });
  const issuesOf = (nodes: Iterable<number>) => [...nodes].flatMap((node) => analysis.program.issues[node] ?? []);
  const page = issuesOf(rows.nodes.subarray(from, from + PLAN_PAGE_ROWS));
  const found = says === null ? [] : issuesOf(rows.nodes.subarray(0, MOST_CONFIRMED));
  return {
    rows, from, page: page.map(({ id }) => id), ids: [...new Set([...page, ...found].map(({ id }) => id))],
    projectIds: [...new Set(page.map(({ project }) => project.id))],
  };
};

const count = ({ program }: Analysis): number => tally(program).open.filter(({ leaf, start, due }) => leaf && start === null && due === null).length;

const finishOf = ({ schedule }: Analysis): Pick<PlanPage, 'finish' | 'scheduleReason'> => {
  if (!schedule.known) return { finish: null, scheduleReason: schedule.reason };
  const finish = calendarDay(schedule.finish);
  return { finish, scheduleReason: finish === null ? 'By the estimates the work would end after the year 9999. Look for one that cannot be meant.' : null };
};

/** One page of the plan. Links are those between rows of all pages. */
export const drawPlan = (analysis: Analysis, { rows, from }: PlannedPage, around: Around, beside: RowsBeside): PlanPage => {
  const { program: { settings, calendar } } = analysis;
  const links = rowLinks(analysis, rows);
  const { first, last } = planBounds(analysis);
  const shown = Math.max(0, Math.min(PLAN_PAGE_ROWS, rows.nodes.length - from));
  return {
    ...coverageOf(around),
    rows: Array.from({ length: shown }, (_, at) => planRow(analysis, rows, from + at, beside)), from, total: rows.nodes.length,
    links: links.slice(0, MOST_LINKS), linksTotal: links.length,
    first: nearestCalendarDay(first), last: nearestCalendarDay(last), deadline: settings.deadline === null ? null : isoDay(settings.deadline),
    ...finishOf(analysis),
    withoutDates: count(analysis), workDays: { week: calendar.workingWeek, holidays: calendar.holidays.map(isoDay) },
  };
};

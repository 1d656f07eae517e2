import type { State } from '../../contract/figure';
import type { MilestoneRow } from '../../contract/sheet';
import type { Analysis } from '../../analyse/analysis';
import { milestones, type Milestone } from '../../analyse/delivery/milestones';
import { forecast, type Forecast } from '../../analyse/forecast/forecast';
import { milestoneForecasts, type MilestoneForecast } from '../../analyse/forecast/milestone-forecast';
import { originalVersionFinish } from '../../analyse/plan/original-finish';
import type { Version } from '../../model/jira-issue';
import { isoDay } from '../../model/day';
import type { Meeting } from '../../model/meeting';
import type { Program, Project } from '../../model/program';
import { programAt } from '../../model/program-at';
import type { Day } from '../../model/time';

/** How many milestones the sheet shows: those whose days are nearest to the day it is of. */
const SHOWN = 8;
/** How many of those that were released since the last meeting are shown with them. */
const SHOWN_RELEASED = 2;

type Judged = Pick<MilestoneRow, 'state' | 'stateWord'>;

const judged = (state: State, stateWord: string): Judged => ({ state, stateWord });

/** The day it is held against is the one first committed to, else the one that is planned now. */
const judge = (asOf: Day, day: Day | null, { p50, p85 }: { readonly p50: Day | null; readonly p85: Day | null }): Judged => {
  if (day !== null && day < asOf) return judged('bad', 'Overdue');
  if (p50 === null || p85 === null) return judged('unknown', 'No forecast');
  if (day === null) return judged('none', 'No deadline');
  if (p85 <= day) return judged('good', 'On track');
  return p50 <= day ? judged('watch', 'At risk') : judged('bad', 'Late');
};

const isoOrNull = (day: Day | null): string | null => (day === null ? null : isoDay(day));

const daysOf = (found: Forecast): MilestoneForecast => {
  if (!found.known) return { p50: null, p85: null, reason: found.reason };
  if ('finished' in found) return { p50: found.finished, p85: found.finished, reason: null };
  return { p50: found.days[50], p85: found.days[85], reason: null };
};

/** The program itself as the first milestone: its deadline, what was forecast at the last meeting, and what is now. */
const finishRow = ({ program }: Analysis, meeting: Meeting | null): MilestoneRow => {
  const { settings: { deadline }, asOf } = program;
  const found = forecast(program);
  const now = daysOf(found);
  const then = meeting === null ? null : daysOf(forecast(programAt(program, meeting.day)));
  const isDone = found.known && 'finished' in found;
  const late = isDone && deadline !== null && found.finished > deadline;
  return {
    name: 'The whole program', project: null, original: isoOrNull(deadline), lastMeeting: isoOrNull(then?.p85 ?? null), planned: isoOrNull(deadline),
    p50: isoOrNull(now.p50), p85: isoOrNull(now.p85), reason: now.reason, released: isDone,
    ...(isDone ? judged(late ? 'watch' : 'good', late ? 'Done, late' : 'Done') : judge(asOf, deadline, now)),
  };
};

const versionRow = (program: Program, { version, project }: Pick<Milestone, 'version' | 'project'>, meeting: Meeting | null, shown: Judged, told: MilestoneForecast): MilestoneRow => ({
  name: version.name, project: project.name, original: isoOrNull(originalVersionFinish(program, version)),
  lastMeeting: isoOrNull(meeting?.versionDays[version.id] ?? null), planned: isoOrNull(version.releaseDay),
  p50: isoOrNull(told.p50), p85: isoOrNull(told.p85), reason: told.reason, released: version.released, ...shown,
});

const aheadRow = (analysis: Analysis, milestone: Milestone, meeting: Meeting | null): MilestoneRow => {
  const { program } = analysis;
  const told = milestoneForecasts(analysis).get(milestone.version.id) ?? { p50: null, p85: null, reason: 'It is released.' };
  const day = originalVersionFinish(program, milestone.version) ?? milestone.day;
  return versionRow(program, milestone, meeting, judge(program.asOf, day, told), told);
};

type Released = { readonly version: Version & { readonly releaseDay: Day }; readonly project: Project };

const releasedSince = ({ projects, asOf }: Program, since: Day): readonly Released[] => projects
  .flatMap((project) => project.versions.flatMap((version): Released[] => {
    const { released, releaseDay } = version;
    return released && releaseDay !== null && releaseDay > since && releaseDay <= asOf ? [{ project, version: { ...version, releaseDay } }] : [];
  }))
  .sort((a, b) => b.version.releaseDay - a.version.releaseDay || a.version.name.localeCompare(b.version.name, 'en'));

const releasedRow = (program: Program, one: Released, meeting: Meeting | null): MilestoneRow => {
  const promised = originalVersionFinish(program, one.version) ?? meeting?.versionDays[one.version.id] ?? null;
  const late = promised !== null && one.version.releaseDay > promised;
  return versionRow(program, one, meeting, judged(late ? 'watch' : 'good', late ? 'Released late' : 'Released'), { p50: null, p85: null, reason: 'It is released.' });
};

/** The milestones that the sheet has room for, and how many there are. */
export type MilestoneRows = { readonly rows: readonly MilestoneRow[]; readonly total: number };

/**
 * The program's finish, what was released since the last meeting, and the milestones nearest to the day, in the order of
 * their days. `total` counts all that are released since or still to come, without the program itself.
 */
export const milestoneRows = (analysis: Analysis, meeting: Meeting | null, since: Day): MilestoneRows => {
  const { program } = analysis;
  const { ahead } = milestones(program);
  const released = releasedSince(program, since);
  const out = released.slice(0, SHOWN_RELEASED).reverse();
  const distance = ({ day }: Milestone): number => Math.abs(day - program.asOf);
  const nearest = new Set([...ahead].sort((a, b) => distance(a) - distance(b)).slice(0, SHOWN - out.length));
  return {
    rows: [
      finishRow(analysis, meeting),
      ...out.map((one) => releasedRow(program, one, meeting)),
      ...ahead.filter((one) => nearest.has(one)).map((one) => aheadRow(analysis, one, meeting)),
    ],
    total: ahead.length + released.length,
  };
};

import { CHANGED, STATE, TOUCHED } from './changed-fields';
import { isEmpty, numberIn } from './changelog-values';
import { type Columns, doneFromOn, HAS_ESTIMATE, HAS_POINTS, isDonePart, mayBeDoneFrom, NO_DATE, NO_DAY, ownColumns, partNumbers, reachBack, writeState } from './columns';
import { dayOfMinute, parseIsoDay } from './day';
import type { StatusCategory } from './jira-issue';
import type { DayBefore, PastIssues, Present } from './past-issues';
import { isUntouched } from './read-issue';
import { openSomehow } from './roll-back';
import { isStatusPastKnownIn } from './rows/status-pasts';
import { DOING, FLAGGED, HAS_ASSIGNEE, HAS_TEAM, IN_SPRINT, signsThen, STATE_KNOWN } from './signs';
import type { SprintLists } from './sprint-lists';
import { beganWith, type Touched, updatedBefore } from './touched';

/** The day that columns are taken back to, the issues of today, those of the day for what columns do not tell, and the sprints of each issue. */
export type ColumnsDay = DayBefore & {
  readonly today: Present;
  readonly issues: PastIssues;
  readonly lists: SprintLists;
  /** Of the later day by the numbers of `lists`, and overwritten with those of the earlier one. */
  readonly sprintsOf: Int32Array;
};

/**
 * The columns of an earlier day, told from those of a later one and what was touched in between. No issue is made of what a
 * changelog tells in one word, as it does of most. Where the later day is let go, its columns are overwritten.
 */
export const columnsThen = (later: Columns, touched: readonly Touched[], day: ColumnsDay, isLetGo: boolean): Columns => {
  const to = ownColumns(later, day.members, isLetGo);
  to.parent.set(day.parents.parent);
  to.leaf.set(day.parents.leaf);
  for (const one of touched) writeTouched(to, one, day);
  writeInSprint(to, day);
  takeFromAside(to, day);
  return reachBack(to, day.on.asOf) ? to : withOlderDays(to, day);
};

const writeTouched = (to: Columns, one: Touched, day: ColumnsDay): void => {
  const { index, fields } = one;
  const { lists, sprintsOf, then: { before, names } } = day;
  if ((fields & STATE) !== 0) writeStateThen(to, one, day);
  else if ((fields & TOUCHED) !== 0 && !isDonePart(to.part[index])) to.part[index] = openPart(to, one, day);
  if ((fields & SIZES) !== 0) to.sizes[index] = sizesThen(to.sizes[index] ?? 0, one, day);
  if ((fields & CHANGED.start) !== 0) to.start[index] = dayThen(one, 'start', day);
  if ((fields & CHANGED.due) !== 0) to.due[index] = dayThen(one, 'due', day);
  if ((fields & CHANGED.sprint) !== 0) sprintsOf[index] = lists.numberOf(names.sprints(beganWith(one, 'sprint', before)));
  if ((fields & SIGNS) !== 0) to.signs[index] = signsOnDay(to.signs[index] ?? 0, one, day);
};

const SIZES = CHANGED.points | CHANGED.estimate;
const SIGNS = CHANGED.flagged | CHANGED.team | CHANGED.assignee | CHANGED.link | CHANGED.fixVersion;

const dayThen = (one: Touched, field: 'start' | 'due', { then: { before } }: ColumnsDay): number => parseIsoDay((beganWith(one, field, before) ?? '').slice(0, 10)) ?? NO_DATE;

const sizesThen = (later: number, one: Touched, { then: { before } }: ColumnsDay): number => {
  const points = (one.fields & CHANGED.points) === 0 ? later : withBit(later, HAS_POINTS, numberIn(beganWith(one, 'points', before)) !== null);
  return (one.fields & CHANGED.estimate) === 0 ? points : withBit(points, HAS_ESTIMATE, numberIn(beganWith(one, 'estimate', before)) !== null);
};

/** Links and versions come and go one by one, so that an issue is made to tell them. */
const signsOnDay = (later: number, one: Touched, day: ColumnsDay): number => {
  const { fields } = one;
  const { before } = day.then;
  let signs = later;
  if ((fields & CHANGED.flagged) !== 0) signs = withBit(signs, FLAGGED, !isEmpty(beganWith(one, 'flagged', before)));
  if ((fields & CHANGED.team) !== 0) signs = withBit(signs, HAS_TEAM, !isEmpty(beganWith(one, 'team', before)));
  if ((fields & CHANGED.assignee) !== 0) signs = withBit(signs, HAS_ASSIGNEE, !isEmpty(beganWith(one, 'assignee', before)));
  const listed = fields & (CHANGED.link | CHANGED.fixVersion);
  const issue = listed === 0 ? undefined : day.issues.at(one.index);
  return issue === undefined ? signs : signsThen(signs, issue, listed);
};

const withBit = (of: number, bit: number, holds: boolean): number => (holds ? of | bit : of & ~bit);

/** Work that was done then, and what no changelog tells, is told by the issue: few are. */
const writeStateThen = (to: Columns, one: Touched, day: ColumnsDay): void => {
  const { index } = one;
  const category = categoryThen(one, day);
  const signs = to.signs[index] ?? 0;
  if (category === null || category === 'done') {
    const issue = day.issues.at(index);
    if (issue === undefined) return;
    writeState(to, index, issue);
    to.signs[index] = signsThen(signs, issue, STATE);
    return;
  }
  to.signs[index] = withBit(signs, DOING, category === 'doing') | STATE_KNOWN;
  to.part[index] = openPart(to, one, day);
  to.done[index] = NO_DAY;
  to.started[index] = NO_DAY;
};

/** Null where it is not known by a status that the site has. */
const categoryThen = (one: Touched, { then: { before, names } }: ColumnsDay): StatusCategory | null => {
  const { rows, row, fields } = one;
  if (!isStatusPastKnownIn(rows, row)) return null;
  const began = (fields & CHANGED.status) === 0 ? rows.began(row, 'status', before) : beganWith(one, 'status', before);
  const status = began === undefined ? rows.status.values[rows.status.of[row] ?? -1] : names.statuses.get(began ?? '');
  return status === undefined || status === openSomehow ? null : status.category;
};

/** The part of work that is not done, whose signs are written. */
const openPart = ({ signs }: Columns, { index, rows, row }: Pick<Touched, 'index' | 'rows' | 'row'>, { on: { asOf, settings }, then: { before } }: ColumnsDay): number => {
  if (((signs[index] ?? 0) & STATE_KNOWN) !== 0 && isUntouched(dayOfMinute(updatedBefore(rows, row, before), settings.timeZone), asOf, settings)) return partNumbers.setAside;
  return ((signs[index] ?? 0) & DOING) === 0 ? partNumbers.todo : partNumbers.doing;
};

const writeInSprint = ({ signs }: Columns, { lists, sprintsOf, then: { before } }: ColumnsDay): void => {
  const isActive = lists.activeBefore(before);
  for (let index = 0; index < signs.length; index += 1) signs[index] = withBit(signs[index] ?? 0, IN_SPRINT, isActive[sprintsOf[index] ?? -1] === 1);
};

/** Work that was done longer ago than figures of the later day look back to, and not too long ago for those of this one. */
const withOlderDays = (to: Columns, { on: { asOf }, today: { runs, places }, issues }: ColumnsDay): Columns => {
  const older = { ...to, doneFrom: doneFromOn(asOf) };
  const { run, row } = places();
  for (let index = 0; index < to.part.length; index += 1) {
    const changedAt = runs[run[index] ?? -1]?.rows.changedAt[row[index] ?? -1] ?? Number.NEGATIVE_INFINITY;
    if (!isDonePart(to.part[index]) || !mayBeDoneFrom(older.doneFrom, changedAt) || mayBeDoneFrom(to.doneFrom, changedAt)) continue;
    const issue = issues.at(index);
    if (issue !== undefined) writeState(older, index, issue);
  }
  return older;
};

/** What was set aside a week later may not have been untouched for long enough yet. */
const takeFromAside = (to: Columns, day: ColumnsDay): void => {
  const { runs, places } = day.today;
  for (let index = 0; index < to.part.length; index += 1) {
    if (to.part[index] !== partNumbers.setAside) continue;
    const { run, row } = places();
    const rows = runs[run[index] ?? -1]?.rows;
    if (rows !== undefined) to.part[index] = openPart(to, { index, rows, row: row[index] ?? -1 }, day);
  }
};

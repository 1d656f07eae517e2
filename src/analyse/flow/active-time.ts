import { firstMinuteOfDay } from '../../model/day';
import type { Status } from '../../model/jira-issue';
import type { Issue, Program } from '../../model/program';
import type { Minute } from '../../model/time';
import { oncePer } from '../once-per';
import { categoriesOf } from '../status-categories';

/** Minutes from the first start to done, and how many of them somebody could work on the issue. */
export type ActiveTime = { readonly active: number; readonly whole: number };

type Walk = { category: Status['category'] | null; flagged: boolean; since: Minute; active: number; start: Minute | null; end: Minute | null };

/** The moment `asOf` is over: what changed later is not known as of that day. */
const endOfDay = oncePer(({ asOf, settings }: Program) => ({ minute: firstMinuteOfDay(asOf + 1, settings.timeZone) }));

/** Adds the stretch that ends now to the active time, if work was in progress and not flagged in it. */
const closeStretch = (walk: Walk, at: Minute): void => {
  if (walk.start !== null && walk.category === 'doing' && !walk.flagged) walk.active += at - walk.since;
  walk.since = at;
};

const moveTo = (walk: Walk, category: Status['category'] | null, at: Minute): void => {
  walk.category = category;
  if (category === 'doing') walk.start ??= at;
  if (category === 'done') walk.end = at;
};

/** The first value a field had, before any change of it: `now` where it never changed. */
const initially = (issue: Issue, field: 'status' | 'flagged', now: string | null): string | null =>
  (issue.jira.history.find((change) => change.field === field) ?? { from: now }).from;

/**
 * How long a done issue was in progress without being flagged, out of the time from its first start to its last done,
 * by its changelog. Null where the changelog does not show both, or no time lies between them.
 */
export const activeTime = (program: Program, issue: Issue): ActiveTime | null => {
  const known = categoriesOf(program.statuses);
  const categoryOf = (id: string | null) => (id === null ? null : known.get(id) ?? null);
  const created = issue.jira.createdAt;
  const walk: Walk = { category: null, flagged: initially(issue, 'flagged', issue.flagged ? '1' : '') === '1', since: created, active: 0, start: null, end: null };
  let atEnd = 0;
  moveTo(walk, categoryOf(initially(issue, 'status', issue.jira.status.id)), created);
  const before = endOfDay(program).minute;
  for (const { at, field, to } of issue.jira.history) {
    if (at >= before) break;
    if (field !== 'status' && field !== 'flagged') continue;
    closeStretch(walk, at);
    if (field === 'flagged') walk.flagged = to === '1';
    else moveTo(walk, categoryOf(to), at);
    if (walk.end === at) atEnd = walk.active;
  }
  return walk.start === null || walk.end === null || walk.end <= walk.start ? null : { active: atEnd, whole: walk.end - walk.start };
};

import { isoDay } from '../../model/day';
import type { Issue, Program } from '../../model/program';
import { issueCount } from '../issue-count';
import type { Measure } from '../measure';
import { tally } from '../tally';
import { lastWeek, type Window } from '../window';

type Looked = { readonly among: (program: Program) => readonly Issue[]; readonly of: string };

/** What is recently done is gathered already; a longer window looks at all that is done. */
const recent: Looked = { among: (program) => tally(program).recentlyDone, of: 'issues done in the last 12 weeks' };
const everDone: Looked = { among: ({ issues }) => issues.filter(({ leaf, category }) => leaf && category === 'done'), of: 'issues that are done' };

/** **Delivered in a window**: leaves that became delivered in it and still are. */
export const deliveredIn = (window: Window): Measure => issueCount({
  key: `delivered-${window.key}`,
  name: `Delivered ${window.name}`,
  group: 'Delivery',
  better: 'higher',
  formula: `Issues without children that were delivered ${window.words}.`,
  followed: window === lastWeek,
  ...(window === lastWeek ? recent : everDone),
  counts: ({ asOf }) => (issue) => issue.outcome === 'delivered' && issue.done !== null && issue.done > window.since(asOf),
  why: (issue) => (issue.done === null ? '' : `done ${isoDay(issue.done)}`),
});

/** **Delivered in the last 7 days**: leaves that became delivered after `asOf` - 7 days and still are. */
export const deliveredLastWeek = deliveredIn(lastWeek);

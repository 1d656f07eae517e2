import { isoDay } from '../../model/day';
import { columns, parts } from '../../model/columns';
import type { Program } from '../../model/program';
import { issueCount } from '../issue-count';
import { atIndex, indicesWhere } from '../issue-indices';
import type { Measure } from '../measure';
import { tally } from '../tally';
import { lastWeek, type Window } from '../window';

type Looked = { readonly among: (program: Program) => Int32Array; readonly of: string };

const firstNotDone = parts.indexOf('doing');

const doneLeaves = (program: Program): Int32Array => {
  const { part, leaf } = columns(program);
  return indicesWhere(part.length, (index) => leaf[index] === 1 && (part[index] ?? 0) < firstNotDone);
};

/** What is recently done is gathered already; a longer window looks at all that is done. */
const recent: Looked = { among: (program) => tally(program).recentlyDoneAt, of: 'issues done in the last 12 weeks' };
const everDone: Looked = { among: doneLeaves, of: 'issues that are done' };

/** **Delivered in a window**: leaves that became delivered in it and still are. */
export const deliveredIn = (window: Window): Measure => issueCount({
  key: `delivered-${window.key}`,
  name: `Delivered ${window.name}`,
  group: 'Delivery',
  better: 'higher',
  formula: `Issues without children that were delivered ${window.words}.`,
  followed: window === lastWeek,
  ...(window === lastWeek ? recent : everDone),
  counts: (program) => {
    const since = window.since(program.asOf);
    return atIndex(program, ({ outcome, done }) => outcome === 'delivered' && done !== null && done > since);
  },
  why: (issue) => (issue.done === null ? '' : `done ${isoDay(issue.done)}`),
});

/** **Delivered in the last 7 days**: leaves that became delivered after `asOf` - 7 days and still are. */
export const deliveredLastWeek = deliveredIn(lastWeek);

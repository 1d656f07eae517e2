import { isoDay } from '../../model/day';
import { issueAt } from '../../model/past-issues';
import type { Bounds, Issue } from '../../model/program';
import type { Day } from '../../model/time';
import type { Analysis } from '../analysis';
import { untoldLeftOut, whyUntold } from '../dependencies/open-dependencies';
import { waitingSince } from '../dependencies/waiting-since';
import { figure, input, leftOut, unknownFigure } from '../figure';
import type { Measure } from '../measure';
import type { Window } from '../window';
import { counted } from '../words';

/** Of an issue that waits for several blockers, the wait that began first: since then it has been waiting. */
const waitsSince = ({ program, states }: Analysis): ReadonlyMap<Issue, Bounds> => {
  const found = new Map<Issue, Bounds>();
  for (const position of states.waiting) {
    const dependency = states.all[position];
    const issue = issueAt(program, dependency?.blocked ?? -1);
    if (dependency === undefined || issue === undefined) continue;
    const since = waitingSince(program, dependency, states.successions.get(position) ?? null);
    const known = found.get(issue);
    found.set(issue, known === undefined ? since : { from: Math.min(known.from, since.from), to: Math.min(known.to, since.to) });
  }
  return found;
};

const dayWords = ({ from, to }: Bounds): string => (from === to ? `waits since ${isoDay(from)}` : `waits since some day from ${isoDay(from)} on`);

/** Those that began after a day, and those of which nobody knows whether they did. */
const newAmong = (waits: ReadonlyMap<Issue, Bounds>, since: Day): { readonly began: readonly Issue[]; readonly unsure: readonly Issue[] } => {
  const all = [...waits];
  const began = all.filter(([, { from }]) => from > since).map(([issue]) => issue);
  return { began, unsure: all.filter(([, { from, to }]) => from <= since && to > since).map(([issue]) => issue) };
};

/**
 * **New waits in a window**: issues that wait now for at least one open blocker and did not before the window: the first
 * of their present waits began in it. Waits that began in it and are over by now are not counted. Where a changelog
 * leaves open when a wait began, it is left out and said.
 */
export const newWaitsIn = (window: Window): Measure => ({
  key: `new-waits-${window.key}`,
  name: `New waits ${window.name}`,
  group: 'Dependencies',
  unit: 'issues',
  better: 'lower',
  formula: `Issues that wait for an open blocker now, and began to ${window.words}.`,
  source: null,
  followed: false,
  compute: (analysis) => {
    const reason = whyUntold(analysis);
    if (reason !== null) return unknownFigure(reason, { leftOut: () => untoldLeftOut(analysis) });
    const waits = waitsSince(analysis);
    const { began, unsure } = newAmong(waits, window.since(analysis.program.asOf));
    return figure(began.length, `${counted(began.length, 'issue')} of ${counted(waits.size, 'waiting issue')}`, {
      inputs: [input('Waiting now', waits.size, 'issues')],
      issues: () => began.map((issue) => ({ issue, why: dayWords(waits.get(issue) ?? { from: 0, to: 0 }) })),
      leftOut: () => [...leftOut('No changelog tells since when these wait', unsure), ...untoldLeftOut(analysis)],
    });
  },
});

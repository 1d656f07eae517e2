import { workingDaysBetween } from '../../model/calendar';
import type { Issue } from '../../model/program';
import type { Analysis } from '../analysis';
import { linkCame } from '../dependencies/link-came';
import { stronglyConnected } from '../graph/strongly-connected';
import { oncePer } from '../once-per';

/**
 * A ring of open issues of several teams, each waiting for the next. `days`: working days since its last link came, in a
 * plain ring; null where it holds more links than that, or no changelog tells the day.
 */
export type CycleToCut = { readonly issues: readonly Issue[]; readonly days: number | null };

type Found = { readonly nodes: Set<number>; readonly positions: number[] };

const components = (analysis: Analysis): readonly Found[] => {
  const { openGraph, inOpenCycle, states } = analysis;
  if (inOpenCycle.size === 0) return [];
  const { of } = stronglyConnected(openGraph.nodes, openGraph.out);
  const found = new Map<number, Found>();
  for (const position of inOpenCycle) {
    const dependency = states.all[position];
    const component = of[dependency?.blocker ?? -1];
    if (dependency === undefined || component === undefined) continue;
    const known = found.get(component) ?? { nodes: new Set(), positions: [] };
    known.nodes.add(dependency.blocker).add(dependency.blocked);
    known.positions.push(position);
    found.set(component, known);
  }
  return [...found.values()];
};

const daysSinceClosed = ({ program, states }: Analysis, { nodes, positions }: Found): number | null => {
  if (positions.length !== nodes.size) return null;
  const came = positions.flatMap((position) => states.all[position] ?? []).map((dependency) => linkCame(program, dependency));
  if (came.some(({ from, to }) => from !== to)) return null;
  return Math.max(0, workingDaysBetween(program.calendar, Math.max(...came.map(({ to }) => to)), program.asOf));
};

/** The open cycles that lead through several teams: within one, that team settles it. The largest first. */
export const cyclesToCut = oncePer((analysis: Analysis): readonly CycleToCut[] => components(analysis)
  .map((found): CycleToCut => ({
    issues: [...found.nodes].sort((a, b) => a - b).flatMap((index) => analysis.program.issues[index] ?? []),
    days: daysSinceClosed(analysis, found),
  }))
  .filter(({ issues }) => new Set(issues.map(({ team }) => team.id)).size > 1)
  .sort((a, b) => b.issues.length - a.issues.length || (a.issues[0]?.index ?? 0) - (b.issues[0]?.index ?? 0)));

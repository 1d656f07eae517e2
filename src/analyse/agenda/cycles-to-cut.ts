import { workingDaysBetween } from '../../model/calendar';
import { issueAt } from '../../model/past-issues';
import type { Issue } from '../../model/program';
import type { Analysis } from '../analysis';
import { linkCame } from '../dependencies/link-came';
import { openRings, type Ring } from '../dependencies/open-rings';
import { oncePer } from '../once-per';

/**
 * A ring of open issues of several teams, each waiting for the next. `days`: working days since its last link came, in a
 * plain ring; null where it holds more links than that, or no changelog tells the day.
 */
export type CycleToCut = { readonly issues: readonly Issue[]; readonly days: number | null };

const daysSinceClosed = ({ program, states }: Analysis, { nodes, edges }: Ring): number | null => {
  if (edges.length !== nodes.length) return null;
  const came = edges.flatMap((position) => states.all[position] ?? []).map((dependency) => linkCame(program, dependency));
  if (came.some(({ from, to }) => from !== to)) return null;
  return Math.max(0, workingDaysBetween(program.calendar, Math.max(...came.map(({ to }) => to)), program.asOf));
};

/** The open cycles that lead through several teams: within one, that team settles it. The largest first. */
export const cyclesToCut = oncePer((analysis: Analysis): readonly CycleToCut[] => openRings(analysis)
  .map((ring): CycleToCut => ({ issues: ring.nodes.flatMap((index) => issueAt(analysis.program, index) ?? []), days: daysSinceClosed(analysis, ring) }))
  .filter(({ issues }) => new Set(issues.map(({ team }) => team.id)).size > 1));

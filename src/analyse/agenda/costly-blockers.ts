import type { Analysis } from '../analysis';
import { isTold } from '../dependencies/longest-waits';
import { describeWait, impactOfBlocker, type Wait } from '../dependencies/waits';
import { oncePer } from '../once-per';
import { takesPass } from '../schedule/impact';

/**
 * One blocker that something waits for now. `impact`: working days by which it alone holds up the finish, null where that
 * is not known. `teamDays`: for each team that waits the working days of its longest wait for it, added up; null where no
 * changelog tells.
 */
export type CostlyBlocker = { readonly blocker: number; readonly crossTeam: boolean; readonly impact: number | null; readonly teamDays: number | null };

/** For how many blockers the finish is computed anew; what the others cost is not known where it takes that. */
const MOST_TRIED = 40;

const byBlocker = (analysis: Analysis): ReadonlyMap<number, readonly Wait[]> => {
  const waits = new Map<number, Wait[]>();
  for (const position of analysis.states.waiting) {
    const wait = describeWait(analysis, position);
    if (wait === null) continue;
    const known = waits.get(wait.dependency.blocker);
    if (known === undefined) waits.set(wait.dependency.blocker, [wait]);
    else known.push(wait);
  }
  return waits;
};

const teamDaysOf = (waits: readonly Wait[]): number | null => {
  const longest = new Map<string, number>();
  for (const { age, blocked: { team } } of waits) {
    if (age !== null && isTold(age)) longest.set(team.id, Math.max(age.from, longest.get(team.id) ?? 0));
  }
  return longest.size === 0 ? null : [...longest.values()].reduce((sum, days) => sum + days, 0);
};

/**
 * What is waited for now, what costs most first: by its impact on the program's finish, then by the team-days waited for
 * it. Where there is no schedule, by team-days alone. Of equal ones, what another team waits for first.
 */
export const costlyBlockers = oncePer((analysis: Analysis): readonly CostlyBlocker[] => {
  const waits = byBlocker(analysis);
  const untried = new Set([...waits.keys()].filter((blocker) => takesPass(analysis.program, analysis.schedule, blocker)).slice(MOST_TRIED));
  return [...waits]
    .map(([blocker, own]): CostlyBlocker => ({
      blocker,
      crossTeam: own.some(({ crossTeam }) => crossTeam),
      impact: untried.has(blocker) ? null : impactOfBlocker(analysis, blocker).workingDays,
      teamDays: teamDaysOf(own),
    }))
    .sort((a, b) => (b.impact ?? 0) - (a.impact ?? 0) || (b.teamDays ?? -1) - (a.teamDays ?? -1) || Number(b.crossTeam) - Number(a.crossTeam) || a.blocker - b.blocker);
});

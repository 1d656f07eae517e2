import type { Analysis } from '../analysis';
import { linkCame } from './link-came';
import { isCrossTeam } from './waits';
import { issueAt } from '../../model/past-issues';

/**
 * What it takes to give a dependency up, what weighs most first:
 * - `started`: the blocked issue is in progress already, so that it waits for nothing to begin;
 * - `oneTeam`: one team decides alone;
 * - `againstPlan`: the blocked issue is planned to end before its blocker, so that the plan does without it;
 * - `since`: the day its link was made, where the changelog tells it: what came last is the likeliest to be a mistake.
 */
export type CutCost = {
  readonly started: boolean;
  readonly oneTeam: boolean;
  readonly againstPlan: boolean;
  readonly since: number | null;
  /** What settles the rest, so that the same ring always gives the same answer. */
  readonly ids: readonly [blocked: number, blocker: number];
};

/** Of the dependency at a position of `analysis.states.all`; both its ends are members, since they are in a ring. */
export const costOf = (analysis: Analysis, position: number): CutCost => {
  const { program, states } = analysis;
  const dependency = states.all[position];
  const blocker = issueAt(program, dependency?.blocker ?? -1);
  const blocked = issueAt(program, dependency?.blocked ?? -1);
  if (dependency === undefined || blocker === undefined || blocked === undefined) return { started: false, oneTeam: false, againstPlan: false, since: null, ids: [0, 0] };
  const came = linkCame(program, dependency);
  return {
    started: blocked.category === 'doing',
    oneTeam: !isCrossTeam(analysis, dependency),
    againstPlan: blocker.due !== null && blocked.due !== null && blocked.due < blocker.due,
    since: came.from === came.to ? came.from : null,
    ids: [blocked.id, blocker.id],
  };
};

/** The cheapest first. */
export const byCost = (a: CutCost, b: CutCost): number =>
  Number(b.started) - Number(a.started)
  || Number(b.oneTeam) - Number(a.oneTeam)
  || Number(b.againstPlan) - Number(a.againstPlan)
  || (b.since ?? -Infinity) - (a.since ?? -Infinity) || 0
  || a.ids[0] - b.ids[0]
  || a.ids[1] - b.ids[1];

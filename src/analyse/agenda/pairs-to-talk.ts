import type { Analysis } from '../analysis';
import { byUrgency } from '../dependencies/urgency';
import { isTold } from '../dependencies/longest-waits';
import { describeWait, type Wait } from '../dependencies/waits';
import { oncePer } from '../once-per';
import { impactOf, type Impact } from '../schedule/impact';
import { scheduledIssues } from '../schedule/scheduled';

/**
 * Two teams of which one waits for the other now. `blockers`: indices of what is waited for, each once, negative outside
 * the program. `saved`: by how many working days the finish comes forward if nothing remained to be done on all of
 * them together. `waited`: working days for which the team has certainly been waiting, null where no changelog tells.
 */
export type TeamPair = {
  readonly waitingTeam: string;
  readonly blockerTeam: string;
  /** The most urgent first. */
  readonly waits: readonly Wait[];
  readonly blockers: readonly number[];
  readonly saved: Impact;
  readonly waited: number | null;
};

type Unjudged = Omit<TeamPair, 'saved'>;

const OUTSIDE = 'a team outside the program';

/** For how many pairs the finish is computed anew: those the finish may hang on first. */
const MOST_TRIED = 60;

const crossWaits = (analysis: Analysis): readonly Wait[] => analysis.states.waiting
  .flatMap((position) => describeWait(analysis, position) ?? [])
  .filter(({ crossTeam }) => crossTeam);

const longest = (waits: readonly Wait[]): number | null => {
  const told = waits.flatMap(({ age }) => (age !== null && isTold(age) ? [age.from] : []));
  return told.length === 0 ? null : Math.max(...told);
};

const grouped = (waits: readonly Wait[]): readonly Unjudged[] => {
  const pairs = new Map<string, Wait[]>();
  for (const wait of waits) {
    const key = JSON.stringify([wait.blocked.team.id, wait.blocker?.team.id ?? null]);
    const known = pairs.get(key);
    if (known === undefined) pairs.set(key, [wait]);
    else known.push(wait);
  }
  return [...pairs.values()].map((own): Unjudged => ({
    waitingTeam: own[0]?.blocked.team.name ?? '',
    blockerTeam: own[0]?.blocker?.team.name ?? OUTSIDE,
    waits: own.sort(byUrgency),
    blockers: [...new Set(own.map(({ dependency }) => dependency.blocker))],
    waited: longest(own),
  }));
};

const mayHoldTheFinish = (analysis: Analysis, { blockers }: Unjudged): boolean =>
  blockers.some((index) => scheduledIssues(analysis).get(index)?.critical === true);

const judged = (analysis: Analysis, pair: Unjudged, tried: boolean): TeamPair => {
  const members = pair.blockers.filter((index) => index >= 0);
  const untried: Impact = { workingDays: null, reason: 'So many teams wait that this was not computed' };
  if (!tried) return { ...pair, saved: untried };
  return { ...pair, saved: impactOf(analysis.program, analysis.schedule, members.length === 0 ? pair.blockers : members) };
};

/**
 * **Agenda**: which teams must talk to each other, by the days it saves. Every ordered pair of teams of which one waits
 * for the other now (see `cross-team-waiting`); first the pairs whose blockers, all done at once, bring the program's
 * finish forward most (blockers outside the program left out, unless there are no others), then those that have waited
 * longest, then those with most to talk about.
 */
export const pairsToTalk = oncePer((analysis: Analysis): readonly TeamPair[] => {
  const pairs = grouped(crossWaits(analysis));
  const first = new Map(pairs.map((pair) => [pair, mayHoldTheFinish(analysis, pair)]));
  return [...pairs]
    .sort((a, b) => Number(first.get(b)) - Number(first.get(a)) || (b.waited ?? -1) - (a.waited ?? -1))
    .map((pair, at) => judged(analysis, pair, at < MOST_TRIED))
    .sort((a, b) => (b.saved.workingDays ?? -1) - (a.saved.workingDays ?? -1) || (b.waited ?? -1) - (a.waited ?? -1)
      || b.blockers.length - a.blockers.length || a.waitingTeam.localeCompare(b.waitingTeam, 'en') || a.blockerTeam.localeCompare(b.blockerTeam, 'en'));
});

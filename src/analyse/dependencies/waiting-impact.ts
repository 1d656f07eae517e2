import { issueAt } from '../../model/past-issues';
import type { Issue } from '../../model/program';
import type { Analysis } from '../analysis';
import { figure, input, leftOut, unknownFigure } from '../figure';
import type { Figure, Measure } from '../measure';
import { impactOf } from '../schedule/impact';
import { workingDays } from '../schedule/schedule';
import { counted } from '../words';
import { endsOf } from './dependency-ends';
import { whyUntold } from './open-dependencies';
import { downstreamWords } from './downstream';
import { downstreamOfEnd, impactOfBlocker } from './waits';

/**
 * **Cost of what waits now**: by how many working days the program would finish earlier if nothing remained to be done
 * on any of the blockers that something waits for now. The blockers are taken out of the schedule (see
 * `critical-path-finish`) together: of two parallel chains neither alone may shorten the finish, and both together do,
 * so that impacts of single blockers do not add up. Blockers outside the program, of which it is not known how long
 * they take, are left out; blockers without a duration count as lasting 0.
 */
export const waitingImpact: Measure = {
  key: 'waiting-impact',
  name: 'Cost of what waits now',
  group: 'Dependencies',
  unit: 'working-days',
  better: 'lower',
  formula: 'Finish by critical path now, minus the finish if nothing remained to be done on any blocker that something waits for now.',
  source: null,
  followed: true,
  compute: (analysis) => {
    const reason = whyUntold(analysis);
    if (reason !== null) return unknownFigure(reason);
    if (analysis.program.byId.size === 0) return unknownFigure('There is no work in the program.');
    if (analysis.states.waiting.length === 0) return figure(0, 'nothing waits');
    const { members, outside } = waitingBlockers(analysis);
    if (members.length === 0) return unknownFigure('What is waited for is outside the program, and how long it takes is not known.');
    return together(analysis, members, outside);
  },
};

/** Each blocker of a present wait once: the members of the program, and how many there are outside. */
const waitingBlockers = ({ states }: Analysis): { readonly members: readonly number[]; readonly outside: number } => {
  const { blocker } = endsOf(states.all);
  const all = [...new Set(states.waiting.map((position) => blocker[position] ?? 0))];
  const members = all.filter((end) => end >= 0);
  return { members, outside: all.length - members.length };
};

/** For how many blockers it is followed up what depends on them: in a large ring that is everything, for each. */
const TOLD_DOWNSTREAM = 100;

const together = (analysis: Analysis, members: readonly number[], outside: number): Figure => {
  const { program, schedule } = analysis;
  const issues = members.flatMap((index) => issueAt(program, index) ?? []);
  const missing = new Set(schedule.missing);
  const backing = {
    inputs: () => [
      input('Blockers that something waits for now', members.length, 'issues'),
      input('Blockers outside the program, left out', outside, 'issues'),
      ...largestImpacts(analysis, issues).map(({ issue, days }) => input(`${issue.key} alone (impacts do not add up)`, days, 'working-days')),
    ],
    issues: () => issues.map((issue, at) => ({ issue, why: at < TOLD_DOWNSTREAM ? downstreamWords(downstreamOfEnd(analysis, issue.index)) : '' })),
    leftOut: () => leftOut('No estimate and no planned dates: taken to last 0', issues.filter((issue) => missing.has(issue))),
  };
  if (!schedule.known) return unknownFigure(`${schedule.reason}.`, backing);
  const days = impactOf(program, schedule, members).workingDays;
  if (days === null) return unknownFigure('None of the blockers has an estimate or planned dates.', backing);
  return figure(days, `${counted(days, 'working day')} earlier without ${counted(members.length, 'blocker')}`, backing);
};

type LoneImpact = { readonly issue: Issue; readonly days: number };

const SHOWN_IMPACTS = 3;

/** Impacts are only computed one by one for so many blockers, those with the most work left: each is a whole schedule. */
const TRIED_BLOCKERS = 40;

/** The three largest impacts of single blockers: none can be larger than the work that is left on its blocker. */
const largestImpacts = (analysis: Analysis, issues: readonly Issue[]): readonly LoneImpact[] => {
  const atMost = (issue: Issue): number => mostDays(analysis, issue);
  const largest: LoneImpact[] = [];
  for (const issue of issues.toSorted((a, b) => atMost(b) - atMost(a)).slice(0, TRIED_BLOCKERS)) {
    if (atMost(issue) <= (largest[SHOWN_IMPACTS - 1]?.days ?? 0)) break;
    const days = impactOfBlocker(analysis, issue.index).workingDays;
    if (days === null || days === 0) continue;
    largest.push({ issue, days });
    largest.sort((a, b) => b.days - a.days).splice(SHOWN_IMPACTS);
  }
  return largest;
};

/** A bound of an issue's impact; that of a summary may be anything, since its leaves may follow one another. */
const mostDays = ({ schedule }: Analysis, issue: Issue): number => {
  if (!schedule.known) return 0;
  const node = schedule.network.nodeOf[issue.index] ?? -1;
  return node < 0 ? Number.MAX_SAFE_INTEGER : workingDays(schedule.network.duration[node] ?? 0);
};

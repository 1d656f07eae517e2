import { columns, NO_DATE, parts } from '../../model/columns';
import { isoDay } from '../../model/day';
import { holders } from '../../model/holders';
import type { Version } from '../../model/jira-issue';
import { lazily } from '../../model/lazily';
import { issueAt } from '../../model/past-issues';
import type { Program } from '../../model/program';
import { HAS_VERSION } from '../../model/signs';
import { milestones, type Milestone } from './milestones';
import { oncePer } from '../once-per';
import { isOpen, tally } from '../tally';
import { sumOfWeeks, teamWeeks, type TeamWeeks } from '../flow/team-weeks';
import { VELOCITY_WEEKS } from '../flow/velocity';
import { counted, plain } from '../words';

/**
 * A milestone ahead with the indices of its open leaves; `atRisk` where something speaks against it, each once and in words
 * only for those who ask for `causes`; `unjudged` where a team's velocity is not known.
 */
export type MilestoneRisk = {
  readonly milestone: Milestone;
  readonly open: readonly number[];
  readonly atRisk: boolean;
  readonly causes: () => readonly string[];
  readonly unjudged: boolean;
};

type Gathering = { readonly milestone: Milestone; readonly open: number[]; readonly causes: (() => string)[]; unjudged: boolean };

/** The gathered milestones by version id, and by the lists of versions that were looked at: many issues share one. */
type Gathered = { readonly byVersion: ReadonlyMap<string, Gathering>; readonly byList: Map<readonly Version[], readonly Gathering[]> };

/** The gathered milestones among some versions, earliest first. */
const milestonesAmong = (versions: readonly Version[], { byVersion, byList }: Gathered): readonly Gathering[] => {
  const known = byList.get(versions);
  if (known !== undefined) return known;
  const found = versions.flatMap(({ id }) => byVersion.get(id) ?? []).sort((a, b) => a.milestone.day - b.milestone.day);
  byList.set(versions, found);
  return found;
};

/** Issues a week a team recently delivered; null where that is not known. */
const paceOf = (team: TeamWeeks | undefined): number | null => {
  if (team === undefined || team.weeks < VELOCITY_WEEKS) return null;
  const delivered = sumOfWeeks(team.delivered, VELOCITY_WEEKS);
  return delivered === 0 && sumOfWeeks(team.unknown, VELOCITY_WEEKS) > 0 ? null : delivered / VELOCITY_WEEKS;
};

/** Judges whether a team's work up to and with this milestone fits into the time that is left. */
const judgePace = (gathering: Gathering, team: TeamWeeks | undefined, name: string, work: number, weeksLeft: number): void => {
  const pace = paceOf(team);
  if (pace === null) gathering.unjudged = true;
  else if (pace === 0) gathering.causes.push(() => `${name} delivered nothing in ${VELOCITY_WEEKS} weeks`);
  else if (work > pace * weeksLeft) gathering.causes.push(() => `${name} needs ${counted(work / pace, 'week')} for ${counted(work, 'issue')}, ${plain(weeksLeft, 1)} are left`);
};

/** A team works on its milestones in the order of their days, so earlier work takes its time first. */
const judgePaces = (program: Program, gathered: Iterable<Gathering>): void => {
  const weeksOf = new Map(teamWeeks(program).map((weeks) => [weeks.team.id, weeks]));
  const { team, teams } = holders(program);
  const queued = new Int32Array(teams.length);
  const isQueued = new Uint8Array(program.byId.size);
  for (const gathering of gathered) {
    const here = new Set<number>();
    for (const index of gathering.open) {
      const number = team[index] ?? 0;
      here.add(number);
      if (isQueued[index] === 1) continue;
      isQueued[index] = 1;
      queued[number] = (queued[number] ?? 0) + 1;
    }
    if (gathering.milestone.day < program.asOf) continue;
    const weeksLeft = (gathering.milestone.day - program.asOf + 1) / 7;
    for (const number of here) {
      const { id, name } = teams[number] ?? { id: '', name: '' };
      judgePace(gathering, weeksOf.get(id), name, queued[number] ?? 0, weeksLeft);
    }
  }
};

const aside = parts.indexOf('setAside');

/** Adds the milestones whose work waits for a blocker that is due only after them. */
const judgeBlockers = (program: Program, gathered: Gathered): void => {
  if (gathered.byVersion.size === 0) return;
  const { part, due } = columns(program);
  for (const { blocker, blocked } of program.dependencies) {
    if (!isOpen(part[blocked]) || !(isOpen(part[blocker]) || part[blocker] === aside)) continue;
    const [first, second] = [issueAt(program, blocker), issueAt(program, blocked)];
    const day = due[blocker] ?? NO_DATE;
    if (first === undefined || second === undefined || day === NO_DATE) continue;
    for (const { milestone, causes } of milestonesAmong(second.fixVersions, gathered)) {
      if (day > milestone.day) causes.push(() => `${second.key} waits for ${first.key}, due ${isoDay(day)}`);
    }
  }
};

const gather = (program: Program): Gathered => {
  const byVersion = new Map<string, Gathering>(milestones(program).ahead.map((milestone) =>
    [milestone.version.id, { milestone, open: [], causes: [], unjudged: false }]));
  const gathered = { byVersion, byList: new Map<readonly Version[], readonly Gathering[]>() };
  if (byVersion.size === 0) return gathered;
  const { leaf, signs, due } = columns(program);
  for (const index of tally(program).openAt) {
    const issue = leaf[index] === 1 && ((signs[index] ?? 0) & HAS_VERSION) !== 0 ? issueAt(program, index) : undefined;
    if (issue === undefined) continue;
    const day = due[index] ?? NO_DATE;
    for (const { milestone, open, causes } of milestonesAmong(issue.fixVersions, gathered)) {
      open.push(index);
      if (day !== NO_DATE && day > milestone.day) causes.push(() => `${issue.key} is due ${isoDay(day)}`);
    }
  }
  return gathered;
};

/**
 * The milestones that are still to come (release day not before `asOf`), each with what speaks against its day: open
 * leaves that do not fit into the time left at their team's recent velocity, leaves due after it, and work that waits
 * for a blocker due after it.
 */
export const milestoneRisks = oncePer((program: Program): readonly MilestoneRisk[] => {
  const gathered = gather(program);
  judgePaces(program, gathered.byVersion.values());
  judgeBlockers(program, gathered);
  return [...gathered.byVersion.values()]
    .filter(({ milestone }) => milestone.day >= program.asOf)
    .map(({ milestone, open, causes, unjudged }) => ({
      milestone, open, atRisk: causes.length > 0, unjudged: unjudged && causes.length === 0,
      causes: lazily(() => [...new Set(causes.map((inWords) => inWords()))]),
    }));
});

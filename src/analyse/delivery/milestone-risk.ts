import { columns, parts } from '../../model/columns';
import { isoDay } from '../../model/day';
import type { Issue, Program } from '../../model/program';
import { HAS_VERSION } from '../../model/signs';
import { milestones, type Milestone } from './milestones';
import { oncePer } from '../once-per';
import { isOpen, tally } from '../tally';
import { sumOfWeeks, teamWeeks, type TeamWeeks } from '../flow/team-weeks';
import { VELOCITY_WEEKS } from '../flow/velocity';
import { counted, plain } from '../words';

/** A milestone ahead with its open leaves and what speaks against it; `unjudged` where a team's velocity is not known. */
export type MilestoneRisk = {
  readonly milestone: Milestone;
  readonly open: readonly Issue[];
  readonly causes: readonly string[];
  readonly unjudged: boolean;
};

type Gathering = { readonly milestone: Milestone; readonly open: Issue[]; readonly causes: Set<string>; unjudged: boolean };

/** The gathered milestones an issue belongs to, earliest first. */
const milestonesOf = ({ fixVersions }: Issue, gathered: ReadonlyMap<string, Gathering>): readonly Gathering[] => {
  if (fixVersions.length === 0) return [];
  const found = fixVersions.flatMap(({ id }) => gathered.get(id) ?? []);
  return found.length < 2 ? found : found.sort((a, b) => a.milestone.day - b.milestone.day);
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
  else if (pace === 0) gathering.causes.add(`${name} delivered nothing in ${VELOCITY_WEEKS} weeks`);
  else if (work > pace * weeksLeft) gathering.causes.add(`${name} needs ${counted(work / pace, 'week')} for ${counted(work, 'issue')}, ${plain(weeksLeft, 1)} are left`);
};

/** A team works on its milestones in the order of their days, so earlier work takes its time first. */
const judgePaces = (program: Program, gathered: readonly Gathering[]): void => {
  const teams = new Map(teamWeeks(program).map((weeks) => [weeks.team.id, weeks]));
  const queued = new Map<string, number>();
  const queuedAlready = new Set<Issue>();
  for (const gathering of gathered) {
    const here = new Map<string, string>();
    for (const issue of gathering.open) {
      here.set(issue.team.id, issue.team.name);
      if (queuedAlready.has(issue)) continue;
      queuedAlready.add(issue);
      queued.set(issue.team.id, (queued.get(issue.team.id) ?? 0) + 1);
    }
    if (gathering.milestone.day < program.asOf) continue;
    const weeksLeft = (gathering.milestone.day - program.asOf + 1) / 7;
    for (const [id, name] of here) judgePace(gathering, teams.get(id), name, queued.get(id) ?? 0, weeksLeft);
  }
};

const aside = parts.indexOf('setAside');

/** Adds the milestones whose work waits for a blocker that is due only after them. */
const judgeBlockers = (program: Program, gathered: ReadonlyMap<string, Gathering>): void => {
  if (gathered.size === 0) return;
  const { part } = columns(program);
  for (const { blocker, blocked } of program.dependencies) {
    if (!isOpen(part[blocked]) || !(isOpen(part[blocker]) || part[blocker] === aside)) continue;
    const [first, second] = [program.issues[blocker], program.issues[blocked]];
    if (first === undefined || second === undefined || first.due === null) continue;
    for (const { milestone, causes } of milestonesOf(second, gathered)) {
      if (first.due > milestone.day) causes.add(`${second.key} waits for ${first.key}, due ${isoDay(first.due)}`);
    }
  }
};

const gather = (program: Program): ReadonlyMap<string, Gathering> => {
  const gathered = new Map<string, Gathering>(milestones(program).ahead.map((milestone) =>
    [milestone.version.id, { milestone, open: [], causes: new Set<string>(), unjudged: false }]));
  if (gathered.size === 0) return gathered;
  const { leaf, signs } = columns(program);
  for (const index of tally(program).openAt) {
    const issue = leaf[index] === 1 && ((signs[index] ?? 0) & HAS_VERSION) !== 0 ? program.issues[index] : undefined;
    if (issue === undefined) continue;
    for (const { milestone, open, causes } of milestonesOf(issue, gathered)) {
      open.push(issue);
      if (issue.due !== null && issue.due > milestone.day) causes.add(`${issue.key} is due ${isoDay(issue.due)}`);
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
  judgePaces(program, [...gathered.values()]);
  judgeBlockers(program, gathered);
  return [...gathered.values()]
    .filter(({ milestone }) => milestone.day >= program.asOf)
    .map(({ milestone, open, causes, unjudged }) => ({ milestone, open, causes: [...causes], unjudged: unjudged && causes.size === 0 }));
});

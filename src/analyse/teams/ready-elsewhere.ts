import type { Issue, Team } from '../../model/program';
import type { Analysis } from '../analysis';
import { isOpenActivity } from '../dependencies/activity';
import { openPositions } from '../dependencies/dependency-state';
import { oncePer } from '../once-per';
import { runways, type TeamRunway } from '../people/runways';
import { scheduledIssues, lateBy } from '../schedule/scheduled';

/** How far back what a team delivered tells what it can do. */
const LOOK_BACK_DAYS = 84;

/** Later than every date: where none is planned. */
const NEVER = Number.MAX_SAFE_INTEGER;

/** What makes work like other work: the components it is about, or where a team uses none, what kind of issue it is. */
export type Likeness = 'components' | 'types';

/** Ready work of another team that a team could take up. `shared` are the names it has in common with what the team does. */
export type Candidate = {
  readonly issue: Issue;
  readonly likeness: Likeness;
  readonly shared: readonly string[];
  /** Share of the team's own work that has one of these, 0..1. */
  readonly overlap: number;
  readonly critical: boolean;
  readonly lateBy: number | null;
  /** Open issues that wait, or will wait, for it directly. */
  readonly blocks: number;
};

const folded = (name: string): string => name.normalize('NFKC').toLocaleLowerCase('en');

const namesOf = (issue: Issue, likeness: Likeness): readonly string[] =>
  (likeness === 'components' ? issue.jira.components.map(({ name }) => name) : [issue.jira.type.name]);

/** What a team has open, or delivered in the last 12 weeks. */
const workOf = oncePer(({ program, activity }: Analysis): ReadonlyMap<Team, readonly Issue[]> => {
  const work = new Map<Team, Issue[]>();
  for (const issue of program.issues) {
    const recent = issue.outcome === 'delivered' && issue.done !== null && issue.done > program.asOf - LOOK_BACK_DAYS;
    if (!issue.leaf || (!recent && !isOpenActivity(activity[issue.index]))) continue;
    const own = work.get(issue.team);
    if (own === undefined) work.set(issue.team, [issue]);
    else own.push(issue);
  }
  return work;
});

type Skill = { readonly likeness: Likeness; readonly shares: ReadonlyMap<string, number> };

/** What share of a team's work has each of the names that its work is told by. */
const skillOf = (work: readonly Issue[]): Skill => {
  const likeness: Likeness = work.some(({ jira }) => jira.components.length > 0) ? 'components' : 'types';
  const counts = new Map<string, number>();
  for (const issue of work) for (const name of new Set(namesOf(issue, likeness).map(folded))) counts.set(name, (counts.get(name) ?? 0) + 1);
  return { likeness, shares: new Map([...counts].map(([name, count]) => [name, count / work.length])) };
};

/** How many open issues each issue blocks directly. */
const blockedBy = oncePer(({ states }: Analysis): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const position of openPositions(states)) {
    const blocker = states.all[position]?.blocker ?? -1;
    counts.set(blocker, (counts.get(blocker) ?? 0) + 1);
  }
  return counts;
});

/** Ready, not begun, and not held up by a flag: what somebody else could begin tomorrow. */
const canBeTaken = ({ category, flagged }: Issue): boolean => category === 'todo' && !flagged;

const candidateOf = (analysis: Analysis, issue: Issue, { likeness, shares }: Skill): readonly Candidate[] => {
  const shared = namesOf(issue, likeness).filter((name) => shares.has(folded(name)));
  if (shared.length === 0) return [];
  const scheduled = scheduledIssues(analysis).get(issue.index) ?? null;
  return [{
    issue, likeness, shared, critical: scheduled?.critical === true, lateBy: lateBy(analysis.program, issue, scheduled),
    overlap: Math.max(...shared.map((name) => shares.get(folded(name)) ?? 0)), blocks: blockedBy(analysis).get(issue.index) ?? 0,
  }];
};

const urgency = ({ critical, lateBy: late, blocks }: Candidate): number => 4 * Number(critical) + 2 * Number(late !== null) + Number(blocks > 0);

/** The more urgent, then the sooner due, then the more alike; work of nobody yet before that of somebody. */
const byWorth = (a: Candidate, b: Candidate): number =>
  urgency(b) - urgency(a)
  || ((a.issue.due ?? NEVER) - (b.issue.due ?? NEVER))
  || b.overlap - a.overlap
  || Number(a.issue.jira.assignee !== null) - Number(b.issue.jira.assignee !== null)
  || a.issue.id - b.issue.id;

/** Whether taking work from the one for the other helps: the one that gives has more to go on with. */
const hasMore = (giving: TeamRunway, taking: TeamRunway): boolean =>
  giving.team !== taking.team && giving.ready.length > 0 && (giving.workingDays === null || giving.workingDays > (taking.workingDays ?? Infinity));

/**
 * **Ready work elsewhere** for a team that runs dry: issues without children of teams with a longer runway (or of whose
 * pace nothing is known), which nothing blocks, that are not begun and not flagged, and that share a component's name
 * with what this team has open or delivered in the last 12 weeks; where none of that has a component, the type of issue.
 * What is worth most first. A suggestion: whether the team can do it, people have to say.
 */
export const readyElsewhere = (analysis: Analysis, team: TeamRunway): readonly Candidate[] => {
  const skill = skillOf(workOf(analysis).get(team.team) ?? []);
  return runways(analysis)
    .filter((giving) => hasMore(giving, team))
    .flatMap(({ ready }) => ready.filter(canBeTaken).flatMap((issue) => candidateOf(analysis, issue, skill)))
    .sort(byWorth);
};

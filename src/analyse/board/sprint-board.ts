import type { Sprint } from '../../model/jira-issue';
import type { Dependency, Issue, Team } from '../../model/program';
import type { Increment } from '../../model/settings';
import type { Day } from '../../model/time';
import type { Analysis } from '../analysis';
import { isOpenActivity } from '../dependencies/activity';
import { openPositions } from '../dependencies/dependency-state';
import { sprintPlan, type IncrementPlan, type PlannedSprint } from '../increments/sprint-plan';
import { columnsOf } from './board-columns';
import { verdictOf, type Placed, type Verdict } from './board-verdict';
import { sprintOf, windowOf } from './issue-sprint';

/** The place of a card or cell: a team, and a position in the columns. */
export type Place = { readonly team: Team; readonly column: number };

export type BoardColumn = { readonly kind: 'dated' | 'undated' | 'elsewhere'; readonly start: Day | null; readonly end: Day | null };
export type Cell = Place & { readonly sprints: readonly Sprint[]; readonly issues: number; readonly points: number | null };
/** A dependency with its position among `analysis.states.all`, between members of the program. */
export type Judged = { readonly position: number; readonly dependency: Dependency; readonly blocker: Issue; readonly blocked: Issue; readonly verdict: Verdict };

/** Sprints of all teams with the open dependencies that touch them. `columnOf` gives the column of any issue. */
export type SprintBoard = {
  readonly increments: readonly Increment[];
  readonly increment: Increment | null;
  readonly columns: readonly BoardColumn[];
  readonly cells: readonly Cell[];
  readonly judged: readonly Judged[];
  readonly columnOf: (issue: Issue) => number;
};

/** The increment that is asked for by its id; else the one that today is in, the next, or the last; else sprints in none. */
const planAsked = (plans: readonly IncrementPlan[], asked: string | undefined, today: Day): IncrementPlan | null => {
  const none = plans.find(({ increment }) => increment === null) ?? null;
  if (asked === 'none') return none;
  const entered = plans.flatMap((plan) => (plan.increment === null ? [] : [{ plan, increment: plan.increment }]));
  const chosen = entered.find(({ increment }) => increment.id === asked) ?? entered.find(({ increment }) => increment.end >= today) ?? entered.at(-1);
  return chosen?.plan ?? none;
};

/** What is over holds nothing that could be moved any more. */
const notOver = ({ sprint }: PlannedSprint): boolean => sprint.state !== 'closed';

const worstFirst: Readonly<Record<Verdict, number>> = { 'wrong-order': 0, 'same-time': 1, unplanned: 2, fine: 3 };

/**
 * The board of one increment: its sprints that are not over, side by side as far as they run at the same time, and the
 * open dependencies between members of which at least one end is in one of them, the worst first. An issue stands in the
 * sprint of `sprintOf`; one that is in none of the board's sprints stands in the last column.
 */
export const sprintBoard = (analysis: Analysis, asked?: string): SprintBoard => {
  const { program } = analysis;
  const plan = planAsked(sprintPlan(program), asked, program.asOf);
  const teams = (plan?.teams ?? []).map(({ team, sprints }) => ({ team, sprints: sprints.filter(notOver) })).filter(({ sprints }) => sprints.length > 0);
  const sprints = new Map(teams.flatMap(({ sprints: own }) => own.map(({ sprint }) => [sprint.id, sprint] as const)));
  const placed = placesOf([...sprints.values()], program.settings.timeZone);
  const columnOf = (issue: Issue): number => placed.of.get(sprintOf(issue)?.id ?? -1) ?? placed.elsewhere;
  const judged = judge(analysis, (issue) => columnOf(issue) !== placed.elsewhere);
  const away = judged.some(({ blocker, blocked }) => columnOf(blocker) === placed.elsewhere || columnOf(blocked) === placed.elsewhere);
  return {
    increments: program.settings.increments,
    increment: plan?.increment ?? null,
    columns: away ? [...placed.columns, { kind: 'elsewhere', start: null, end: null }] : placed.columns,
    cells: cellsOf(analysis, teams, placed.of, columnOf),
    judged, columnOf,
  };
};

type Placing = { readonly columns: readonly BoardColumn[]; readonly of: ReadonlyMap<number, number>; readonly elsewhere: number };

const placesOf = (sprints: readonly Sprint[], timeZone: string): Placing => {
  const dated = sprints.flatMap((sprint) => {
    const window = windowOf(sprint, timeZone);
    return window === null ? [] : [{ id: sprint.id, window }];
  });
  const columns = columnsOf(dated);
  const of = new Map(columns.flatMap(({ sprints: ids }, at) => ids.map((id) => [id, at] as const)));
  const undated = sprints.filter(({ id }) => !of.has(id));
  for (const { id } of undated) of.set(id, columns.length);
  const shown: BoardColumn[] = columns.map(({ start, end }) => ({ kind: 'dated', start, end }));
  if (undated.length > 0) shown.push({ kind: 'undated', start: null, end: null });
  return { columns: shown, of, elsewhere: shown.length };
};

const judge = (analysis: Analysis, isOnBoard: (issue: Issue) => boolean): readonly Judged[] => {
  const { program: { issues, settings }, states } = analysis;
  const placedIn = (issue: Issue): Placed | null => {
    const sprint = sprintOf(issue);
    return sprint === null ? null : { id: sprint.id, window: windowOf(sprint, settings.timeZone) };
  };
  return openPositions(states)
    .flatMap((position) => {
      const dependency = states.all[position];
      const [blocker, blocked] = [issues[dependency?.blocker ?? -1], issues[dependency?.blocked ?? -1]];
      if (dependency === undefined || blocker === undefined || blocked === undefined || blocker === blocked) return [];
      if (!isOnBoard(blocker) && !isOnBoard(blocked)) return [];
      return [{ position, dependency, blocker, blocked, verdict: verdictOf(placedIn(blocker), placedIn(blocked), dependency.kind) }];
    })
    .sort((a, b) => worstFirst[a.verdict] - worstFirst[b.verdict]);
};

type TeamSprints = { readonly team: Team; readonly sprints: readonly PlannedSprint[] };

/** One cell for each team and column that has a sprint of the team, with the open leaves that are planned in it. */
const cellsOf = ({ program, activity }: Analysis, teams: readonly TeamSprints[], columnOfSprint: ReadonlyMap<number, number>, columnOf: (issue: Issue) => number): readonly Cell[] => {
  const cells = new Map<string, { readonly team: Team; readonly column: number; readonly sprints: Sprint[]; issues: number; points: number | null }>();
  const keyOf = (team: Team, column: number): string => `${column} ${team.id}`;
  for (const { team, sprints } of teams) {
    for (const { sprint } of sprints) {
      const column = columnOfSprint.get(sprint.id) ?? -1;
      const known = cells.get(keyOf(team, column));
      if (known === undefined) cells.set(keyOf(team, column), { team, column, sprints: [sprint], issues: 0, points: null });
      else known.sprints.push(sprint);
    }
  }
  for (const issue of program.issues) {
    if (!issue.leaf || issue.sprints.length === 0 || !isOpenActivity(activity[issue.index])) continue;
    const cell = cells.get(keyOf(issue.team, columnOf(issue)));
    if (cell === undefined) continue;
    cell.issues += 1;
    if (issue.points !== null) cell.points = (cell.points ?? 0) + issue.points;
  }
  return [...cells.values()];
};

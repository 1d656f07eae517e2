import type { BoardCard, BoardCell, BoardColumn, BoardLink, BoardVerdict, BoardView } from '../../contract/teams';
import type { Analysis } from '../../analyse/analysis';
import { sprintBoard, type Judged, type SprintBoard } from '../../analyse/board/sprint-board';
import { sprintOf } from '../../analyse/board/issue-sprint';
import { healthAt, isCrossTeam, openStateAt } from '../../analyse/dependencies/waits';
import { lateBy, scheduledIssues } from '../../analyse/schedule/scheduled';
import { isoDay } from '../../model/day';
import type { Issue } from '../../model/program';
import { coverageOf } from '../coverage';
import { issueRow } from '../issue-row';
import type { Around } from '../overview';
import { teamView } from '../teams/team-view';
import type { Texts } from '../texts';
import { boardRows } from './board-rows';
import { boardSentence, whyNoBoard } from './board-words';

/** Lines beyond this many nobody can follow, and two cards each fill an answer; of what is worst all are drawn first. */
const MOST_LINKS = 100;

/** The board with the dependencies that will be drawn, and the ids of the issues on their cards. */
export type PlannedBoard = { readonly board: SprintBoard; readonly drawn: readonly Judged[]; readonly ids: readonly number[] };

/** Within one verdict other teams before one's own, and what waits before what comes. */
const urgent = (analysis: Analysis, { position, dependency }: Judged): number =>
  (isCrossTeam(analysis, dependency) ? 2 : 0) + (openStateAt(analysis, position) === 'waiting' ? 1 : 0);

const worst = (analysis: Analysis, judged: readonly Judged[]): readonly Judged[] => {
  if (judged.length <= MOST_LINKS) return judged;
  const verdicts = [...new Set(judged.map(({ verdict }) => verdict))];
  return verdicts.flatMap((verdict) => judged.filter((one) => one.verdict === verdict).sort((a, b) => urgent(analysis, b) - urgent(analysis, a))).slice(0, MOST_LINKS);
};

/** The board of an increment before it is drawn: of the one asked for, or where none is, of the one to show first. */
export const planBoard = (analysis: Analysis, increment?: string): PlannedBoard => {
  const board = sprintBoard(analysis, increment);
  const drawn = worst(analysis, board.judged);
  return { board, drawn, ids: [...new Set(drawn.flatMap(({ blocker, blocked }) => [blocker.id, blocked.id]))] };
};

const countsOf = (judged: readonly Judged[]): Record<BoardVerdict, number> => {
  const counts = { 'wrong-order': 0, 'same-time': 0, unplanned: 0, fine: 0 };
  for (const { verdict } of judged) counts[verdict] += 1;
  return counts;
};

const columnView = ({ kind, start, end }: SprintBoard['columns'][number]): BoardColumn => ({
  kind, start: start === null ? null : isoDay(start), end: end === null ? null : isoDay(end),
});

/** Everything the sprint board draws. It grows with teams, sprints and the lines drawn, not with issues. */
export const drawBoard = (analysis: Analysis, plan: PlannedBoard, around: Around, texts: Texts): BoardView => {
  const { board, drawn } = plan;
  const { teams, total } = boardRows(board, drawn);
  const rowOf = new Map(teams.map((team, at) => [team.id, at]));
  const onCards = [...new Map(drawn.flatMap(({ blocker, blocked }) => [[blocker.id, blocker], [blocked.id, blocked]] as const)).values()];
  const cardOf = new Map(onCards.map(({ id }, at) => [id, at]));
  const counts = countsOf(board.judged);
  const card = (issue: Issue): BoardCard => cardView(analysis, issue, { team: rowOf.get(issue.team.id) ?? 0, column: board.columnOf(issue) }, texts);
  return {
    ...coverageOf(around),
    increments: board.increments.map(({ id, name, start, end }) => ({ id, name, start: isoDay(start), end: isoDay(end) })),
    increment: board.increment?.id ?? null,
    columns: board.columns.map(columnView),
    teams: teams.map((team) => teamView(analysis, team)), teamsTotal: total,
    cells: board.cells.filter(({ team }) => rowOf.has(team.id)).map((cell): BoardCell => ({
      team: rowOf.get(cell.team.id) ?? 0, column: cell.column, issues: cell.issues, points: cell.points,
      sprints: cell.sprints.map(({ id, name, state }) => ({ id, name, state })),
    })),
    cards: onCards.map(card),
    links: drawn.map((one): BoardLink => linkView(analysis, one, cardOf)),
    counts, sentence: boardSentence(counts), reason: whyNoBoard(board),
  };
};

const cardView = (analysis: Analysis, issue: Issue, place: { readonly team: number; readonly column: number }, texts: Texts): BoardCard => {
  const scheduled = scheduledIssues(analysis).get(issue.index) ?? null;
  return {
    issue: issueRow(issue, texts), ...place, sprint: sprintOf(issue)?.name ?? null, points: issue.points,
    critical: scheduled?.critical ?? false, lateBy: lateBy(analysis.program, issue, scheduled),
  };
};

const linkView = (analysis: Analysis, { position, dependency, blocker, blocked, verdict }: Judged, cardOf: ReadonlyMap<number, number>): BoardLink => ({
  from: cardOf.get(blocker.id) ?? 0, to: cardOf.get(blocked.id) ?? 0, verdict,
  state: openStateAt(analysis, position), health: healthAt(analysis, position), crossTeam: isCrossTeam(analysis, dependency),
});

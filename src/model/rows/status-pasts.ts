import type { StatusCategory } from '../jira-issue';
import { categoryOf, StatusWay, type StatusPast, type Statuses } from '../status-past';
import type { Minute } from '../time';
import { IS_PAST_KNOWN, type IssueRows, NOT_TOLD, type StatusMoves, WITH_STATUS_MOVED } from './issue-rows';

/** As `isStatusPastKnown` says of the issue in a row. */
export const isStatusPastKnownIn = ({ marks, status }: IssueRows, row: number): boolean => {
  const mark = marks[row] ?? 0;
  return (mark & IS_PAST_KNOWN) !== 0 && ((mark & WITH_STATUS_MOVED) !== 0 || status.values[status.of[row] ?? -1]?.category === 'todo');
};

/** Tells the category of a status by its number in moves: each is looked up once, when it is first asked for. */
export const categoriesIn = ({ numbers, idOf }: StatusMoves, categoryOfId: (id: string | null) => StatusCategory | null): ((number: number) => StatusCategory | null) => {
  const categories = new Array<StatusCategory | null | undefined>(numbers).fill(undefined);
  return (number) => {
    const known = categories[number];
    return known === undefined ? (categories[number] = categoryOfId(idOf(number))) : known;
  };
};

/**
 * Reads what `statusPast` says, by row, with nothing made of the changelog: the category of a status is looked up once for all
 * moves that name it, when a row is first asked for.
 */
export const statusPastsIn = (rows: IssueRows, statuses: Statuses, before: Minute): ((row: number) => StatusPast) => {
  let pastOf: ((row: number) => StatusPast) | null = null;
  return (row) => (pastOf ??= pastsOf(rows, statuses, before))(row);
};

const pastsOf = ({ statusMoves, createdAt, resolvedAt }: IssueRows, statuses: Statuses, before: Minute) => {
  const moves = statusMoves();
  const { visit } = moves;
  const category = categoriesIn(moves, (id) => categoryOf(statuses, id));
  let way = new StatusWay(before);
  const goBack = (at: Minute, from: number, to: number): void => way.goBack(at, category(from), category(to));
  return (row: number): StatusPast => {
    way = new StatusWay(before);
    visit(row, goBack);
    const resolved = resolvedAt[row] ?? NOT_TOLD;
    return way.past(createdAt[row] ?? Number.NaN, resolved === NOT_TOLD ? null : resolved);
  };
};

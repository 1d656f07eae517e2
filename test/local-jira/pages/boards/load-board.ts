import { get, post, send } from '../rest/rest';
import type { BoardJson, BoardSprint, CardJson, CardList, ConfigurationJson } from './board-shapes';

const base = '/rest/agile/1.0';

const fields = 'summary,status,issuetype,assignee,sprint,flagged,timeoriginalestimate,customfield_10016,customfield_10026';

export type Section = { readonly sprint: BoardSprint | null; readonly cards: CardList };

export type ShownBoard = { readonly board: BoardJson; readonly configuration: ConfigurationJson; readonly sections: readonly Section[] };

const cardsAt = (path: string): Promise<CardList> => get(`${base}${path}${path.includes('?') ? '&' : '?'}maxResults=100&fields=${fields}`);

const sprintsOf = async (board: BoardJson): Promise<readonly BoardSprint[]> => {
  if (board.type === 'kanban') return [];
  return (await get<{ readonly values: readonly BoardSprint[] }>(`${base}/board/${board.id}/sprint?state=active,future`)).values;
};

/** The sections of the backlog: each sprint that is not over, then what is in none. */
const backlogSections = async (board: BoardJson, sprints: readonly BoardSprint[]): Promise<readonly Section[]> => {
  const [backlog, ...lists] = await Promise.all([cardsAt(`/board/${board.id}/backlog`), ...sprints.map(({ id }) => cardsAt(`/board/${board.id}/sprint/${id}/issue`))]);
  return [...sprints.map((sprint, place) => ({ sprint, cards: lists[place] ?? { issues: [], total: 0 } })), { sprint: null, cards: backlog }];
};

/** On the board itself stands what is in an active sprint; without sprints, everything that is not long done. */
const boardSections = async (board: BoardJson, sprints: readonly BoardSprint[]): Promise<readonly Section[]> => {
  if (board.type === 'kanban') return [{ sprint: null, cards: await cardsAt(`/board/${board.id}/issue?jql=${encodeURIComponent('statusCategory != Done OR resolved >= -14d')}`) }];
  const active = sprints.filter(({ state }) => state === 'active');
  return Promise.all(active.map(async (sprint) => ({ sprint, cards: await cardsAt(`/board/${board.id}/sprint/${sprint.id}/issue`) })));
};

export const loadBoard = async (id: string, view: 'board' | 'backlog'): Promise<ShownBoard> => {
  const board = await get<BoardJson>(`${base}/board/${encodeURIComponent(id)}`);
  const [configuration, sprints] = await Promise.all([get<ConfigurationJson>(`${base}/board/${board.id}/configuration`), sprintsOf(board)]);
  return { board, configuration, sections: await (view === 'backlog' ? backlogSections(board, sprints) : boardSections(board, sprints)) };
};

export const moveToSprint = (key: string, sprintId: number | null): Promise<unknown> =>
  post(sprintId === null ? `${base}/backlog/issue` : `${base}/sprint/${sprintId}/issue`, { issues: [key] });

/** Puts a card right before another one. */
export const rankBefore = (key: string, before: string): Promise<unknown> => send('PUT', `${base}/issue/rank`, { issues: [key], rankBeforeIssue: before });

/** Moves a card to the first status of a column that its workflow knows. */
export const moveToColumn = async (card: CardJson, statusIds: readonly string[]): Promise<void> => {
  if (statusIds.includes(card.fields.status.id)) return;
  const path = `/rest/api/3/issue/${encodeURIComponent(card.key)}/transitions`;
  const { transitions } = await get<{ readonly transitions: readonly { readonly id: string; readonly to: { readonly id: string } }[] }>(path);
  const found = transitions.find(({ to }) => statusIds.includes(to.id));
  await post(path, { transition: { id: found?.id ?? '' } });
};

export const startSprint = (sprint: BoardSprint, startDate: string, endDate: string, goal: string): Promise<unknown> => post(`${base}/sprint/${sprint.id}`, { state: 'active', startDate, endDate, goal });

/** What is not done goes where it was said to, then the sprint is closed. */
export const completeSprint = async (sprint: BoardSprint, open: readonly string[], to: number | null): Promise<void> => {
  for (let at = 0; at < open.length && to !== null; at += 50) await post(`${base}/sprint/${to}/issue`, { issues: open.slice(at, at + 50) });
  await post(`${base}/sprint/${sprint.id}`, { state: 'closed' });
};

export const createSprint = (boardId: number, name: string): Promise<unknown> => post(`${base}/sprint`, { name, originBoardId: boardId });

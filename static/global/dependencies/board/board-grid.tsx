import { Fragment, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { BoardCell, BoardLink, BoardView } from '../../../../src/contract/teams';
import { countText, numberText } from '../../../parts/number-text';
import { useViewer } from '../../../parts/viewer';
import { BoardCard } from './board-card';
import { chainOf } from './board-chain';
import { BoardLines } from './board-lines';
import { boardSize } from './board-size';
import { cardWords } from './card-words';
import { columnText } from './column-text';
import { nextCard } from './next-card';

const sprintStates = { future: 'planned', active: 'running', closed: 'closed' } as const;

/** Which sprints of a team run here, and how much is planned in them beside the cards. */
const CellHead = ({ cell, cards }: { readonly cell: BoardCell | undefined; readonly cards: number }): ReactElement | null => {
  const { locale } = useViewer();
  if (cell === undefined) return null;
  const others = Math.max(0, cell.issues - cards);
  return (
    <div className="board-cell-head">
      {cell.sprints.map(({ id, name, state }) => <p key={id} className="board-sprint"><bdi dir="auto">{name}</bdi> <span className="quiet">{sprintStates[state]}</span></p>)}
      <p className="quiet small">
        {countText(cell.issues, 'issues', locale)}{cell.points === null ? '' : ` · ${countText(cell.points, 'points', locale)}`}
        {cards > 0 && others > 0 ? ` · ${numberText(others, locale)} not shown` : ''}
      </p>
    </div>
  );
};

type GridProps = { readonly view: BoardView; readonly links: readonly BoardLink[]; readonly open: (key: string) => void };

/** Teams down, time across; a card wherever a dependency begins or ends. */
export const BoardGrid = ({ view, links, open }: GridProps): ReactElement => {
  const { locale } = useViewer();
  const board = useRef<HTMLDivElement>(null);
  const [looked, setLooked] = useState<number | null>(null);
  const lit = useMemo(() => (looked === null ? null : chainOf(links, looked)), [links, looked]);
  const { columns, teams, cells, cards } = view;
  const shown = useMemo(() => new Set(links.flatMap(({ from, to }) => [from, to])), [links]);
  const first = cards.findIndex((_, at) => shown.has(at));
  const move = (event: KeyboardEvent<HTMLElement>, at: number): void => {
    const next = board.current === null ? null : nextCard(board.current, event.key, at);
    if (next === null) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  return (
    <div className="board-scroll" role="region" aria-label="Teams and sprints" tabIndex={-1}>
      <div ref={board} className="board-grid" style={boardSize(columns.length)}>
        <div className="board-corner" />
        {columns.map((column, at) => <div key={at} className="board-column-head" data-column={at}>{columnText(column, locale)}</div>)}
        {teams.map((team, row) => (
          <Fragment key={team.id}>
            <div className="board-team" data-row={row}><bdi dir="auto">{team.name}</bdi><span className="quiet small">{countText(team.open, 'issues', locale)} open</span></div>
            {columns.map((_, column) => {
              const own = cards.flatMap((card, at) => (card.team === row && card.column === column && shown.has(at) ? [{ card, at }] : []));
              return (
                <div key={column} className="board-cell">
                  <CellHead cell={cells.find((cell) => cell.team === row && cell.column === column)} cards={own.length} />
                  {own.map(({ card, at }) => (
                    <BoardCard key={at} card={card} at={at} first={at === first} dim={lit !== null && !lit.has(at)} heard={cardWords(view, links, at)} open={() => open(card.issue.key)} light={setLooked} move={move} />
                  ))}
                </div>
              );
            })}
          </Fragment>
        ))}
        <BoardLines view={view} links={links} lit={lit} />
      </div>
    </div>
  );
};

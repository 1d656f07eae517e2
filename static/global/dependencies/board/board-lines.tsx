import { useLayoutEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import type { BoardLink, BoardView } from '../../../../src/contract/teams';
import { arrowPath, routePath } from '../../../picture/route-path';
import { BOARD_GAP } from './board-size';
import { lineRoute, type Box, type End, type Point, type Tracks } from './line-routes';

type Drawn = { readonly link: BoardLink; readonly route: readonly Point[] };
type Drawing = { readonly width: number; readonly height: number; readonly lines: readonly Drawn[] };

/** Boxes of what is marked with a data attribute, by its value, from the corner of the board. */
const boxesOf = (board: HTMLElement, attribute: string): ReadonlyMap<number, Box> => {
  const { left, top } = board.getBoundingClientRect();
  const found = new Map<number, Box>();
  for (const element of board.querySelectorAll<HTMLElement>(`[data-${attribute}]`)) {
    const box = element.getBoundingClientRect();
    found.set(Number(element.getAttribute(`data-${attribute}`)), { left: box.left - left, right: box.right - left, top: box.top - top, bottom: box.bottom - top });
  }
  return found;
};

const inOrder = (boxes: ReadonlyMap<number, Box>): readonly Box[] => [...boxes].sort(([a], [b]) => a - b).map(([, box]) => box);

const draw = (board: HTMLElement, { cards }: BoardView, links: readonly BoardLink[]): Drawing => {
  const boxes = boxesOf(board, 'card');
  const tracks: Tracks = { columns: inOrder(boxesOf(board, 'column')), rows: inOrder(boxesOf(board, 'row')), gap: BOARD_GAP };
  const endOf = (at: number): End | null => {
    const [card, box] = [cards[at], boxes.get(at)];
    return card === undefined || box === undefined ? null : { box, column: card.column, row: card.team };
  };
  const lines = links.flatMap((link, slot): Drawn[] => {
    const [from, to] = [endOf(link.from), endOf(link.to)];
    return from === null || to === null ? [] : [{ link, route: lineRoute(from, to, tracks, slot) }];
  });
  return { width: board.clientWidth, height: board.clientHeight, lines };
};

/** Drawn anew when the board's size changes: texts wrap, fonts come late, the window is turned. `lines` stands in the board. */
const useDrawing = (lines: RefObject<SVGSVGElement | null>, view: BoardView, links: readonly BoardLink[]): Drawing => {
  const [drawing, setDrawing] = useState<Drawing>({ width: 0, height: 0, lines: [] });
  useLayoutEffect(() => {
    const board = lines.current?.parentElement ?? null;
    if (board === null) return undefined;
    const observer = new ResizeObserver(() => setDrawing(draw(board, view, links)));
    observer.observe(board);
    setDrawing(draw(board, view, links));
    return () => observer.disconnect();
  }, [lines, view, links]);
  return drawing;
};

type LinesProps = { readonly view: BoardView; readonly links: readonly BoardLink[]; readonly lit: ReadonlySet<number> | null };

/** The dependencies between the cards of the board it stands in, in its gaps. What they say stands in the table below, too. */
export const BoardLines = ({ view, links, lit }: LinesProps): ReactElement => {
  const lines = useRef<SVGSVGElement>(null);
  const drawing = useDrawing(lines, view, links);
  const dims = ({ link }: Drawn): boolean => lit !== null && !(lit.has(link.from) && lit.has(link.to));
  return (
    <svg ref={lines} className="board-lines" width={drawing.width} height={drawing.height} aria-hidden="true">
      {drawing.lines.toReversed().map((drawn) => (
        <g key={`${drawn.link.from}-${drawn.link.to}`} className={`board-line board-line-${drawn.link.verdict}${dims(drawn) ? ' board-dim' : ''}`}>
          <path className="board-line-way" d={routePath(drawn.route, 'layers', 8)} />
          <path className="board-line-arrow" d={arrowPath(drawn.route, 8)} />
        </g>
      ))}
    </svg>
  );
};

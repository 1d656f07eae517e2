import type { FocusEvent, KeyboardEvent, ReactElement } from 'react';
import type { BoardCard as Card } from '../../../../src/contract/teams';
import { countText } from '../../../parts/number-text';
import { useViewer } from '../../../parts/viewer';

type CardProps = {
  readonly card: Card;
  /** Its position among the board's cards. */
  readonly at: number;
  /** What its lines and its place say, for those who listen. */
  readonly heard: string;
  readonly dim: boolean;
  readonly first: boolean;
  readonly open: () => void;
  readonly light: (at: number | null) => void;
  readonly move: (event: KeyboardEvent<HTMLElement>, at: number) => void;
};

/** One issue on the board; it lights its chain while it is looked at, and opens its picture. */
export const BoardCard = ({ card, at, heard, dim, first, open, light, move }: CardProps): ReactElement => {
  const { locale } = useViewer();
  const { issue, points, critical, lateBy } = card;
  const leave = (event: FocusEvent): void => { if (!event.currentTarget.contains(event.relatedTarget)) light(null); };
  return (
    <button
      type="button" className={`board-card${critical ? ' board-card-critical' : ''}${dim ? ' board-dim' : ''}`} data-card={at} tabIndex={first ? 0 : -1}
      onClick={open} onKeyDown={(event) => move(event, at)} onFocus={() => light(at)} onBlur={leave} onPointerEnter={() => light(at)} onPointerLeave={() => light(null)}
    >
      <span className="board-card-head">
        <span className="board-card-key">{issue.key}</span>
        {lateBy !== null && <span className="board-late">late {countText(lateBy, 'working-days', locale)}</span>}
        {critical && <span className="mark">Critical</span>}
        {points !== null && <span className="board-points" title="Points">{points}</span>}
      </span>
      <bdi className="board-card-name" dir="auto">{issue.summary}</bdi>
      <span className="only-heard">{heard}</span>
    </button>
  );
};

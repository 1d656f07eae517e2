import type { ReactElement } from 'react';
import type { PictureMore } from '../../src/contract/dependencies';
import { numberText } from '../parts/number-text';
import { cardHeight, moreHeight } from './drawing';
import type { Paint } from './paint';

type MoreProps = { readonly more: PictureMore; readonly nodeKey: string; readonly width: number; readonly paint: Paint; readonly locale: string; readonly live: boolean; readonly reached: boolean };

/** "+37 more" below a card: its blockers to the left, what it blocks to the right. It brings them in. */
export const MoreButton = ({ more: { side, count, node }, nodeKey, width, paint, locale, live, reached }: MoreProps): ReactElement => {
  const [half, gap] = [width / 2, 3];
  const x = side === 'blockers' ? 0 : half + gap;
  const words = `+${numberText(count, locale)} more`;
  // Begins with what is written on it, so that who speaks to the page can say what they read.
  const label = `${words} ${count === 1 ? 'issue' : 'issues'} that ${nodeKey} ${side === 'blockers' ? 'waits for' : 'blocks'}`;
  const asButton = live ? { role: 'button', tabIndex: reached ? 0 : -1, 'aria-label': label, 'data-more': side, 'data-of': node } : {};
  return (
    <g className="more" transform={`translate(${x} ${cardHeight + gap})`} {...asButton}>
      <rect width={half - gap} height={moreHeight - gap} rx="4" fill={paint.chosen} stroke={paint.chosenBorder} />
      <text x={(half - gap) / 2} y={15} textAnchor="middle" fontSize="11" fontWeight={600} fill={paint.link}>{side === 'blockers' ? `‹ ${words}` : `${words} ›`}</text>
    </g>
  );
};

import { memo, type ReactElement } from 'react';
import type { PictureNode } from '../../src/contract/dependencies';
import { cardHeight } from './drawing';
import { cutText, isRightToLeft, measured, textLines } from './fit-text';
import type { Box } from './layout/layout';
import { teamPaint, type Paint } from './paint';
import { factsOfCard, lateWords } from './words';

type CardProps = { readonly node: PictureNode; readonly box: Box; readonly paint: Paint; readonly locale: string; readonly withTeam: boolean; readonly asOf: string };

const PAD = 16;
const LINE = 12;
const SMALL = 11;

/** An empty, a half and a full circle: how far it is, without any colour. */
export const CategoryIcon = ({ category, paint, x, y }: { readonly category: PictureNode['issue']['category']; readonly paint: Paint; readonly x: number; readonly y: number }): ReactElement => {
  const colour = { todo: paint.subtle, doing: paint.doing, done: paint.success }[category];
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle r="5.25" fill={category === 'done' ? colour : 'none'} stroke={colour} strokeWidth="1.5" />
      {category === 'doing' && <path d="M0-5.25A5.25 5.25 0 0 1 0 5.25Z" fill={colour} />}
      {category === 'done' && <path d="M-2.4 0.2L-0.6 2L2.6-1.8" fill="none" stroke={paint.card} strokeWidth="1.5" />}
    </g>
  );
};

/** A line of text that begins where its script begins. */
const Line = ({ text, x, y, width, size, colour }: { readonly text: string; readonly x: number; readonly y: number; readonly width: number; readonly size: number; readonly colour: string }): ReactElement =>
  (isRightToLeft(text)
    ? <text x={x + width} y={y} fontSize={size} fill={colour} direction="rtl">{text}</text>
    : <text x={x} y={y} fontSize={size} fill={colour}>{text}</text>);

/** Pixels of the words and their icon. */
const lateWidth = (words: string): number => measured(words, SMALL, true) + 16;

const LateMark = ({ lateBy, width, paint, locale }: { readonly lateBy: number; readonly width: number; readonly paint: Paint; readonly locale: string }): ReactElement => {
  const words = lateWords(lateBy, locale);
  return (
    <g fill={paint.danger}>
      <text x={width - 10} y={20} fontSize={SMALL} fontWeight={600} textAnchor="end">{words}</text>
      <path transform={`translate(${width - 10 - lateWidth(words)} 10)`} fillRule="evenodd" d="M3 0h6l3 3v6l-3 3h-6l-3-3v-6ZM5.2 2.4v4.4h1.6v-4.4ZM6 7.8a1 1 0 1 0 0 2a1 1 0 0 0 0-2Z" />
    </g>
  );
};

const Frame = ({ node, box: { width }, paint }: Pick<CardProps, 'node' | 'box' | 'paint'>): ReactElement => (
  <>
    <rect
      width={width} height={cardHeight} rx="6" fill={node.focus ? paint.chosen : paint.card} stroke={node.critical ? paint.text : node.focus ? paint.chosenBorder : paint.line}
      strokeWidth={node.critical || node.focus ? 2 : 1} strokeDasharray={node.outside ? '6 4' : undefined}
    />
    {node.critical && <rect x="3.5" y="3.5" width={width - 7} height={cardHeight - 7} rx="3.5" fill="none" stroke={paint.text} strokeWidth="1" />}
    <rect x="6" y="8" width="4" height={cardHeight - 16} rx="2" fill={teamPaint(paint, node.issue.team)} />
  </>
);

/** An issue as a card: its key, what it is, how far, and in words and marks what is the matter with it. */
export const NodeCard = memo(({ node, box, paint, locale, withTeam, asOf }: CardProps): ReactElement => {
  const { width } = box;
  const room = width - PAD - 12;
  const lateRoom = node.lateBy === null ? 0 : 8 + lateWidth(lateWords(node.lateBy, locale));
  const criticalRoom = node.critical ? 48 : 0;
  return (
    <>
      <Frame node={node} box={box} paint={paint} />
      <CategoryIcon category={node.issue.category} paint={paint} x={PAD + 7} y={16} />
      <text x={PAD + 18} y={20} fontSize={LINE} fontWeight={600} fill={paint.text}>{cutText(node.issue.key, room - 18 - lateRoom, LINE, true)}</text>
      {node.lateBy !== null && <LateMark lateBy={node.lateBy} width={width} paint={paint} locale={locale} />}
      {textLines(node.issue.summary, room, 2, LINE).map((line, at) => <Line key={at} text={line} x={PAD} y={38 + 16 * at} width={room} size={LINE} colour={paint.text} />)}
      <Line text={cutText(factsOfCard(node, withTeam, asOf, locale), room - criticalRoom, SMALL)} x={PAD} y={cardHeight - 11} width={room - criticalRoom} size={SMALL} colour={paint.subtle} />
      {node.critical && <text x={width - 10} y={cardHeight - 11} fontSize={SMALL} fontWeight={600} textAnchor="end" fill={paint.text}>critical</text>}
    </>
  );
});
NodeCard.displayName = 'NodeCard';

/** As large as fits, for a key is read best whole; long ones are cut in the end. */
const keySize = (key: string, room: number): number => Math.max(20, Math.min(34, Math.floor((34 * room) / measured(key, 34, true))));

/** A card seen from farther: its key alone, large, and the marks. */
export const SmallCard = memo(({ node, box, paint }: Pick<CardProps, 'node' | 'box' | 'paint'>): ReactElement => {
  const room = box.width - (node.lateBy === null ? 30 : 66);
  const size = keySize(node.issue.key, room);
  return (
    <>
      <Frame node={node} box={box} paint={paint} />
      <text x={18} y={cardHeight / 2 + size * 0.36} fontSize={size} fontWeight={600} fill={node.lateBy === null ? paint.text : paint.danger}>{cutText(node.issue.key, room, size, true)}</text>
      {node.lateBy !== null && <path transform={`translate(${box.width - 44} ${cardHeight / 2 - 15}) scale(2.5)`} fill={paint.danger} fillRule="evenodd" d="M3 0h6l3 3v6l-3 3h-6l-3-3v-6ZM5.2 2.4v4.4h1.6v-4.4ZM6 7.8a1 1 0 1 0 0 2a1 1 0 0 0 0-2Z" />}
    </>
  );
});
SmallCard.displayName = 'SmallCard';

import type { BoardLink, BoardView } from '../../../../src/contract/teams';
import { countText } from '../../../parts/number-text';
import { verdictWords } from './verdict-words';

/** Names may run from right to left; kept apart, they turn nothing around. */
const isolated = (name: string): string => `\u2068${name}\u2069`;

/** All that a card and its lines say, in words. */
export const cardLabel = ({ cards }: BoardView, links: readonly BoardLink[], at: number, locale: string): string => {
  const card = cards[at];
  if (card === undefined) return '';
  const other = (index: number, verdict: BoardLink['verdict']): string => `${cards[index]?.issue.key ?? ''} (${verdictWords[verdict].toLowerCase()})`;
  const waitsFor = links.filter(({ to }) => to === at).map(({ from, verdict }) => other(from, verdict));
  const blocks = links.filter(({ from }) => from === at).map(({ to, verdict }) => other(to, verdict));
  return [
    `${card.issue.key} ${isolated(card.issue.summary)}`, isolated(card.issue.team), card.sprint === null ? 'in no sprint' : `in ${isolated(card.sprint)}`,
    card.lateBy === null ? null : `late by ${countText(card.lateBy, 'working-days', locale)}`, card.critical ? 'on the critical chain' : null,
    waitsFor.length === 0 ? null : `waits for ${waitsFor.join(', ')}`, blocks.length === 0 ? null : `blocks ${blocks.join(', ')}`,
  ].filter((part) => part !== null).join(', ');
};

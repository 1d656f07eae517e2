import type { BoardLink, BoardView } from '../../../../src/contract/teams';
import { isolated } from '../../../parts/isolated';
import { verdictWords } from './verdict-words';

/** What a card's place and its lines say, in words: its own text stands before them. */
export const cardWords = ({ cards }: BoardView, links: readonly BoardLink[], at: number): string => {
  const card = cards[at];
  if (card === undefined) return '';
  const other = (index: number, verdict: BoardLink['verdict']): string => `${cards[index]?.issue.key ?? ''} (${verdictWords[verdict].toLowerCase()})`;
  const waitsFor = links.filter(({ to }) => to === at).map(({ from, verdict }) => other(from, verdict));
  const blocks = links.filter(({ from }) => from === at).map(({ to, verdict }) => other(to, verdict));
  return [
    isolated(card.issue.team), card.sprint === null ? 'in no sprint' : `in ${isolated(card.sprint)}`,
    waitsFor.length === 0 ? null : `waits for ${waitsFor.join(', ')}`, blocks.length === 0 ? null : `blocks ${blocks.join(', ')}`,
  ].filter((part) => part !== null).join(', ');
};

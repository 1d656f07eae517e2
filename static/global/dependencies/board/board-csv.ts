import type { BoardCard, BoardLink, BoardView } from '../../../../src/contract/teams';
import type { CsvTable } from '../../../parts/download-csv';
import { verdictWords, whatToDo } from './verdict-words';

const cardCells = ({ issue, sprint, points }: BoardCard): CsvTable['rows'][number] => [issue.key, issue.summary, issue.team, sprint, points];

const side = (name: string): readonly string[] => [name, `${name}: summary`, `${name}: team`, `${name}: sprint`, `${name}: points`];

/** The dependencies of the board in words, the worst first. */
export const boardTable = ({ cards }: BoardView, links: readonly BoardLink[]): CsvTable => ({
  headings: ['Order', ...side('Waits'), ...side('Waits for'), 'What could be done'],
  rows: links.flatMap(({ from, to, verdict }) => {
    const [blocker, blocked] = [cards[from], cards[to]];
    return blocker === undefined || blocked === undefined ? [] : [[verdictWords[verdict], ...cardCells(blocked), ...cardCells(blocker), whatToDo(verdict, blocker, blocked)]];
  }),
});

import type { ReactElement } from 'react';
import type { BoardCard, BoardLink, BoardView } from '../../../../src/contract/teams';
import { DownloadCsv } from '../../../parts/download-csv';
import { StateMark } from '../../../parts/state-mark';
import { IssueName } from '../../../parts/waiting-list';
import { boardTable } from './board-csv';
import { verdictStates, verdictWords, whatToDo } from './verdict-words';

const IssueCell = ({ card }: { readonly card: BoardCard }): ReactElement => (
  <td>
    <IssueName issue={card.issue} />
    <span className="quiet small board-where"><bdi dir="auto">{card.issue.team}</bdi> · {card.sprint === null ? 'no sprint' : <bdi dir="auto">{card.sprint}</bdi>}</span>
  </td>
);

/** The same dependencies as a list, the worst first, each with what could be done. */
export const BoardTable = ({ view, links }: { readonly view: BoardView; readonly links: readonly BoardLink[] }): ReactElement | null => {
  if (links.length === 0) return null;
  return (
    <section className="board-table">
      <div className="card-head"><h2>In words</h2><DownloadCsv name="board" table={() => boardTable(view, links)} /></div>
      <div className="wide">
        <table>
          <thead><tr><th scope="col">Order</th><th scope="col">What waits</th><th scope="col">For what</th><th scope="col">What could be done</th></tr></thead>
          <tbody>
            {links.map(({ from, to, verdict }) => {
              const [blocker, blocked] = [view.cards[from], view.cards[to]];
              if (blocker === undefined || blocked === undefined) return null;
              return (
                <tr key={`${from}-${to}`}>
                  <td><StateMark state={verdictStates[verdict]} word={verdictWords[verdict]} /></td>
                  <IssueCell card={blocked} />
                  <IssueCell card={blocker} />
                  <td>{whatToDo(verdict, blocker, blocked)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
};

import './board.css';
import { useMemo, type ReactElement } from 'react';
import type { BoardView } from '../../../../src/contract/teams';
import { askGlobal } from '../../../bridge';
import { useAnswer } from '../../../parts/answer';
import { numberText } from '../../../parts/number-text';
import { ProblemPanel } from '../../../parts/problem';
import { Loading, RowsSkeleton } from '../../../parts/skeleton';
import { useViewer } from '../../../parts/viewer';
import type { PartProps } from '../part-props';
import { dependenciesRoute } from '../place';
import { BoardControls } from './board-controls';
import { BoardGrid } from './board-grid';
import { linksShown, parseBoardLook, printBoardLook, type BoardLook } from './board-look';
import { BoardTable } from './board-table';

const refreshMs = 60_000;

type BoardProps = { readonly view: BoardView; readonly look: BoardLook; readonly open: (key: string) => void };

/** The picture, and the same in words. */
const Board = ({ view, look, open }: BoardProps): ReactElement => {
  const { locale } = useViewer();
  const links = useMemo(() => linksShown(view.links, look), [view, look]);
  const all = view.counts['wrong-order'] + view.counts['same-time'] + view.counts.unplanned + view.counts.fine;
  return (
    <>
      {all > view.links.length && <p className="quiet" role="note">{numberText(view.links.length, locale)} of {numberText(all, locale)} dependencies are drawn, the worst first.</p>}
      {view.teamsTotal > view.teams.length && <p className="quiet" role="note">{numberText(view.teams.length, locale)} of {numberText(view.teamsTotal, locale)} teams are shown: those with such dependencies, then those with most issues in these sprints.</p>}
      <BoardGrid view={view} links={links} open={open} />
      <BoardTable view={view} links={links} />
    </>
  );
};

/** Teams and their sprints side by side, and the dependencies that lie the wrong way round in them. */
export const BoardPage = ({ programId, place, query, asOf, go }: PartProps): ReactElement => {
  const increment = place[1] ?? null;
  const ask = (): ReturnType<typeof askGlobal<'teamBoard'>> =>
    askGlobal('teamBoard', { programId, ...(asOf === null ? {} : { asOf }), ...(increment === null ? {} : { increment }) });
  const { value: view, problem, again } = useAnswer(ask, `${programId} ${increment ?? ''} ${asOf ?? ''}`, asOf === null ? refreshMs : null);
  const look = useMemo(() => parseBoardLook(query), [query]);
  const open = (key: string): void => go(dependenciesRoute(programId, ['issue', key], asOf === null ? '' : `at=${asOf}`));
  if (view === null) return problem === null ? <Loading what="the sprint board"><RowsSkeleton count={6} /></Loading> : <ProblemPanel problem={problem} retry={again} />;
  return (
    <div className="board">
      {problem !== null && <ProblemPanel problem={problem} retry={again} />}
      <p className="board-sentence">{view.reason ?? view.sentence}{view.partial === null ? null : <span className="quiet small"> ({view.partial})</span>}</p>
      <BoardControls
        view={view} look={look}
        choose={(next) => go(dependenciesRoute(programId, ['board', next], query))}
        change={(next) => go(dependenciesRoute(programId, place, printBoardLook(query, next)))}
      />
      {view.reason === null && <Board view={view} look={look} open={open} />}
    </div>
  );
};

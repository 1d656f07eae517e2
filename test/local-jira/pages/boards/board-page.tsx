import { useCallback, useState, type ReactElement } from 'react';
import { messagesIn, useLoaded } from '../rest/use-loaded';
import { Link } from '../shell/link';
import { Messages, WhenLoaded } from '../shell/messages';
import { boardPath } from '../shell/route';
import { Backlog } from './backlog';
import type { BoardJson } from './board-shapes';
import { Columns, type Change } from './columns';
import { loadBoard, type ShownBoard } from './load-board';
import { CompleteSprint } from './sprint-forms';

type View = 'board' | 'backlog';

const Views = ({ board, view }: { readonly board: BoardJson; readonly view: View }): ReactElement => (
  <nav className="views" aria-label="Views of the board">
    {(['board', 'backlog'] as const).map((each) => <Link key={each} href={boardPath(board.location.projectKey, board.id, each)} aria-current={each === view ? 'page' : undefined}>{each === 'board' ? 'Board' : 'Backlog'}</Link>)}
  </nav>
);

const nothingActive = 'No sprint is active. Start one in the backlog.';

const BoardView = ({ shown, change }: { readonly shown: ShownBoard; readonly change: Change }): ReactElement => (
  <>
    {shown.board.type !== 'kanban' && shown.sections.length === 0 && <p className="quiet">{nothingActive}</p>}
    {shown.sections.map(({ sprint, cards }) => sprint !== null && (
      <div key={sprint.id} className="page-head"><p><bdi>{sprint.name}</bdi>{sprint.goal !== undefined && sprint.goal !== '' && <span className="quiet"> · {sprint.goal}</span>}</p><div className="head-actions"><CompleteSprint sprint={sprint} cards={cards.issues} future={[]} change={change} /></div></div>
    ))}
    <Columns shown={shown} change={change} />
  </>
);

/** A board: its columns, or its backlog with the sprints before it. Cards go from place to place by mouse and by menu. */
export const BoardPage = ({ id, view }: { readonly id: string; readonly view: View }): ReactElement => {
  const { loaded, again } = useLoaded(useCallback(() => loadBoard(id, view), [id, view]));
  const [messages, setMessages] = useState<readonly string[]>([]);
  const change: Change = (work) => {
    work.then(() => { setMessages([]); again(); }, (error: unknown) => { setMessages(messagesIn(error)); again(); });
  };
  return (
    <main className="page">
      <WhenLoaded loaded={loaded} failed="This board could not be opened.">
        {(shown) => (
          <>
            <nav className="crumbs" aria-label="Breadcrumbs"><Link href="/projects">Projects</Link><span aria-hidden="true">/</span><span><bdi>{shown.board.location.projectName}</bdi></span></nav>
            <div className="page-head"><h1><bdi>{shown.board.name}</bdi></h1><div className="head-actions"><Link href={`/issues/?filter=${shown.configuration.filter.id}`}>Open as a list</Link><Views board={shown.board} view={view} /></div></div>
            <Messages messages={messages} title="That was not done." />
            {view === 'backlog' ? <Backlog shown={shown} change={change} /> : <BoardView shown={shown} change={change} />}
          </>
        )}
      </WhenLoaded>
    </main>
  );
};

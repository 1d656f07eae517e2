import { useCallback, type ReactElement } from 'react';
import type { BoardJson } from '../boards/board-shapes';
import { get } from '../rest/rest';
import type { PageJson, ProjectJson } from '../rest/shapes';
import { useLoaded } from '../rest/use-loaded';
import { useSite } from '../shell/current-user';
import { Link } from '../shell/link';
import { WhenLoaded } from '../shell/messages';
import { boardPath, versionsPath } from '../shell/route';

type Shown = PageJson<ProjectJson> & { readonly boards: readonly BoardJson[] };

const loadBoards = async (): Promise<readonly BoardJson[]> => {
  const boards: BoardJson[] = [];
  for (let last = false; !last;) {
    const page = await get<{ readonly values: readonly BoardJson[]; readonly isLast: boolean }>(`/rest/agile/1.0/board?startAt=${boards.length}`);
    boards.push(...page.values);
    last = page.isLast;
  }
  return boards;
};

/** Nobody who is not signed in sees a board, or may ask for one. */
const loadProjects = async (signedIn: boolean): Promise<Shown> => {
  const [page, boards] = await Promise.all([get<PageJson<ProjectJson>>('/rest/api/3/project/search?maxResults=100&expand=lead&orderBy=name'), signedIn ? loadBoards() : []]);
  return { ...page, boards };
};

/** The projects the current user may see; the outsider sees few or none, which is the point of being the outsider. */
export const ProjectList = (): ReactElement => {
  const signedIn = useSite().user !== null;
  const { loaded } = useLoaded(useCallback(() => loadProjects(signedIn), [signedIn]));
  return (
    <main className="page">
      <h1>Projects</h1>
      <WhenLoaded loaded={loaded} failed="The projects could not be loaded.">
        {({ values, total, boards }) => (
          <>
            {values.length === 0 && <p className="quiet">You cannot see any project.</p>}
            <div className="table-box">
              <table className="issues">
                <thead><tr><th scope="col">Key</th><th scope="col">Name</th><th scope="col">Boards</th><th scope="col">Releases</th><th scope="col" className="less">Kind</th><th scope="col" className="less">Lead</th></tr></thead>
                <tbody>
                  {values.map(({ id, key, name, style, lead }) => (
                    <tr key={id}>
                      <td className="key">{key}</td>
                      <td className="summary"><Link href={`/issues/?jql=${encodeURIComponent(`project = "${key}" ORDER BY updated DESC`)}`}>{name}</Link></td>
                      <td><span className="links">{boards.filter(({ location }) => location.projectKey === key).map((board) => <Link key={board.id} href={boardPath(key, board.id)}>{board.name}</Link>)}</span></td>
                      <td><Link href={versionsPath(key)} aria-label={`Releases of ${name}`}>Releases</Link></td>
                      <td className="less">{style === 'next-gen' ? 'Team-managed' : 'Company-managed'}</td>
                      <td className="less">{lead?.displayName ?? ''}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {total !== undefined && total > values.length && <p className="quiet">The first {values.length} of {total} projects.</p>}
          </>
        )}
      </WhenLoaded>
    </main>
  );
};

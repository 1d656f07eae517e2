import type { Board } from './board';
import type { SavedFilter } from './saved-filter';
import { fieldIds } from './standard-fields';
import type { Tables } from './tables';
import type { Issue, Project, Sprint } from './types';

/** What the sprints of one board tell of it. */
type Seen = { readonly projects: Map<string, number>; readonly teams: Set<string>; name: string; withoutTeam: boolean; sharesProject: boolean };

const firstFilter = 10_000;

const teamIdOf = (issue: Issue): string | null => {
  const team = issue.custom[fieldIds.team];
  return typeof team === 'object' && team !== null && 'id' in team ? String(team.id) : null;
};

/** "Web sprint 12" is one of the board "Web". */
const boardName = (sprint: Sprint): string => sprint.name.replace(/\s*(sprint)?\s*[\d.]*\s*$/i, '');

const note = (seen: Seen, issue: Issue): void => {
  seen.projects.set(issue.projectId, (seen.projects.get(issue.projectId) ?? 0) + 1);
  const team = teamIdOf(issue);
  if (team === null) seen.withoutTeam = true;
  else seen.teams.add(team);
};

/** By board id, what its sprints hold. */
const seenBoards = ({ sprint: sprints, issue: issues }: Tables): ReadonlyMap<number, Seen> => {
  const seen = new Map<number, Seen>();
  for (const sprint of sprints.values()) {
    const known = seen.get(sprint.boardId);
    if (known === undefined) seen.set(sprint.boardId, { projects: new Map(), teams: new Set(), name: boardName(sprint), withoutTeam: false, sharesProject: false });
    else if (known.name !== boardName(sprint)) known.name = '';
  }
  for (const issue of issues.values()) {
    const held = issue.custom[fieldIds.sprint];
    if (!Array.isArray(held)) continue;
    for (const board of new Set(held.map((id) => sprints.get(String(id))?.boardId))) {
      const known = board === undefined ? undefined : seen.get(board);
      if (known !== undefined) note(known, issue);
    }
  }
  for (const one of seen.values()) one.sharesProject = [...seen.values()].some((other) => other !== one && [...one.projects.keys()].some((id) => other.projects.has(id)));
  return seen;
};

/** One team's board of a project that has several holds that team's issues; others hold whole projects. */
const jqlOf = (projects: readonly Project[], seen: Seen | null): string => {
  const keys = projects.map(({ key }) => `"${key}"`).join(', ');
  const [team] = seen?.teams ?? [];
  const one = seen?.sharesProject === true && !seen.withoutTeam && seen.teams.size === 1 && team !== undefined;
  return `project in (${keys})${one ? ` AND "Team[Team]" = "${team}"` : ''} ORDER BY Rank ASC`;
};

const place = (tables: Tables, board: Omit<Board, 'filterId'>, projects: readonly Project[], seen: Seen | null): void => {
  const filterId = String(firstFilter + board.id);
  const [first] = projects;
  if (first === undefined) return;
  const filter: SavedFilter = {
    id: filterId, name: `Filter for ${board.name}`, description: '', jql: jqlOf(projects, seen), ownerId: first.leadAccountId, favouriteOf: [], editors: [],
    shares: projects.map((project, index) => ({ id: board.id * 100 + index, type: 'project', parameter: project.id })),
  };
  tables.savedFilter.put(filter);
  tables.board.put({ ...board, filterId });
};

const placeSeen = (tables: Tables, id: number, seen: Seen): void => {
  const projects = [...seen.projects].sort((a, b) => b[1] - a[1]).map(([projectId]) => tables.project.get(projectId)).filter((project) => project !== undefined);
  const [first] = projects;
  if (first === undefined) return;
  const name = `${seen.name === '' ? first.key : seen.name} board`;
  const taken = [...tables.board.values()].some((board) => board.name === name);
  place(tables, { id, name: taken ? `${name} ${id}` : name, type: first.style === 'next-gen' ? 'simple' : 'scrum', projectId: first.id }, projects, seen);
};

/**
 * The boards a site begins with: those its sprints tell of, and for every project one that works in sprints and, where
 * the project is company-managed, a kanban board. Each shows a saved filter that those see who browse its projects.
 */
export const placeBoards = (tables: Tables): void => {
  const seen = seenBoards(tables);
  for (const [id, each] of seen) placeSeen(tables, id, each);
  let next = Math.max(0, ...seen.keys()) + 1;
  const held = new Set([...tables.board.values()].map(({ projectId }) => projectId));
  for (const project of tables.project.values()) {
    const classic = project.style === 'classic';
    if (!held.has(project.id)) place(tables, { id: next++, name: `${project.key} board`, type: classic ? 'scrum' : 'simple', projectId: project.id }, [project], null);
    if (classic) place(tables, { id: next++, name: `${project.key} kanban`, type: 'kanban', projectId: project.id }, [project], null);
  }
};

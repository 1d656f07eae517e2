import type { Board } from '../../site/board';
import { fieldIds } from '../../site/standard-fields';
import type { Project, Status } from '../../site/types';
import type { Call } from '../api';
import { avatarUrls } from '../person-json';
import { projectOf } from './agile-call';
import { projectsOf } from './board-issues';

export const boardUrl = ({ base }: Call, board: Board): string => `${base}/rest/agile/1.0/board/${board.id}`;

export const boardJson = (call: Call, board: Board) => {
  const project = projectOf(call, board);
  return {
    id: board.id, self: boardUrl(call, board), name: board.name, type: board.type,
    location: {
      projectId: Number(project.id), displayName: `${project.name} (${project.key})`, projectName: project.name, projectKey: project.key,
      projectTypeKey: 'software', avatarURI: avatarUrls(call.base, 'project', project.id)['24x24'], name: `${project.name} (${project.key})`,
    },
    isPrivate: false,
  };
};

const order = { new: 0, indeterminate: 1, done: 2 } as const;

/** A column for each name a status has in the board's projects, in the order of their categories; the last one is what is done. */
const columnsOf = (call: Call, projects: readonly Project[]) => {
  const statuses = [...new Set(projects.flatMap(({ statusIds }) => statusIds))].map((id) => call.site.tables.status.get(id)).filter((status) => status !== undefined);
  const columns = new Map<string, Status[]>();
  for (const status of statuses.toSorted((a, b) => order[a.category] - order[b.category])) {
    const name = status.category === 'done' ? 'Done' : status.name;
    columns.set(name, [...columns.get(name) ?? [], status]);
  }
  return [...columns].map(([name, held]) => ({ name, statuses: held.map(({ id }) => ({ id, self: `${call.base}/rest/api/2/status/${id}` })) }));
};

/** The field a board estimates in: the one of the kind of project, hours where nobody in it gives points. */
export const estimateField = (call: Call, board: Board): { readonly fieldId: string; readonly displayName: string } => {
  const project = projectOf(call, board);
  if (project.style === 'next-gen') return { fieldId: fieldIds.storyPointEstimate, displayName: 'Story point estimate' };
  const issues = call.site.issuesOf(project.id);
  const hours = issues.some(({ timeoriginalestimate }) => timeoriginalestimate !== null) && !issues.some(({ custom }) => typeof custom[fieldIds.storyPoints] === 'number');
  return hours ? { fieldId: 'timeoriginalestimate', displayName: 'Original Estimate' } : { fieldId: fieldIds.storyPoints, displayName: 'Story Points' };
};

const rankNumber = Number(fieldIds.rank.replace('customfield_', ''));

export const configurationJson = async (call: Call, board: Board) => ({
  id: board.id, name: board.name, type: board.type, self: `${boardUrl(call, board)}/configuration`,
  location: { type: 'project', projectKeyOrId: projectOf(call, board).key },
  filter: { id: board.filterId, self: `${call.base}/rest/api/2/filter/${board.filterId}` },
  ...(board.type === 'kanban' ? { subQuery: { query: 'fixVersion in unreleasedVersions() OR fixVersion is EMPTY' } } : {}),
  columnConfig: { columns: columnsOf(call, await projectsOf(call, board)), constraintType: 'none' },
  ...(board.type === 'kanban' ? {} : { estimation: { type: 'field', field: estimateField(call, board) } }),
  ranking: { rankCustomFieldId: rankNumber },
});

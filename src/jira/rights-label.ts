import { route } from '@forge/api';
import { NotAllowed, NotFound } from './errors';
import { certainId } from './jql';
import { askJira } from './request';
import { permissionSchemesWire, permissionSchemeWire } from './wire/project-wire';
import type { PermissionSchemeWire } from './wire/project-wire';

/**
 * Who decides about browsing in a project. `uniform`: everybody who may browse it may browse all its issues that have
 * no security level, so that one check of the project decides. `per-issue`: a holder depends on the issue (reporter,
 * assignee, a user or group field), or is of a kind not known here, or the scheme cannot be read.
 */
export type RightsLabel = 'uniform' | 'per-issue';

/** The permission scheme of a project; `schemeId` is null where the app may not read it. */
export type ProjectScheme = { readonly schemeId: number | null; readonly label: RightsLabel };

/** Holders that give browsing to a person for the whole project, whatever the issue. */
const UNIFORM_HOLDERS = new Set(['anyone', 'applicationRole', 'group', 'projectRole', 'projectLead', 'user']);

const labelOf = ({ permissions }: PermissionSchemeWire): RightsLabel => {
  const browse = (permissions ?? []).filter(({ permission }) => permission === 'BROWSE_PROJECTS');
  return browse.length > 0 && browse.every(({ holder }) => UNIFORM_HOLDERS.has(holder.type)) ? 'uniform' : 'per-issue';
};

/** What the permission schemes of the site say, by id, as the app sees them: in one call, however many projects share one. */
export const schemeLabels = async (): Promise<ReadonlyMap<number, RightsLabel>> => {
  const { permissionSchemes } = await askJira({
    as: 'app', path: route`/rest/api/3/permissionscheme?expand=permissions`, answer: permissionSchemesWire, reads: 'permission schemes',
  });
  return new Map(permissionSchemes.map((scheme) => [scheme.id, labelOf(scheme)]));
};

/** The scheme that a project has now. Throws where Jira cannot be asked. */
export const schemeOf = async (projectId: number): Promise<ProjectScheme> => {
  try {
    const scheme = await askJira({
      as: 'app', path: route`/rest/api/3/project/${certainId(projectId)}/permissionscheme?expand=permissions`,
      answer: permissionSchemeWire, reads: 'a permission scheme',
    });
    return { schemeId: scheme.id, label: labelOf(scheme) };
  } catch (error) {
    if (error instanceof NotAllowed || error instanceof NotFound) return { schemeId: null, label: 'per-issue' };
    throw error;
  }
};

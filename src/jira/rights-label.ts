import { route } from '@forge/api';
import { NotAllowed, NotFound } from './errors';
import { certainId } from './jql';
import { askJira } from './request';
import { permissionSchemeWire } from './wire/project-wire';

/** Holders that give browsing to a person for the whole project, whatever the issue. */
const UNIFORM_HOLDERS = new Set(['anyone', 'applicationRole', 'group', 'projectRole', 'projectLead', 'user']);

/**
 * `uniform` where everybody who may browse the project may browse all its issues that have no security level;
 * `per-issue` where a holder depends on the issue (reporter, assignee, a user or group field), where a holder is of a
 * kind not known here, and where the scheme cannot be read.
 */
export const readRightsLabel = async (projectId: number): Promise<'uniform' | 'per-issue'> => {
  try {
    const scheme = await askJira({
      as: 'app', path: route`/rest/api/3/project/${certainId(projectId)}/permissionscheme?expand=permissions`,
      answer: permissionSchemeWire, reads: 'a permission scheme',
    });
    const browse = scheme.permissions.filter(({ permission }) => permission === 'BROWSE_PROJECTS');
    return browse.length > 0 && browse.every(({ holder }) => UNIFORM_HOLDERS.has(holder.type)) ? 'uniform' : 'per-issue';
  } catch (error) {
    if (error instanceof NotAllowed || error instanceof NotFound) return 'per-issue';
    throw error;
  }
};

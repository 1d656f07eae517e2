import { mayBrowseProject } from '../site/permissions';
import { versionById } from '../site/project-edits';
import type { Project, Version } from '../site/types';
import { isProjectAdmin, type Call } from './api';
import { forbidden, notFound } from './errors';

/** A version of a project that the caller may browse; anything else is the same 404. */
export const versionFor = (call: Call, id: string): { readonly project: Project; readonly version: Version } => {
  const found = versionById(call.site, id);
  if (found === undefined || !mayBrowseProject(call.site, call.caller, found.project)) throw notFound(`Could not find version for id '${id}'`);
  return found;
};

export const demandProjectAdmin = (call: Call, project: Project): void => {
  if (!isProjectAdmin(call, project)) throw forbidden('You must be an administrator of this project to change its versions.');
};

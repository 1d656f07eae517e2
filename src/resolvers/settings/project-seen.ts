import type { Project } from '../../model/program';
import { programFor } from '../program-for';
import { Refusal } from '../refusal';
import type { Viewer } from '../viewer';
import { openSettings } from './open-settings';

/** A project of a program whose settings the viewer may see, and which they may browse at this moment. Throws where it is none. */
export const projectSeen = async ({ programId, projectId }: { readonly programId: string; readonly projectId: string }, viewer: Viewer): Promise<Project> => {
  const record = await programFor(programId, viewer, 'see-settings');
  const { loaded } = await openSettings(record, viewer, { fresh: true });
  const project = loaded.source.projects.find(({ id }) => String(id) === projectId);
  if (project === undefined) throw new Refusal('not-found', 'This program has no such project, or you may not see it. Nothing was saved.', { field: 'projectId' });
  return project;
};

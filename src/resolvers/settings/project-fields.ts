import type { GlobalCalls } from '../../contract/calls';
import type { ProjectFields } from '../../contract/settings';
import { catalog } from '../../jira/catalog';
import { getSiteConfig } from '../../store/site-config';
import { type FieldNames, fieldRow, fieldUses, goneFields } from '../../view/settings/field-rows';
import type { LoadedSource } from '../load-program';
import { programFor } from '../program-for';
import type { Viewer } from '../viewer';
import { mappable } from './may-map';
import { openSettings } from './open-settings';

type Call = GlobalCalls['projectFields'];
type MappedProject = Omit<ProjectFields, 'mayChange'>;

/** Which fields hold points, start and team in each project of the source, with the names of all fields. */
const mapped = async ({ source: { projects }, mappings }: Pick<LoadedSource, 'source' | 'mappings'>): Promise<{ readonly found: readonly MappedProject[]; readonly names: FieldNames }> => {
  const [{ fields }, config] = await Promise.all([catalog(true), getSiteConfig()]);
  const names: FieldNames = { now: new Map(fields.map(({ id, name }) => [id, name])), before: config.fieldNames };
  const found = projects.map(({ id, key, name }) => ({
    projectId: String(id), projectKey: key, projectName: name,
    rows: fieldUses.map((use) => fieldRow({ use, chosen: config.fieldMappings[String(id)]?.[use], read: mappings.get(id)?.[use] ?? null }, names)),
  }));
  return { found, names };
};

/** Mapped fields that are gone from the site, in words. */
export const goneMappings = async (loaded: LoadedSource): Promise<readonly string[]> => {
  const { found, names } = await mapped(loaded);
  return goneFields(found, names);
};

/** The fields of each project that the viewer may browse, and where they may choose others. */
export const showProjectFields = async ({ programId }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const record = await programFor(programId, viewer, 'see-settings');
  const { loaded } = await openSettings(record, viewer, { fresh: true });
  const { found } = await mapped(loaded);
  const may = await mappable(viewer, loaded.source.projects.map(({ id }) => id));
  return { projects: found.map((project) => ({ ...project, mayChange: may.has(Number(project.projectId)) })) };
};

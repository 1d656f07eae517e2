import type { ProjectFields } from '../../contract/settings';
import { type Catalog, catalog } from '../../jira/catalog';
import type { FieldMapping } from '../../model/settings';
import { getSiteConfig, type SiteConfig } from '../../store/site-config';
import { type FieldNames, fieldRow, fieldUses, goneFields } from '../../view/settings/field-rows';
import type { LoadedSource } from '../load-program';
import type { Viewer } from '../viewer';
import { mappable } from './may-map';

type ToldFields = { readonly fields: readonly ProjectFields[]; readonly gone: readonly string[] };

const namesIn = ({ fields }: Catalog, { fieldNames }: SiteConfig): FieldNames =>
  ({ now: new Map(fields.map(({ id, name }) => [id, name])), before: fieldNames });

const rowsOf = (chosen: Partial<FieldMapping> | undefined, read: FieldMapping | null, names: FieldNames): ProjectFields['rows'] =>
  fieldUses.map((use) => fieldRow({ use, chosen: chosen?.[use], read: read?.[use] ?? null }, names));

/** Which fields hold points, start and team in each of these projects, which the viewer may browse; and what the settings say is gone. */
export const fieldRows = async ({ source: { projects }, mappings }: LoadedSource, viewer: Viewer): Promise<ToldFields> => {
  const [site, config] = await Promise.all([catalog(true), getSiteConfig()]);
  const names = namesIn(site, config);
  const may = await mappable(viewer, projects.map(({ id }) => id));
  const fields = projects.map(({ id, key, name }) => ({
    projectId: String(id), projectKey: key, projectName: name, mayChange: may.has(id),
    rows: rowsOf(config.fieldMappings[String(id)], mappings.get(id) ?? null, names),
  }));
  return { fields, gone: goneFields(fields, names) };
};

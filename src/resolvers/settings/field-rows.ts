import type { FieldRow } from '../../contract/settings';
import { type Catalog, catalog, type CustomField } from '../../jira/catalog';
import { candidates, fittingFields, withValueJql } from '../../jira/field-mapping';
import { certainId } from '../../jira/jql';
import { grantedTo } from '../../jira/permissions';
import { rememberedCount } from '../../jira/remembered-count';
import type { Project } from '../../model/program';
import type { FieldMapping } from '../../model/settings';
import { readMapping } from '../../store/mapping';
import { getSiteConfig, type SiteConfig } from '../../store/site-config';
import { type FieldCandidate, fieldRow, type FieldUse, fieldUses } from '../../view/settings/field-rows';
import { isAdmin } from '../roles-of';
import type { Viewer } from '../viewer';

/** More fields than this to choose from are no help; those that are likely come first. */
const MOST_FIELDS = 25;
/** Each count is a question to Jira: of the likely fields of the first projects, in the name of who may choose. */
const MOST_COUNTED_PROJECTS = 10;
const MOST_COUNTED_FIELDS = 3;

type Rights = { readonly admin: boolean; readonly projects: ReadonlySet<number> };

const notAllowed = 'Only administrators of Jira and of the project may choose its fields, since they count in every program.';

const rightsOf = async (viewer: Viewer, projectIds: readonly number[]): Promise<Rights> => {
  const granted = await grantedTo(['ADMINISTER_PROJECTS'], { projectIds, issueIds: [] });
  return { admin: await isAdmin(viewer, { fresh: true }), projects: granted('ADMINISTER_PROJECTS').projects };
};

/** Whether this person may choose fields of the project, as Jira says now. */
export const mayMap = async (viewer: Viewer, projectId: number): Promise<boolean> => {
  const { admin, projects } = await rightsOf(viewer, [projectId]);
  return admin || projects.has(projectId);
};

const shareOf = async (viewer: Viewer, projectId: number, fieldId: string): Promise<number | null> => {
  const asker = { site: viewer.cloudId, accountId: viewer.accountId };
  const all = await rememberedCount(asker, `project = ${certainId(projectId)}`);
  const used = all === null || all === 0 ? null : await rememberedCount(asker, withValueJql(projectId, fieldId));
  return all === null || used === null ? null : Math.min(1, used / all);
};

const candidatesOf = (fields: readonly CustomField[], project: Project, counted: boolean, viewer: Viewer): Promise<readonly FieldCandidate[]> =>
  Promise.all(fields.slice(0, MOST_FIELDS).map(async ({ id, name }, at) =>
    ({ id, name, share: counted && at < MOST_COUNTED_FIELDS ? await shareOf(viewer, project.id, id) : null })));

type Facts = {
  readonly site: Catalog;
  readonly config: SiteConfig;
  readonly names: ReadonlyMap<string, string>;
  readonly rights: Rights;
  readonly viewer: Viewer;
};

/** What the pull took where no use was counted for this person, else the likely field that most issues have a value in. */
const suggestedOf = (likely: readonly CustomField[], found: readonly FieldCandidate[], read: string | null): string | null => {
  if (read !== null && found.every(({ share }) => share === null)) return read;
  const shares = new Map(found.map(({ id, share }) => [id, share ?? 0]));
  const [first, ...others] = likely;
  if (first === undefined) return null;
  return others.reduce((best, field) => ((shares.get(field.id) ?? 0) > (shares.get(best.id) ?? 0) ? field : best), first).id;
};

const rowFor = async (project: Project, use: FieldUse, read: FieldMapping | null, counted: boolean, facts: Facts): Promise<FieldRow> => {
  const { site, config, names, rights, viewer } = facts;
  const may = rights.admin || rights.projects.has(project.id);
  const found = await candidatesOf(fittingFields(site, project)[use], project, counted && may, viewer);
  return fieldRow({
    project, use, read: read?.[use] ?? null, chosen: config.fieldMappings[String(project.id)]?.[use], names, before: config.fieldNames,
    candidates: found, suggested: suggestedOf(candidates(site, project)[use], found, read?.[use] ?? null), change: { ok: may, why: may ? null : notAllowed },
  });
};

/** Which fields hold points, start and team in each of these projects, which the viewer may browse. */
export const fieldRows = async (projects: readonly Project[], viewer: Viewer): Promise<readonly FieldRow[]> => {
  const site = await catalog(true);
  const facts: Facts = {
    site, viewer, config: await getSiteConfig(), names: new Map(site.fields.map(({ id, name }) => [id, name])),
    rights: await rightsOf(viewer, projects.map(({ id }) => id)),
  };
  const rows: FieldRow[] = [];
  for (const [at, project] of projects.entries()) {
    const read = await readMapping(project.id);
    rows.push(...await Promise.all(fieldUses.map((use) => rowFor(project, use, read, at < MOST_COUNTED_PROJECTS, facts))));
  }
  return rows;
};

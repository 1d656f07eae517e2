import { route } from '@forge/api';
import type { Named, Status } from '../model/jira-issue';
import type { LinkType, Project } from '../model/program';
import { askJira } from './request';
import { siteId } from './site';
import { statusFromWire } from './status-from-wire';
import { fieldsWire, linkTypesWire, resolutionsWire, statusesWire } from './wire/catalog-wire';

/** A custom field; `projectId` is the one team-managed project it belongs to, null where it is the site's. */
export type CustomField = {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** The plugin's key of its kind, such as `com.pyxis.greenhopper.jira:gh-sprint`. */
  readonly kind: string;
  readonly projectId: number | null;
};

/** What the site has. A status with `projectStyle` belongs to one project of that style; without, projects share it. */
export type Catalog = {
  readonly fields: readonly CustomField[];
  readonly linkTypes: readonly LinkType[];
  readonly resolutions: readonly Named[];
  readonly statuses: readonly (Status & { readonly projectStyle: Project['style'] | null })[];
};

const REMEMBERED_MS = 5 * 60_000;

/** Only what was read, never a reading under way: that belongs to its invocation, and may end with it. */
const remembered = new Map<string, { readonly at: number; readonly catalog: Catalog }>();

/** The site's catalog as the app sees it, at most five minutes old; `fresh` reads it anew. */
export const catalog = async (fresh = false): Promise<Catalog> => {
  const site = siteId();
  const known = remembered.get(site);
  if (!fresh && known !== undefined && Date.now() - known.at < REMEMBERED_MS) return known.catalog;
  const entry = { at: Date.now(), catalog: await readCatalog() };
  remembered.set(site, entry);
  return entry.catalog;
};

const readCatalog = async (): Promise<Catalog> => {
  const [fields, { issueLinkTypes }, resolutions, statuses] = await Promise.all([
    askJira({ as: 'app', path: route`/rest/api/3/field`, answer: fieldsWire, reads: 'the fields' }),
    askJira({ as: 'app', path: route`/rest/api/3/issueLinkType`, answer: linkTypesWire, reads: 'the link types' }),
    askJira({ as: 'app', path: route`/rest/api/3/resolution`, answer: resolutionsWire, reads: 'the resolutions' }),
    askJira({ as: 'app', path: route`/rest/api/3/status`, answer: statusesWire, reads: 'the statuses' }),
  ]);
  return {
    fields: fields.flatMap(({ id, name, schema, scope }) => (schema?.custom === undefined ? [] : [{
      id, name, type: schema.type, kind: schema.custom, projectId: projectOf(scope?.project),
    }])),
    linkTypes: issueLinkTypes,
    resolutions,
    statuses: statuses.map(({ scope, ...status }) => ({
      ...statusFromWire(status), projectStyle: projectOf(scope?.project) === null ? null : 'team-managed',
    })),
  };
};

const projectOf = (project: { readonly id: string } | undefined): number | null => (project === undefined ? null : Number(project.id));

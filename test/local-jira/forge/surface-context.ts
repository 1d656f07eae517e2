import { z } from 'zod';
import type { Caller } from '../site/caller';
import { hasGlobal, mayBrowse, maySeeDashboard } from '../site/permissions';
import type { Site } from '../site/site';
import type { Manifest, SurfaceModule } from './manifest';
import { license, type Environment } from './runtime';

/** Where a surface stands, as the page around it says; what is made of it is looked up on the site. */
export const placeSchema = z.object({
  issueKey: z.string().optional(),
  dashboardId: z.string().optional(),
  gadgetId: z.string().optional(),
});

export const surfaceSchema = z.object({
  moduleKey: z.string(),
  entryPoint: z.enum(['view', 'edit']).default('view'),
  place: placeSchema.default({}),
  resource: z.string().optional(),
  modal: z.unknown().optional(),
});

export type SurfaceAt = z.infer<typeof surfaceSchema>;

/** A refusal in HTTP's terms. */
export type Refusal = { readonly status: 400 | 403 | 404; readonly message: string };

export type ContextAnswer =
  | { readonly ok: true; readonly module: SurfaceModule; readonly context: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly refusal: Refusal };

type Extension = Readonly<Record<string, unknown>>;

type Parts = {
  readonly site: Site;
  readonly manifest: Manifest;
  readonly environment: Environment;
  readonly siteUrl: () => string;
  /** Where issues are not the site's own: what is known of one; null where there is none. */
  readonly placeOf?: (issueKey: string) => IssuePlace | null;
};

const refuse = (status: Refusal['status'], message: string): { readonly ok: false; readonly refusal: Refusal } => ({ ok: false, refusal: { status, message } });

/** The issue and the project a surface stands on, as Forge tells them. */
export type IssuePlace = {
  readonly issue: { readonly id: string; readonly key: string; readonly type: string; readonly typeId: string };
  readonly project: { readonly id: string; readonly key: string; readonly type: string };
};

/** Null where there is no such issue for this caller. */
const placeOn = (site: Site, caller: Caller, issueKey: string): IssuePlace | null => {
  const issue = site.issue(issueKey);
  if (issue === undefined || !mayBrowse(site, caller, issue)) return null;
  const project = site.project(issue.projectId);
  const type = site.tables.issueType.get(issue.typeId);
  return {
    issue: { id: issue.id, key: issue.key, type: type?.name ?? '', typeId: issue.typeId },
    project: { id: issue.projectId, key: project?.key ?? '', type: 'software' },
  };
};

const issueExtension = ({ site, placeOf }: Parts, caller: Caller, issueKey: string | undefined): Extension | Refusal => {
  if (issueKey === undefined) return { status: 400, message: 'This module stands on an issue: name it as context.issueKey.' };
  const place = placeOf === undefined ? placeOn(site, caller, issueKey) : placeOf(issueKey);
  return place ?? { status: 404, message: 'Issue does not exist or you do not have permission to see it.' };
};

const gadgetExtension = (site: Site, { place, entryPoint }: SurfaceAt, caller: Caller): Extension | Refusal => {
  const edit = entryPoint === 'edit' ? { entryPoint: 'edit' } : {};
  if (place.dashboardId === undefined) return { gadgetConfiguration: {}, ...edit };
  const dashboard = site.tables.dashboard.get(place.dashboardId);
  const gadget = dashboard?.gadgets.find(({ id }) => id === place.gadgetId);
  if (dashboard === undefined || gadget === undefined || !maySeeDashboard(caller, dashboard)) return { status: 404, message: 'The dashboard has no such gadget.' };
  return { dashboard: { id: dashboard.id }, gadget: { id: gadget.id }, gadgetConfiguration: gadget.config ?? {}, ...edit };
};

const isRefusal = (value: Extension | Refusal): value is Refusal => 'status' in value && typeof value['status'] === 'number';

/** Jira shows an admin page among its own settings, where only its administrators come. */
const adminExtension = (site: Site, caller: Caller): Extension | Refusal =>
  hasGlobal(site, caller, 'ADMINISTER') ? {} : { status: 403, message: 'You must be a Jira administrator to see this page.' };

const onIssues: ReadonlySet<string> = new Set(['jira:issueContext', 'jira:issuePanel', 'jira:issueAction']);

const extensionOf = (parts: Parts, module: SurfaceModule, at: SurfaceAt, caller: Caller): Extension | Refusal => {
  if (onIssues.has(module.type)) return issueExtension(parts, caller, at.place.issueKey);
  const { site } = parts;
  if (module.type === 'jira:adminPage') return adminExtension(site, caller);
  return module.type === 'jira:dashboardGadget' ? gadgetExtension(site, at, caller) : {};
};

/** What of the context comes from who is looking; nothing names an account where nobody is signed in. */
const viewerPart = (site: Site, accountId: string | null): Extension | null => {
  if (accountId === null) return { timezone: 'Etc/UTC', userAccess: { enabled: false, hasAccess: false } };
  const user = site.tables.user.get(accountId);
  return user === undefined ? null : { accountId, timezone: user.timeZone, userAccess: { enabled: false, hasAccess: user.licensed } };
};


/**
 * The context Forge gives a surface, made from what the site knows: nothing in it is taken from the page but where it
 * stands. `accountId` is null where nobody is signed in.
 */
export const surfaceContext = (parts: Parts, at: SurfaceAt, accountId: string | null): ContextAnswer => {
  const { site, manifest, environment, siteUrl } = parts;
  const module = manifest.surfaces.get(at.moduleKey);
  if (module === undefined) return refuse(404, `The app has no module ${at.moduleKey}.`);
  const viewer = viewerPart(site, accountId);
  if (viewer === null) return refuse(403, 'This user is not on the site.');
  const extension = extensionOf(parts, module, at, accountId === null ? { kind: 'anonymous' } : { kind: 'user', accountId });
  if (isRefusal(extension)) return { ok: false, refusal: extension };
  const context = {
    ...viewer,
    cloudId: site.cloudId,
    localId: `ari:cloud:ecosystem::extension/${environment.appId}/${environment.environmentId}/static/${at.moduleKey}${at.place.gadgetId === undefined ? '' : `/${at.place.gadgetId}`}`,
    environmentId: environment.environmentId,
    environmentType: 'DEVELOPMENT',
    moduleKey: at.moduleKey,
    siteUrl: siteUrl(),
    locale: 'en-US',
    license: license(environment.licensed()),
    permissions: { scopes: environment.scopes },
    extension: { type: module.type, ...extension, ...(at.modal === undefined ? {} : { modal: at.modal }) },
  };
  return { ok: true, module, context };
};

import { z } from 'zod';
import type { Caller } from '../site/caller';
import { has, hasGlobal, mayBrowse } from '../site/permissions';
import type { Site } from '../site/site';
import type { Issue, Project } from '../site/types';
import { bodyOf, demandAdmin, listOf, projectFor, issueFor, accountOf, type Api, type ApiContext, type Call } from './api';
import { permissionSchemeJson } from './catalog-json';
import { badFields, badRequest, forbidden, notFound } from './errors';
import { permissionInfos } from './permission-names';

const id = z.union([z.number().int(), z.string()]).transform(String);
const checkBody = z.object({
  accountId: z.string().nullish(),
  globalPermissions: z.array(z.string()).nullish(),
  projectPermissions: z.array(z.object({ permissions: z.array(z.string()), projects: z.array(id).nullish(), issues: z.array(id).nullish() })).nullish(),
});

type CheckBody = z.infer<typeof checkBody>;

const mostAsked = 1000;

const checkKnown = (keys: readonly string[], type: 'GLOBAL' | 'PROJECT'): void => {
  const unknown = keys.filter((key) => permissionInfos.get(key)?.type !== type);
  if (unknown.length > 0) throw badFields(Object.fromEntries(unknown.map((key) => [key, 'Unrecognized permission'])));
};

const checkSize = (body: CheckBody): void => {
  const asked = body.projectPermissions ?? [];
  if (new Set(asked.flatMap(({ projects }) => projects ?? [])).size > mostAsked) throw badRequest('Too many project IDs. The maximum is 1000.');
  if (new Set(asked.flatMap(({ issues }) => issues ?? [])).size > mostAsked) throw badRequest('Too many issue IDs. The maximum is 1000.');
};

/** Whose permissions are asked for: one's own, or, for the app and for admins, anybody's. */
const subjectOf = (call: Call, accountId: string | null | undefined): Caller => {
  if (accountId == null || accountId === '') return call.caller;
  if (call.caller.kind === 'user' && call.caller.accountId === accountId) return call.caller;
  if (!hasGlobal(call.site, call.caller, 'ADMINISTER')) throw forbidden('Only Jira administrators can perform this operation.');
  return accountId === call.site.appAccountId ? { kind: 'app' } : { kind: 'user', accountId };
};

const issueGranted = (site: Site, subject: Caller, permission: string, issueId: string): boolean => {
  const issue = site.issueById(issueId);
  const project = issue === undefined ? undefined : site.tables.project.get(issue.projectId);
  return issue !== undefined && project !== undefined && has(site, subject, permission, project, issue);
};

const projectGranted = (site: Site, subject: Caller, permission: string, projectId: string): boolean => {
  const project = site.tables.project.get(projectId);
  return project !== undefined && has(site, subject, permission, project);
};

const numbers = (ids: Iterable<string>): number[] => [...new Set(ids)].map(Number);

const checked = (call: Call, body: CheckBody) => {
  const { site } = call;
  const subject = subjectOf(call, body.accountId);
  const globals = body.globalPermissions ?? [];
  const asked = (body.projectPermissions ?? []).map((each) => ({ ...each, permissions: each.permissions.filter((key) => key !== '') }));
  checkKnown(globals, 'GLOBAL');
  checkKnown(asked.flatMap(({ permissions }) => permissions), 'PROJECT');
  if (asked.some(({ permissions }) => permissions.length === 0)) throw badRequest('At least one project permission must be provided.');
  checkSize(body);
  return {
    globalPermissions: [...new Set(globals)].filter((permission) => hasGlobal(site, subject, permission)),
    projectPermissions: asked.flatMap(({ permissions, projects, issues }) => permissions.map((permission) => ({
      permission,
      projects: numbers((projects ?? []).filter((each) => projectGranted(site, subject, permission, each))),
      issues: numbers((issues ?? []).filter((each) => issueGranted(site, subject, permission, each))),
    }))),
  };
};

type Scope = { readonly project: Project | null; readonly issue: Issue | null };

const scopeOf = (context: ApiContext): Scope => {
  const { call } = context.var;
  const { projectId, projectKey, issueId, issueKey } = context.req.query();
  if (issueId !== undefined || issueKey !== undefined) {
    const issue = issueFor(call, issueId ?? issueKey ?? '');
    return { issue, project: call.site.tables.project.get(issue.projectId) ?? null };
  }
  return { issue: null, project: projectId === undefined && projectKey === undefined ? null : projectFor(call, projectId ?? projectKey ?? '') };
};

/** Without a project, a project permission counts if one has it anywhere. */
const mine = ({ site, caller }: Call, key: string, { project, issue }: Scope): boolean => {
  if (permissionInfos.get(key)?.type === 'GLOBAL') return hasGlobal(site, caller, key);
  if (issue !== null && !mayBrowse(site, caller, issue)) return false;
  return project === null ? [...site.projects()].some((each) => has(site, caller, key, each)) : has(site, caller, key, project, issue);
};

const schemeRoutes = (api: Api, site: Site): void => {
  const schemeFor = (asked: string) => {
    const scheme = site.tables.permissionScheme.get(asked);
    if (scheme === undefined) throw notFound(`The requested permission scheme (id: ${asked}) does not exist.`);
    return scheme;
  };

  api.get('/permissionscheme', (context) => {
    accountOf(context.var.call);
    const withPermissions = listOf(context, 'expand').length > 0;
    return context.json({ permissionSchemes: [...site.tables.permissionScheme.values()].map((scheme) => permissionSchemeJson(context.var.call, scheme, withPermissions)) });
  });

  api.get('/permissionscheme/:id', (context) => {
    accountOf(context.var.call);
    return context.json(permissionSchemeJson(context.var.call, schemeFor(context.req.param('id')), listOf(context, 'expand').length > 0));
  });

  api.get('/permissionscheme/:id/permission', (context) => {
    accountOf(context.var.call);
    const { permissions = [], expand } = permissionSchemeJson(context.var.call, schemeFor(context.req.param('id')), true);
    return context.json({ permissions, expand });
  });
};

export const permissionRoutes = (api: Api, site: Site): void => {
  api.get('/permissions', (context) => {
    demandAdmin(context.var.call);
    return context.json({ permissions: Object.fromEntries([...permissionInfos].map(([key, { id: _, ...info }]) => [key, info])) });
  });

  api.get('/mypermissions', (context) => {
    const keys = listOf(context, 'permissions');
    if (keys.length === 0) throw badRequest("The 'permissions' query parameter is required.");
    const unknown = keys.filter((key) => !permissionInfos.has(key));
    if (unknown.length > 0) throw badRequest(`Unrecognized permission: ${unknown.join(', ')}`);
    const scope = scopeOf(context);
    return context.json({ permissions: Object.fromEntries(keys.map((key) => [key, { ...permissionInfos.get(key), havePermission: mine(context.var.call, key, scope) }])) });
  });

  api.post('/permissions/check', async (context) => context.json(checked(context.var.call, await bodyOf(context, checkBody))));
  schemeRoutes(api, site);
};

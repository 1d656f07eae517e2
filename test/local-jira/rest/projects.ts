import { has, mayBrowseProject } from '../site/permissions';
import type { Site } from '../site/site';
import type { Project, Version } from '../site/types';
import { versionCounts } from '../site/version-counts';
import { accountOf, isProjectAdmin, listOf, pageOf, projectFor, type Api, type ApiContext, type Call } from './api';
import { componentJson, issueTypeJson, permissionSchemeJson, securityLevelJson, securitySchemeJson, statusJson, versionJson } from './catalog-json';
import { badRequest, forbidden, notFound } from './errors';
import { avatarUrls, person } from './person-json';

const brief = ({ base }: Call, project: Project) => ({
  expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight', self: `${base}/rest/api/3/project/${project.id}`,
  id: project.id, key: project.key, name: project.name, avatarUrls: avatarUrls(base, 'project', project.id), projectTypeKey: 'software' as const,
  simplified: project.style === 'next-gen', style: project.style, isPrivate: false, properties: {},
  ...(project.archived ? { archived: true } : {}),
});

const insight = ({ site }: Call, project: Project) => {
  let last = '';
  const issues = site.issuesOf(project.id);
  for (const { updated } of issues) if (updated > last) last = updated;
  return { totalIssueCount: issues.length, ...(last === '' ? {} : { lastIssueUpdateTime: last }) };
};

const issueTypes = (call: Call, project: Project) =>
  project.issueTypeIds.map((id) => call.site.tables.issueType.get(id)).filter((type) => type !== undefined).map((type) => issueTypeJson(call, type));

/** A project in a list, with what `expand` asks for. */
const listed = (call: Call, project: Project, expand: readonly string[]) => ({
  ...brief(call, project),
  ...(expand.includes('description') ? { description: '' } : {}),
  ...(expand.includes('lead') ? { lead: person(call, project.leadAccountId) } : {}),
  ...(expand.includes('issueTypes') ? { issueTypes: issueTypes(call, project) } : {}),
  ...(expand.includes('insight') ? { insight: insight(call, project) } : {}),
});

/** A project by itself. */
const whole = (call: Call, project: Project) => ({
  ...brief(call, project), description: '', lead: person(call, project.leadAccountId), assigneeType: 'UNASSIGNED' as const,
  components: project.components.map((component) => componentJson(call, project, component)), issueTypes: issueTypes(call, project),
  versions: project.versions.map((version) => versionJson(call, project, version)),
  roles: Object.fromEntries([...call.site.tables.role.values()].map((role) => [role.name, `${call.base}/rest/api/3/project/${project.id}/role/${role.id}`])),
});

/** What projects can be ordered by. None here has a category, was archived with a date or deleted: those leave them by key. */
const orders: Readonly<Record<string, (call: Call, project: Project) => string | number>> = {
  key: (_, { key }) => key,
  name: (_, { name }) => name,
  owner: ({ site }, { leadAccountId }) => site.tables.user.get(leadAccountId)?.displayName ?? '',
  issueCount: (call, project) => insight(call, project).totalIssueCount,
  lastIssueUpdatedDate: (call, project) => insight(call, project).lastIssueUpdateTime ?? '',
  category: () => '', archivedDate: () => '', deletedDate: () => '',
};

const ordered = (call: Call, projects: readonly Project[], valueOf: (call: Call, project: Project) => string | number): Project[] => {
  const valued = projects.map((project) => ({ project, value: valueOf(call, project) }));
  valued.sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : a.project.key.localeCompare(b.project.key)));
  return valued.map(({ project }) => project);
};

const actions: Readonly<Record<string, string>> = { view: 'BROWSE_PROJECTS', browse: 'BROWSE_PROJECTS', edit: 'ADMINISTER_PROJECTS', create: 'CREATE_ISSUES' };

const found = (context: ApiContext): Project[] => {
  const { call } = context.var;
  const { query = '', orderBy = 'key', action = 'view', status } = context.req.query();
  const [ids, keys] = [context.req.queries('id') ?? [], listOf(context, 'keys').map((key) => key.toUpperCase())];
  const permission = actions[action];
  const order = orders[orderBy.replace(/^[-+]/, '')];
  if (permission === undefined) throw badRequest(`The value '${action}' of the parameter 'action' is not valid.`);
  if (order === undefined) throw badRequest(`The value '${orderBy}' of the parameter 'orderBy' is not valid.`);
  if (status !== undefined && !status.split(',').includes('live')) return [];
  const words = query.toLowerCase();
  const projects = [...call.site.projects()].filter((project) => has(call.site, call.caller, permission, project)
    && (ids.length === 0 || ids.includes(project.id)) && (keys.length === 0 || keys.includes(project.key))
    && (project.key.toLowerCase().includes(words) || project.name.toLowerCase().includes(words)));
  const sorted = ordered(call, projects, order);
  return orderBy.startsWith('-') ? sorted.reverse() : sorted;
};

const schemeRoutes = (api: Api, site: Site): void => {
  const administered = (context: ApiContext, idOrKey: string): Project => {
    accountOf(context.var.call);
    const project = projectFor(context.var.call, idOrKey);
    if (!isProjectAdmin(context.var.call, project)) throw forbidden('You must be an administrator of this project, or of Jira, to view its configuration.');
    return project;
  };

  api.get('/project/:id/permissionscheme', (context) => {
    const project = administered(context, context.req.param('id'));
    const scheme = site.tables.permissionScheme.get(String(project.permissionSchemeId));
    if (scheme === undefined) throw notFound('The permission scheme of the project was not found.');
    return context.json(permissionSchemeJson(context.var.call, scheme, listOf(context, 'expand').length > 0));
  });

  api.get('/project/:id/issuesecuritylevelscheme', (context) => {
    const project = administered(context, context.req.param('id'));
    const scheme = site.tables.securityScheme.get(String(project.securitySchemeId));
    if (scheme === undefined) throw notFound('There is no issue security scheme assigned to this project.');
    return context.json(securitySchemeJson(context.var.call, scheme));
  });

  api.get('/project/:id/securitylevel', (context) => {
    const { call } = context.var;
    const project = projectFor(call, context.req.param('id'));
    const scheme = site.tables.securityScheme.get(String(project.securitySchemeId));
    const may = has(site, call.caller, 'SET_ISSUE_SECURITY', project);
    return context.json({ levels: may ? (scheme?.levels ?? []).map((level) => securityLevelJson(call, level)) : [] });
  });
};

/** Versions, on demand with how many of their issues are where. */
const versionsJson = (call: Call, project: Project, versions: readonly Version[], expand: readonly string[]) => {
  if (!expand.includes('issuesstatus')) return versions.map((version) => versionJson(call, project, version));
  const counts = versionCounts(call.site, project);
  return versions.map((version) => ({ ...versionJson(call, project, version), issuesStatusForFixVersion: counts(version.id) }));
};

/** Projects, and what can be asked about one of them. */
export const projectRoutes = (api: Api, site: Site): void => {
  api.get('/project', (context) => {
    const { call } = context.var;
    const projects = [...site.projects()].filter((project) => mayBrowseProject(site, call.caller, project));
    return context.json(projects.map((project) => listed(call, project, listOf(context, 'expand'))));
  });

  api.get('/project/search', (context) => {
    const page = pageOf(context, found(context), 50, 100);
    return context.json({ ...page, values: page.values.map((project) => listed(context.var.call, project, listOf(context, 'expand'))) });
  });

  api.get('/project/:id', (context) => context.json(whole(context.var.call, projectFor(context.var.call, context.req.param('id')))));
  schemeRoutes(api, site);

  api.get('/project/:id/versions', (context) => {
    const { call } = context.var;
    const project = projectFor(call, context.req.param('id'));
    return context.json(versionsJson(call, project, project.versions, listOf(context, 'expand')));
  });

  api.get('/project/:id/version', (context) => {
    const { call } = context.var;
    const project = projectFor(call, context.req.param('id'));
    const page = pageOf(context, project.versions, 50);
    return context.json({ ...page, values: versionsJson(call, project, page.values, listOf(context, 'expand')) });
  });

  api.get('/project/:id/components', (context) => {
    const { call } = context.var;
    const project = projectFor(call, context.req.param('id'));
    return context.json(project.components.map((component) => componentJson(call, project, component)));
  });

  api.get('/project/:id/statuses', (context) => {
    const { call } = context.var;
    const project = projectFor(call, context.req.param('id'));
    const statuses = project.statusIds.map((id) => site.tables.status.get(id)).filter((status) => status !== undefined).map((status) => statusJson(call, status));
    return context.json(issueTypes(call, project).map(({ self, id, name, subtask }) => ({ self, id, name, subtask, statuses })));
  });
};

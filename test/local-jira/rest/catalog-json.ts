import type { Field, IssueType, LinkType, PermissionScheme, Project, SecurityLevel, SecurityScheme, Status, Version } from '../site/types';
import type { Call } from './api';
import { avatarUrls } from './person-json';

type Named = { readonly id: string; readonly name: string };

/** Jira's three categories: id, key, name, colour. */
const categories = {
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const;

export const statusCategory = ({ base }: Call, key: Status['category']) =>
  ({ self: `${base}/rest/api/3/statuscategory/${categories[key].id}`, ...categories[key] });

export const allCategories = (call: Call) => (['new', 'indeterminate', 'done'] as const).map((key) => statusCategory(call, key));

const scope = (projectId: string | undefined) => (projectId === undefined ? {} : { scope: { type: 'PROJECT', project: { id: projectId } } });

export const statusJson = (call: Call, status: Status) => ({
  self: `${call.base}/rest/api/3/status/${status.id}`, description: '', iconUrl: `${call.base}/icon/status.svg`,
  name: status.name, id: status.id, statusCategory: statusCategory(call, status.category), ...scope(status.projectId),
});

export const issueTypeJson = (call: Call, type: IssueType) => ({
  self: `${call.base}/rest/api/3/issuetype/${type.id}`, id: type.id, description: '', iconUrl: `${call.base}/icon/type/${type.id}.svg`,
  name: type.name, subtask: type.subtask, hierarchyLevel: type.hierarchyLevel, ...scope(type.projectId),
});

export const priorityJson = ({ base }: Call, priority: Named) =>
  ({ self: `${base}/rest/api/3/priority/${priority.id}`, iconUrl: `${base}/icon/priority/${priority.id}.svg`, name: priority.name, id: priority.id });

export const resolutionJson = ({ base }: Call, resolution: Named) =>
  ({ self: `${base}/rest/api/3/resolution/${resolution.id}`, id: resolution.id, description: '', name: resolution.name });

export const linkTypeJson = ({ base }: Call, type: LinkType) =>
  ({ id: type.id, name: type.name, inward: type.inward, outward: type.outward, self: `${base}/rest/api/3/issueLinkType/${type.id}` });

export const versionJson = ({ site, base }: Call, project: Project, version: Version) => ({
  self: `${base}/rest/api/3/version/${version.id}`, id: version.id, name: version.name,
  ...(version.description === undefined ? {} : { description: version.description }),
  archived: version.archived, released: version.released,
  ...(version.startDate === undefined ? {} : { startDate: version.startDate }),
  ...(version.releaseDate === undefined ? {} : { releaseDate: version.releaseDate, overdue: !version.released && version.releaseDate < site.time().slice(0, 10) }),
  projectId: Number(project.id),
});

export const componentJson = ({ base }: Call, project: Project, component: Named) => ({
  self: `${base}/rest/api/3/component/${component.id}`, id: component.id, name: component.name,
  project: project.key, projectId: Number(project.id), assigneeType: 'PROJECT_DEFAULT', isAssigneeTypeValid: true,
});

export const fieldJson = (field: Field) => ({
  id: field.id, key: field.id, name: field.name, custom: field.custom, orderable: field.orderable, navigable: field.navigable,
  searchable: field.searchable, clauseNames: field.clauseNames, ...(field.schema === undefined ? {} : { schema: field.schema }), ...scope(field.projectId),
});

/** A project as issues mention it. */
export const projectBrief = ({ base }: Call, project: Project) => ({
  self: `${base}/rest/api/3/project/${project.id}`, id: project.id, key: project.key, name: project.name, projectTypeKey: 'software',
  simplified: project.style === 'next-gen', avatarUrls: avatarUrls(base, 'project', project.id),
});

export const securityLevelJson = ({ base }: Call, level: SecurityLevel) =>
  ({ self: `${base}/rest/api/3/securitylevel/${level.id}`, id: level.id, description: '', name: level.name });

export const securitySchemeJson = (call: Call, scheme: SecurityScheme) => ({
  self: `${call.base}/rest/api/3/issuesecurityschemes/${scheme.id}`, id: scheme.id, name: scheme.name, description: '',
  levels: scheme.levels.map((level) => securityLevelJson(call, level)),
});

/** The holder of a grant. `value` is the id where Jira has one (a group's), `parameter` what people know it by. */
const holderJson = ({ site }: Call, type: string, parameter: string | undefined) => {
  if (parameter === undefined) return { type };
  const group = type === 'group' ? [...site.groups()].find((each) => each.name === parameter || each.groupId === parameter) : undefined;
  return group === undefined ? { type, parameter, value: parameter } : { type, parameter: group.name, value: group.groupId };
};

export const permissionSchemeJson = (call: Call, scheme: PermissionScheme, withPermissions: boolean) => {
  const self = `${call.base}/rest/api/3/permissionscheme/${scheme.id}`;
  const permissions = scheme.grants.map((grant) => ({
    id: grant.id, self: `${self}/permission/${grant.id}`, permission: grant.permission,
    holder: holderJson(call, grant.holder.type, grant.holder.parameter),
  }));
  return { expand: 'permissions,user,group,projectRole,field,all', id: scheme.id, self, name: scheme.name, description: '', ...(withPermissions ? { permissions } : {}) };
};

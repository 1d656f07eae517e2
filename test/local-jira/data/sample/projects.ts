import { issueTypes, permissionScheme, resolutions, roleIds, standardUsers, statuses } from '../../site/standard-tables';
import type { Component, Holder, IssueType, PermissionScheme, Project, SecurityScheme, Status } from '../../site/types';
import { people, sampleGroupNames, type PersonName } from './people';

export type ProjectKey = 'WEB' | 'MOB' | 'ML' | 'DATA' | 'PLAT' | 'PRIV' | 'SUP' | 'DEAL';

/** A project of the sample, apart from its versions, which need dates. */
export type SampleProject = {
  readonly key: ProjectKey;
  readonly id: string;
  readonly name: string;
  readonly style: Project['style'];
  readonly lead: PersonName;
  /** Whether done work carries a resolution; this team-managed one never got the habit. */
  readonly resolves: boolean;
  /** Where its estimates stand. */
  readonly sizes: 'storyPoints' | 'storyPointEstimate' | 'hours';
  /** Whether its teams are told by the Team field; else the project is the team. */
  readonly teamField: boolean;
  readonly browse: readonly Holder[];
  /** Who of those may do more than browse: link, edit, comment, create. By default all of them. */
  readonly work?: readonly Holder[];
  readonly members: readonly PersonName[];
  readonly components: readonly string[];
};

/** Somebody to keep informed about an escalation: a user field that also gives browse permission. */
export const ESCALATION_CONTACT = 'customfield_10050';

const role = (id: number): Holder => ({ type: 'projectRole', parameter: String(id) });
const group = (name: string): Holder => ({ type: 'group', parameter: name });
const person = (name: PersonName): Holder => ({ type: 'user', parameter: people[name].accountId });
const member = role(roleIds.members);
const delivery = group(sampleGroupNames.teams);

/** Who browses: every kind of holder occurs. The outsider occurs in none. The lead may look at Data Privacy, and do nothing there. */
export const sampleProjects: readonly SampleProject[] = [
  { key: 'WEB', id: '10001', name: 'Web Application', style: 'classic', lead: 'lead', resolves: true, sizes: 'storyPoints', teamField: true, browse: [{ type: 'applicationRole' }], members: ['lead', 'engineer'], components: ['Workspace', 'Reports', 'Charts'] },
  { key: 'MOB', id: '10002', name: 'Mobile App', style: 'next-gen', lead: 'sofia', resolves: false, sizes: 'storyPointEstimate', teamField: false, browse: [member, delivery], members: ['admin', 'officer', 'lead', 'engineer'], components: [] },
  { key: 'ML', id: '10003', name: 'Analytics Models', style: 'classic', lead: 'chen', resolves: true, sizes: 'storyPoints', teamField: true, browse: [group(sampleGroupNames.leads), delivery], members: [], components: ['Serving', 'Training', 'Evaluation'] },
  { key: 'DATA', id: '10004', name: 'Data Pipelines', style: 'classic', lead: 'amara', resolves: true, sizes: 'hours', teamField: true, browse: [member, delivery], members: ['admin', 'officer', 'lead'], components: ['Labels', 'Events', 'Customers'] },
  { key: 'PLAT', id: '10005', name: 'Platform', style: 'next-gen', lead: 'ravi', resolves: true, sizes: 'storyPointEstimate', teamField: true, browse: [...(['admin', 'officer', 'lead'] as const).map(person), { type: 'projectLead' }, delivery], members: [], components: [] },
  { key: 'PRIV', id: '10006', name: 'Data Privacy', style: 'classic', lead: 'grace', resolves: true, sizes: 'storyPoints', teamField: false, browse: [member, delivery], work: [...(['admin', 'officer'] as const).map(person), delivery], members: ['admin', 'officer', 'lead'], components: ['Consent', 'Deletion', 'Requests', 'Workspace', 'Reports'] },
  { key: 'SUP', id: '10007', name: 'Customer Escalations', style: 'classic', lead: 'officer', resolves: true, sizes: 'storyPoints', teamField: true, browse: [{ type: 'reporter' }, { type: 'userCustomField', parameter: ESCALATION_CONTACT }, member], members: ['admin', 'officer', 'lead'], components: [] },
  { key: 'DEAL', id: '10008', name: 'Project Northwind', style: 'classic', lead: 'admin', resolves: true, sizes: 'storyPoints', teamField: false, browse: [member], members: ['admin'], components: [] },
];

export const inReview: Status = { id: '10100', name: 'In Review', category: 'indeterminate' };

export type ProjectStatuses = { readonly todo: Status; readonly doing: Status; readonly review: Status | null; readonly done: Status };

/** Team-managed projects have statuses of their own; Mobile has no review. */
export const statusesOf = (project: SampleProject): ProjectStatuses => {
  if (project.style === 'classic') return { todo: statuses.todo, doing: statuses.doing, review: inReview, done: statuses.done };
  const own = (last: string, like: Status): Status => ({ ...like, id: `${project.id}${last}`, projectId: project.id });
  return {
    todo: own('1', statuses.todo), doing: own('2', statuses.doing), done: own('4', statuses.done),
    review: project.key === 'MOB' ? null : own('3', inReview),
  };
};

/** Team-managed projects have issue types of their own, too, under the same names. */
export const typesOf = (project: SampleProject): readonly IssueType[] => Object.values(issueTypes).map((type) =>
  (project.style === 'classic' ? type : { ...type, id: `${project.id}${type.id}`, projectId: project.id }));

/** A resolution that no suggestion knows, so that its issues show as unknown until somebody decides. */
export const onHold = { id: '10010', name: 'On Hold' } as const;

export const sampleResolutions = [...Object.values(resolutions), onHold];

export const schemesOf = (projects: readonly SampleProject[]): PermissionScheme[] =>
  projects.map((project) => permissionScheme(schemeId(project), `${project.name} permissions`, project.browse, project.work));

export const schemeId = (project: SampleProject): number => 20_000 + Number(project.id);

/** Two levels in Data Privacy: one the app sees, and one it does not. The officer and the lead see neither. */
export const securityScheme: SecurityScheme = {
  id: 10200, name: 'Data Privacy levels', levels: [
    { id: '10201', name: 'Legal hold', members: [{ type: 'user', parameter: standardUsers.admin.accountId }, { type: 'user', parameter: people.grace.accountId }, role(roleIds.appAccess)] },
    { id: '10202', name: 'Named persons only', members: [{ type: 'user', parameter: standardUsers.admin.accountId }, { type: 'user', parameter: people.renee.accountId }] },
  ],
};

export const componentsOf = (project: SampleProject): Component[] =>
  project.components.map((name, index) => ({ id: `${project.id}${index + 50}`, name }));

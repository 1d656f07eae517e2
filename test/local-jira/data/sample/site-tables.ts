import { emptySeed, priorities, roleIds } from '../../site/standard-tables';
import { standardFields } from '../../site/standard-fields';
import type { Field, Project, SiteSeed } from '../../site/types';
import { isoDate, startOf, workDay } from '../work-days';
import { people, sampleGroups } from './people';
import { componentsOf, ESCALATION_CONTACT, inReview, sampleProjects, sampleResolutions, schemeId, schemesOf, securityScheme, statusesOf, typesOf, type SampleProject } from './projects';
import { sprintSpans } from './sprints';
import { promisedVersions, versionsOf } from './versions';

const escalationContact: Field = {
  id: ESCALATION_CONTACT, name: 'Escalation contact', custom: true, orderable: true, navigable: true, searchable: true,
  clauseNames: ['cf[10050]', 'Escalation contact'],
  schema: { type: 'user', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:userpicker', customId: 10050 },
};

/** Everything of the sample site but its issues and what hangs on them. */
export const siteTables = (today: number): SiteSeed => ({
  ...emptySeed,
  users: [...emptySeed.users, ...Object.values(people).filter((user) => !emptySeed.users.includes(user))],
  groups: sampleGroups,
  permissionSchemes: schemesOf(sampleProjects),
  securitySchemes: [securityScheme],
  issueTypes: byId(sampleProjects.flatMap(typesOf)),
  statuses: byId([inReview, ...sampleProjects.flatMap((project) => Object.values(statusesOf(project)).filter((one) => one !== null))]),
  priorities: Object.values(priorities),
  resolutions: sampleResolutions,
  fields: [...standardFields, escalationContact],
  projects: sampleProjects.map((project) => projectRow(project, today)),
  sprints: [...sprintSpans(today).values()].flatMap((spans) => spans.map((one) => one.sprint)),
  dashboards: [{ id: '10000', name: 'Program office', ownerId: people.officer.accountId, gadgets: [] }],
  programs: [program(today)],
});

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): Row[] => [...new Map(rows.map((row) => [row.id, row])).values()];

const projectRow = (project: SampleProject, today: number): Project => ({
  id: project.id, key: project.key, name: project.name, style: project.style,
  leadAccountId: people[project.lead].accountId, permissionSchemeId: schemeId(project),
  securitySchemeId: project.key === 'PRIV' ? securityScheme.id : null, archived: false,
  roleActors: [
    { roleId: roleIds.administrators, users: [people[project.lead].accountId], groups: [] },
    { roleId: roleIds.members, users: project.members.map((name) => people[name].accountId), groups: [] },
  ],
  issueTypeIds: typesOf(project).map((type) => type.id),
  statusIds: Object.values(statusesOf(project)).flatMap((status) => (status === null ? [] : [status.id])),
  versions: versionsOf(project, today), components: componentsOf(project), formerKeys: [],
});

/** The program leaves out the one project that even the officer may not see; others link to it. */
const program = (today: number): SiteSeed['programs'][number] => {
  const members = sampleProjects.filter((project) => project.key !== 'DEAL');
  const date = (offset: number): string => isoDate(startOf(workDay(today, offset)));
  return {
    name: 'Analytics launch', projectKeys: members.map((project) => project.key), jql: null, asEmail: 'officer@example.com', publish: true,
    settings: [
      { key: 'deadline', value: date(80) },
      { key: 'teamFrom', value: 'field' },
      { key: 'linkTypes', value: ['10000:outward', '10020:inward'] },
      { key: 'committedDeadlines', value: [`10006:${date(32)}`, ...members.flatMap((project) => promisedVersions(project, today))] },
    ],
  };
};

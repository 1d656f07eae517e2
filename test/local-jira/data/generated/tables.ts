import { defaultScheme, emptySeed, issueTypes, permissionScheme, roleIds, standardUsers, statuses } from '../../site/standard-tables';
import type { Project, SiteSeed, Status, User } from '../../site/types';
import { isoDate, startOf } from '../work-days';
import type { Shape } from './shape';
import { sprintsOf } from './sprints';
import { AREAS, FIRST_NAMES, KINDS, LAST_NAMES } from './words';

export const inReview: Status = { id: '10100', name: 'In Review', category: 'indeterminate' };

/** Every tenth project is for the leads only, so that not everybody sees the same. */
export const leadsOnly = permissionScheme(10010, 'Leads only', [{ type: 'projectRole', parameter: String(roleIds.members) }]);

export const projectId = (project: number): string => String(10001 + project);

/** Such as CHEO, Checkout Operations: 30 areas by 5 kinds name 150 projects. */
export const projectNames = (project: number): { readonly key: string; readonly name: string } => {
  const area = AREAS[project % AREAS.length] ?? 'Area';
  const kind = KINDS[Math.floor(project / AREAS.length) % KINDS.length] ?? 'Core';
  return { key: `${area.slice(0, 3).toUpperCase()}${kind.charAt(0)}`, name: `${area} ${kind}` };
};

export const styleOf = (project: number): Project['style'] => (project % 3 === 2 ? 'next-gen' : 'classic');

const versionsOf = (project: number, today: number): Project['versions'] => [-120, -30, 45].map((days, index) => ({
  id: `${projectId(project)}${index + 1}`, name: `${index + 1}.0`, archived: false, released: days < 0, releaseDate: isoDate(startOf(today + days)),
}));

const projectRow = (project: number, today: number): Project => ({
  ...projectNames(project), id: projectId(project), style: styleOf(project), leadAccountId: standardUsers.lead.accountId,
  permissionSchemeId: project % 10 === 9 ? leadsOnly.id : defaultScheme.id, securitySchemeId: null, archived: false,
  roleActors: [{ roleId: roleIds.members, users: [standardUsers.admin, standardUsers.officer, standardUsers.lead].map((one) => one.accountId), groups: [] }],
  issueTypeIds: Object.values(issueTypes).map((one) => one.id),
  statusIds: [...Object.values(statuses), inReview].map((one) => one.id),
  versions: versionsOf(project, today), components: [], formerKeys: [],
});

/** One person for about 60 issues, at most 800; one in 25 has left. */
export const generatedPeople = (issues: number): User[] => Array.from({ length: Math.max(5, Math.min(800, Math.round(issues / 60))) }, (_, index) => ({
  accountId: `712020:9c000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  displayName: `${FIRST_NAMES[index % FIRST_NAMES.length]} ${LAST_NAMES[Math.floor(index / FIRST_NAMES.length) % LAST_NAMES.length]}${index < 400 ? '' : ' II'}`,
  email: null, active: index % 25 !== 7, accountType: 'atlassian', timeZone: 'Etc/UTC', admin: false, licensed: index % 25 !== 7,
}));

/** Everything of a generated site but issues, links and changes. */
export const generatedTables = (shape: Shape, people: readonly User[], today: number): SiteSeed => {
  const projects = Array.from({ length: shape.starts.length - 1 }, (_, project) => projectRow(project, today));
  return {
    ...emptySeed,
    users: [...emptySeed.users, ...people],
    permissionSchemes: [defaultScheme, leadsOnly],
    statuses: [...emptySeed.statuses, inReview],
    projects,
    sprints: projects.flatMap((one, project) => sprintsOf(project, one.key, today)),
    dashboards: [{ id: '10000', name: 'Program office', ownerId: standardUsers.officer.accountId, gadgets: [] }],
    programs: [{
      name: `Generated program of ${shape.issues} issues`, projectKeys: projects.map((one) => one.key), jql: null, asEmail: 'officer@example.com', publish: true,
      settings: [{ key: 'deadline', value: isoDate(startOf(today + 112)) }],
    }],
  };
};

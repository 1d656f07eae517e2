import { route } from '@forge/api';
import { askJira } from './request';
import { grantsWire } from './wire/project-wire';

export type Asked = { readonly projectIds: readonly number[]; readonly issueIds: readonly number[] };

export type Browsable = { readonly projects: ReadonlySet<number>; readonly issues: ReadonlySet<number> };

const AT_ONCE = 1_000;

/**
 * Which of these projects and issues the user may browse, asked of Jira now. A project that is browsable may hold
 * issues that are not. Throws when any part of the answer fails: whoever asks then shows nothing.
 */
export const browsable = async ({ projectIds, issueIds }: Asked): Promise<Browsable> => {
  const projects = new Set<number>();
  const issues = new Set<number>();
  const calls = Math.max(Math.ceil(projectIds.length / AT_ONCE), Math.ceil(issueIds.length / AT_ONCE));
  for (let call = 0; call < calls; call++) {
    const asked = { projectIds: part(projectIds, call), issueIds: part(issueIds, call) };
    const granted = await check(asked);
    for (const id of asked.projectIds) if (granted.projects.has(id)) projects.add(id);
    for (const id of asked.issueIds) if (granted.issues.has(id)) issues.add(id);
  }
  return { projects, issues };
};

const part = (ids: readonly number[], call: number): readonly number[] => ids.slice(call * AT_ONCE, (call + 1) * AT_ONCE);

const check = async ({ projectIds, issueIds }: Asked): Promise<Browsable> => {
  const { projectPermissions } = await askJira({
    as: 'user', path: route`/rest/api/3/permissions/check`,
    body: { projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: projectIds, issues: issueIds }] },
    answer: grantsWire, reads: 'permissions',
  });
  const granted = projectPermissions.filter(({ permission }) => permission === 'BROWSE_PROJECTS');
  return {
    projects: new Set(granted.flatMap(({ projects }) => projects ?? [])),
    issues: new Set(granted.flatMap(({ issues }) => issues ?? [])),
  };
};

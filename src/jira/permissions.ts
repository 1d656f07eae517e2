import { route } from '@forge/api';
import { askJira } from './request';
import { grantsWire } from './wire/project-wire';

export type Asked = { readonly projectIds: readonly number[]; readonly issueIds: readonly number[] };

export type Granted = { readonly projects: ReadonlySet<number>; readonly issues: ReadonlySet<number> };

export type Browsable = Granted;

const AT_ONCE = 1_000;

/**
 * Which of these projects and issues the user may browse, asked of Jira now. A project that is browsable may hold
 * issues that are not. Throws when any part of the answer fails: whoever asks then shows nothing.
 */
export const browsable = async (asked: Asked): Promise<Browsable> => (await grantedTo(['BROWSE_PROJECTS'], asked))('BROWSE_PROJECTS');

/** The same for several project permissions at once: what is granted of each. */
export const grantedTo = async <Permission extends string>(permissions: readonly Permission[], { projectIds, issueIds }: Asked): Promise<(permission: Permission) => Granted> => {
  const granted = new Map(permissions.map((permission) => [permission, { projects: new Set<number>(), issues: new Set<number>() }]));
  const calls = Math.max(Math.ceil(projectIds.length / AT_ONCE), Math.ceil(issueIds.length / AT_ONCE));
  for (let call = 0; call < calls; call++) {
    const asked = { projectIds: part(projectIds, call), issueIds: part(issueIds, call) };
    const told = await check(permissions, asked);
    for (const [permission, { projects, issues }] of granted) {
      for (const id of asked.projectIds) if (told(permission).projects.has(id)) projects.add(id);
      for (const id of asked.issueIds) if (told(permission).issues.has(id)) issues.add(id);
    }
  }
  return (permission) => granted.get(permission) ?? { projects: new Set(), issues: new Set() };
};

const part = (ids: readonly number[], call: number): readonly number[] => ids.slice(call * AT_ONCE, (call + 1) * AT_ONCE);

const check = async (permissions: readonly string[], { projectIds, issueIds }: Asked): Promise<(permission: string) => Granted> => {
  const { projectPermissions } = await askJira({
    as: 'user', path: route`/rest/api/3/permissions/check`,
    body: { projectPermissions: [{ permissions, projects: projectIds, issues: issueIds }] },
    answer: grantsWire, reads: 'permissions',
  });
  const told = new Map(permissions.map((permission) => {
    const rows = projectPermissions.filter((row) => row.permission === permission);
    return [permission, { projects: new Set(rows.flatMap(({ projects }) => projects ?? [])), issues: new Set(rows.flatMap(({ issues }) => issues ?? [])) }];
  }));
  return (permission) => told.get(permission) ?? { projects: new Set(), issues: new Set() };
};

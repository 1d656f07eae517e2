import { z } from 'zod';
import type { FilterShare } from '../../site/saved-filter';
import { projectFor, type Call } from '../api';
import { badRequest } from '../errors';

const named = z.looseObject({ id: z.union([z.string(), z.number()]).transform(String).optional(), name: z.string().optional(), groupId: z.string().optional(), accountId: z.string().optional() });

/** As filters carry shares: `{type, project: {id}, role: {id}, group: {name}, user: {accountId}}`. */
export const shareBody = z.looseObject({
  type: z.enum(['user', 'group', 'project', 'projectRole', 'global', 'loggedin', 'authenticated', 'project-unknown']),
  project: named.nullish(), role: named.nullish(), group: named.nullish(), user: named.nullish(),
});

/** As the call that adds one share has it. */
export const flatShareBody = z.object({
  type: z.enum(['user', 'project', 'group', 'projectRole', 'global', 'authenticated']), accountId: z.string().optional(), groupId: z.string().optional(),
  groupname: z.string().optional(), projectId: z.string().optional(), projectRoleId: z.string().optional(), rights: z.number().optional(),
});

type Asked = { readonly type: string; readonly projectId?: string | undefined; readonly roleId?: string | undefined; readonly group?: string | undefined; readonly accountId?: string | undefined };

const groupId = ({ site }: Call, asked: string | undefined): string => {
  const group = [...site.groups()].find((each) => each.groupId === asked || each.name === asked);
  if (group === undefined) throw badRequest(`The group '${asked ?? ''}' does not exist.`);
  return group.groupId;
};

const userId = ({ site }: Call, asked: string | undefined): string => {
  const user = site.tables.user.get(asked ?? '');
  if (user === undefined) throw badRequest(`The user '${asked ?? ''}' does not exist.`);
  return user.accountId;
};

const roleOf = ({ site }: Call, asked: string | undefined): number => {
  const role = site.tables.role.get(asked ?? '');
  if (role === undefined) throw badRequest(`The project role '${asked ?? ''}' does not exist.`);
  return role.id;
};

const share = (call: Call, asked: Asked): Omit<FilterShare, 'id'> => {
  switch (asked.type) {
    case 'global': return { type: 'global' };
    case 'loggedin': case 'authenticated': return { type: 'authenticated' };
    case 'group': return { type: 'group', parameter: groupId(call, asked.group) };
    case 'user': return { type: 'user', parameter: userId(call, asked.accountId) };
    case 'projectRole': return { type: 'projectRole', parameter: projectFor(call, asked.projectId ?? '').id, roleId: roleOf(call, asked.roleId) };
    case 'project': {
      const project = projectFor(call, asked.projectId ?? '').id;
      return asked.roleId === undefined ? { type: 'project', parameter: project } : { type: 'projectRole', parameter: project, roleId: roleOf(call, asked.roleId) };
    }
    default: throw badRequest('A share must name a project that you may see.');
  }
};

const numbered = (call: Call, one: Omit<FilterShare, 'id'>): FilterShare => ({ id: call.site.nextNumber('filterShare'), ...one });

export const sharesOf = (call: Call, asked: readonly z.infer<typeof shareBody>[]): readonly FilterShare[] => asked.map(({ type, project, role, group, user }) =>
  numbered(call, share(call, { type, projectId: project?.id, roleId: role?.id, group: group?.groupId ?? group?.name, accountId: user?.accountId })));

export const flatShareOf = (call: Call, { type, accountId, groupId: group, groupname, projectId, projectRoleId }: z.infer<typeof flatShareBody>): FilterShare =>
  numbered(call, share(call, { type, accountId, group: group ?? groupname, projectId, roleId: projectRoleId }));

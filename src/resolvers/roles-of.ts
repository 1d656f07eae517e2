import { administers } from '../jira/administers';
import { groupIdsOf } from '../jira/groups';
import { type Asking, type Role, type RoleFacts, rolesOf } from '../model/roles';
import type { Viewer } from './viewer';

type How = { /** Ask Jira anew: for lists, evidence, exports and writes. */ readonly fresh?: boolean };

const none: ReadonlySet<string> = new Set();

/** Who asks, as far as it decides roles in these programs: groups are only asked for where one of them grants to a group. */
export const askingOf = async (programs: readonly Pick<RoleFacts, 'grants'>[], viewer: Viewer, { fresh = false }: How = {}): Promise<Asking> => {
  const byGroup = programs.some(({ grants }) => grants.some(({ holder }) => holder.kind === 'group'));
  return { accountId: viewer.accountId, groupIds: byGroup ? await groupIdsOf(viewer.accountId, fresh) : none };
};

/**
 * The roles a viewer has in a program; none: it does not exist for them. Being an administrator of Jira is not among
 * them: it opens settings, not figures (see `programFor`).
 */
export const rolesFor = async (program: RoleFacts, viewer: Viewer, how: How = {}): Promise<ReadonlySet<Role>> =>
  rolesOf(program, await askingOf([program], viewer, how));

/** Whether the viewer administers Jira. */
export const isAdmin = (viewer: Viewer, { fresh = false }: How = {}): Promise<boolean> => administers(viewer.accountId, fresh);

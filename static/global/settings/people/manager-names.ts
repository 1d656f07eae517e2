import type { PeopleView } from '../../../../src/contract/people';

/** The names of all who may manage a program, the owner first, each once. */
export const managerNames = ({ owner, grants }: Pick<PeopleView, 'owner' | 'grants'>): string => {
  const managers = grants.filter(({ role }) => role === 'manager').map(({ holder }) => (holder.kind === 'group' ? `the group ${holder.name}` : holder.name));
  return [...new Set([owner.name, ...managers])].join(', ');
};

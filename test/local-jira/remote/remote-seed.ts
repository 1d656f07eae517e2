import { appUser, emptySeed, groupNames, permissionScheme, standardGroups } from '../site/standard-tables';
import type { SiteSeed, User } from '../site/types';
import type { RemoteJira } from './remote-jira';

/** Whatever the other site shows the one person, this machine shows them too. */
export const openScheme = permissionScheme(10000, 'As the site answers', [{ type: 'anyone' }], []);

/** What a site that is only read needs on this machine: the one person, and a dashboard to put gadgets on. */
export const remoteSeed = ({ cloudId, person }: RemoteJira): SiteSeed => {
  const user: User = { ...person, active: true, accountType: 'atlassian', licensed: true };
  const groups = standardGroups.map((group) => {
    const belongs = group.name === groupNames.users || (group.name === groupNames.admins && person.admin);
    return { ...group, members: belongs ? [person.accountId] : [] };
  });
  return {
    ...emptySeed, cloudId, groups, users: [user, appUser], permissionSchemes: [openScheme],
    dashboards: [{ id: '10000', name: 'Dashboard on this machine', ownerId: person.accountId, gadgets: [] }],
  };
};

import { groupIdsOf, groupsById } from '../../jira/groups';
import { getSiteConfig, type SiteConfig } from '../../store/site-config';
import { Refusal } from '../refusal';
import { isAdmin } from '../roles-of';
import type { Viewer } from '../viewer';

const whoCan = async ({ mayCreate, creatorGroupIds }: SiteConfig): Promise<string> => {
  if (mayCreate === 'admins') return 'administrators of Jira';
  const groups = await groupsById(creatorGroupIds);
  const names = creatorGroupIds.flatMap((id) => groups.get(id)?.name ?? []);
  return names.length === 0 ? 'administrators of Jira' : `members of ${names.join(', ')}, and administrators of Jira`;
};

const isCreator = async ({ mayCreate, creatorGroupIds }: SiteConfig, viewer: Viewer): Promise<boolean> => {
  if (mayCreate === 'everyone') return true;
  if (mayCreate === 'groups') {
    const groups = await groupIdsOf(viewer.accountId, true);
    if (creatorGroupIds.some((id) => groups.has(id))) return true;
  }
  return isAdmin(viewer, { fresh: true });
};

/** Throws where the site's administrators let only others make programs; says who those are. */
export const demandCreator = async (viewer: Viewer): Promise<void> => {
  const config = await getSiteConfig();
  if (await isCreator(config, viewer)) return;
  throw new Refusal('not-allowed', `On this site, programs are made by ${await whoCan(config)}. Ask one of them. Nothing was saved.`);
};

import type { SiteView } from '../../contract/admin';
import type { Assumption } from '../../contract/program';
import { catalog, type Catalog } from '../../jira/catalog';
import { groupsById } from '../../jira/groups';
import { dayOfMinute } from '../../model/day';
import { defaultSettings } from '../../model/default-settings';
import type { ProgramSettings } from '../../model/settings';
import { withSiteDefaults } from '../../model/site-defaults';
import { getSiteConfig, type SiteConfig } from '../../store/site-config';
import { defaultAssumptions } from '../../view/admin/default-assumptions';
import type { Viewer } from '../viewer';

/** What a new program would start with if nobody had decided anything for the site. */
export const ownDefaults = (site: Catalog, viewer: Viewer): ProgramSettings =>
  defaultSettings({ ...site, teamShare: null, timeZone: viewer.timeZone, rules: [] });

/** The assumptions of new programs under these decisions. */
export const assumptionsUnder = (defaults: SiteConfig['defaults'], site: Catalog, viewer: Viewer): readonly Assumption[] => {
  const own = ownDefaults(site, viewer);
  const today = dayOfMinute(Math.floor(Date.now() / 60_000), viewer.timeZone);
  return defaultAssumptions(own, withSiteDefaults(own, defaults), site, today, viewer.locale);
};

/** What administrators decided for the site. A group that is gone is told by its id, so that it can be taken out. */
export const siteView = async (viewer: Viewer): Promise<SiteView> => {
  const [config, site] = await Promise.all([getSiteConfig(), catalog()]);
  const groups = await groupsById(config.creatorGroupIds);
  return {
    version: config.version,
    mayCreate: config.mayCreate,
    creatorGroups: config.creatorGroupIds.map((groupId) => ({ kind: 'group', groupId, name: groups.get(groupId)?.name ?? 'a group that is gone' })),
    defaults: assumptionsUnder(config.defaults, site, viewer),
  };
};

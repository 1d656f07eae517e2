import type { AdminCalls } from '../../contract/calls';
import { changedSettings } from '../../analyse/changed-settings';
import { catalog, type Catalog } from '../../jira/catalog';
import { groupsById } from '../../jira/groups';
import { differing, withSiteDefaults } from '../../model/site-defaults';
import type { ChangedText } from '../../model/trail-note';
import { getSiteConfig, saveSiteConfig, type SiteConfig } from '../../store/site-config';
import { SITE_CHAIN } from '../../store/trail/entry';
import { changedAssumptions, changedTexts } from '../../view/changed-assumptions';
import { conflictOf } from '../conflict';
import { Refusal } from '../refusal';
import type { Viewer } from '../viewer';
import { assumptionsUnder, ownDefaults } from './site-view';

type Call = AdminCalls['saveSite'];

/** Names of the groups, which all have to be there. */
const groupNames = async ({ mayCreate, creatorGroupIds }: Call['input']): Promise<ReadonlyMap<string, string>> => {
  const groups = await groupsById(creatorGroupIds);
  if (creatorGroupIds.some((id) => !groups.has(id))) {
    throw new Refusal('bad-input', 'Jira does not have one of the groups any more. Take it out of the list; nothing was saved.', { field: 'creatorGroupIds' });
  }
  if (mayCreate === 'groups' && creatorGroupIds.length === 0) {
    throw new Refusal('bad-input', 'Choose at least one group, or let everyone or only administrators create programs. Nothing was saved.', { field: 'creatorGroupIds' });
  }
  return new Map([...groups].map(([id, { name }]) => [id, name]));
};

const creatorWords = ({ mayCreate, creatorGroupIds }: Pick<SiteConfig, 'mayCreate' | 'creatorGroupIds'>, names: ReadonlyMap<string, string>): string => {
  if (mayCreate !== 'groups') return mayCreate === 'everyone' ? 'Everyone' : 'Administrators of Jira';
  return creatorGroupIds.map((id) => names.get(id) ?? 'a group that is gone').join(', ');
};

const editable = (defaults: SiteConfig['defaults'], changes: Call['input']['defaults'], site: Catalog, viewer: Viewer): SiteConfig['defaults'] => {
  const known = new Set(assumptionsUnder(defaults, site, viewer).map(({ key }) => key));
  const strange = changes.find(({ key }) => !known.has(key));
  if (strange !== undefined) throw new Refusal('bad-input', `"${strange.key}" cannot be decided for all programs. Nothing was saved.`, { field: 'defaults' });
  const own = ownDefaults(site, viewer);
  return differing(changedSettings(withSiteDefaults(own, defaults), changes), own);
};

type Planned = { readonly config: SiteConfig; readonly changes: readonly ChangedText[] };

/** The configuration as it is to be, and what the trail says of it. */
const plan = async (stored: SiteConfig, input: Call['input'], viewer: Viewer): Promise<Planned> => {
  const { mayCreate, creatorGroupIds } = input;
  const [site, names, before] = await Promise.all([catalog(), groupNames(input), groupsById(stored.creatorGroupIds)]);
  const defaults = editable(stored.defaults, input.defaults, site, viewer);
  const old = new Map([...before].map(([id, { name }]) => [id, name]));
  const creators = { what: 'Who may create programs', before: creatorWords(stored, old), after: creatorWords(input, names) };
  return {
    config: { ...stored, mayCreate, creatorGroupIds, defaults },
    changes: [
      ...(creators.before === creators.after ? [] : [creators]),
      ...changedTexts(changedAssumptions(assumptionsUnder(stored.defaults, site, viewer), assumptionsUnder(defaults, site, viewer))),
    ],
  };
};

const conflict = async (stored: SiteConfig, input: Call['input'], viewer: Viewer): Promise<Refusal> => {
  const yours = await plan(stored, input, viewer).then(({ changes }) => changes, () => []);
  return conflictOf({ chain: SITE_CHAIN, entity: 'site', key: 'config', seen: input.version, stored: stored.version, yours }, 'these settings');
};

/** Saves who may create programs and what new ones start with; if somebody saved since, the conflict shows both sides. */
export const saveSite = async (input: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const stored = await getSiteConfig();
  if (stored.version !== input.version) throw await conflict(stored, input, viewer);
  const { config, changes } = await plan(stored, input, viewer);
  if (changes.length === 0) return { version: stored.version };
  const outcome = await saveSiteConfig(config, input.version, { who: viewer.accountId, action: 'site-changed', changes, people: [], issues: [] });
  if (!outcome.ok) throw await conflict(outcome.stored, input, viewer);
  return { version: outcome.config.version };
};

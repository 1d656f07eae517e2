import type { AdminCalls } from '../../contract/calls';
import { STANDARD_BUDGETS } from '../../jobs/budget';
import type { ChangedText } from '../../model/trail-note';
import { plain } from '../../analyse/words';
import { getSiteConfig, saveSiteConfig, type SiteConfig } from '../../store/site-config';
import { SITE_CHAIN } from '../../store/trail/entry';
import { conflictOf } from '../conflict';
import type { Refusal } from '../refusal';
import type { Viewer } from '../viewer';

type Call = AdminCalls['saveBudgets'];
type Cause = keyof typeof STANDARD_BUDGETS;

const causes = Object.keys(STANDARD_BUDGETS) as readonly Cause[];

const words: Readonly<Record<Cause, string>> = {
  pull: 'Points an hour for reading projects', events: 'Points an hour for following changes', sweep: 'Points an hour for looking for what was missed', flags: 'Points an hour for writing flags',
};

const valueIn = ({ pointBudgets }: Pick<SiteConfig, 'pointBudgets'>, cause: Cause): number => pointBudgets[cause] ?? STANDARD_BUDGETS[cause];

/** What differs from the app's own, so that those who changed nothing get what later versions find better. */
const differing = (budgets: Call['input']['budgets']): SiteConfig['pointBudgets'] =>
  Object.fromEntries(causes.filter((cause) => budgets[cause] !== STANDARD_BUDGETS[cause]).map((cause) => [cause, budgets[cause]]));

const changesOf = (stored: SiteConfig, after: SiteConfig['pointBudgets']): readonly ChangedText[] => causes
  .map((cause) => ({ what: words[cause], before: plain(valueIn(stored, cause)), after: plain(valueIn({ pointBudgets: after }, cause)) }))
  .filter(({ before, after: now }) => before !== now);

const conflict = async (stored: SiteConfig, seen: number, yours: SiteConfig['pointBudgets']): Promise<Refusal> =>
  conflictOf({ chain: SITE_CHAIN, entity: 'site', key: 'config', seen, stored: stored.version, yours: changesOf(stored, yours) }, 'these settings');

/** Saves how many of Jira's points an hour the app may spend by itself, and on what; with an entry in the site's trail. */
export const saveBudgets = async ({ version, budgets }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const [stored, pointBudgets] = [await getSiteConfig(), differing(budgets)];
  if (stored.version !== version) throw await conflict(stored, version, pointBudgets);
  const changes = changesOf(stored, pointBudgets);
  if (changes.length === 0) return { version: stored.version };
  const outcome = await saveSiteConfig({ ...stored, pointBudgets }, version, { who: viewer.accountId, action: 'site-changed', changes, people: [], issues: [] });
  if (!outcome.ok) throw await conflict(outcome.stored, version, pointBudgets);
  return { version: outcome.config.version };
};

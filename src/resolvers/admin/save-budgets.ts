import type { AdminCalls } from '../../contract/calls';
import type { BudgetKind } from '../../contract/health';
import { STANDARD_BUDGETS } from '../../jobs/budget';
import type { ChangedText } from '../../model/trail-note';
import { plain } from '../../analyse/words';
import { getSiteConfig, saveSiteConfig, type SiteConfig } from '../../store/site-config';
import { SITE_CHAIN } from '../../store/trail/entry';
import { conflictOf } from '../conflict';
import type { Refusal } from '../refusal';
import { STANDARD_VIEWER_POINTS } from '../viewer-budget/purse-of';
import type { Viewer } from '../viewer';

type Call = AdminCalls['saveBudgets'];
type Kind = BudgetKind;

const standard: Readonly<Record<Kind, number>> = { ...STANDARD_BUDGETS, person: STANDARD_VIEWER_POINTS };
const kinds = Object.keys(standard) as readonly Kind[];

/** What is set of budgets, in whatever part of the settings it is kept. */
type Budgets = Pick<SiteConfig, 'pointBudgets' | 'viewerPoints'>;

const words: Readonly<Record<Kind, string>> = {
  pull: 'Points an hour for reading projects', events: 'Points an hour for following changes', sweep: 'Points an hour for looking for what was missed', flags: 'Points an hour for writing flags', person: 'Points an hour for what one person looks at',
};

const valueIn = ({ pointBudgets, viewerPoints }: Budgets, kind: Kind): number =>
  (kind === 'person' ? viewerPoints : pointBudgets[kind]) ?? standard[kind];

/** What differs from the app's own, so that those who changed nothing get what later versions find better. */
const differing = ({ person, ...budgets }: Call['input']['budgets']): Budgets => ({
  pointBudgets: Object.fromEntries(Object.entries(budgets).filter(([kind, points]) => points !== standard[kind as Kind])),
  viewerPoints: person === standard.person ? null : person,
});

const changesOf = (stored: Budgets, after: Budgets): readonly ChangedText[] => kinds
  .map((kind) => ({ what: words[kind], before: plain(valueIn(stored, kind)), after: plain(valueIn(after, kind)) }))
  .filter(({ before, after: now }) => before !== now);

const conflict = async (stored: SiteConfig, seen: number, yours: Budgets): Promise<Refusal> =>
  conflictOf({ chain: SITE_CHAIN, entity: 'site', key: 'config', seen, stored: stored.version, yours: changesOf(stored, yours) }, 'these settings');

/** Saves how many of Jira's points an hour the app may spend by itself, and on what, and for one person; with an entry in the site's trail. */
export const saveBudgets = async ({ version, budgets }: Call['input'], viewer: Viewer): Promise<Call['output']> => {
  const [stored, after] = [await getSiteConfig(), differing(budgets)];
  if (stored.version !== version) throw await conflict(stored, version, after);
  const changes = changesOf(stored, after);
  if (changes.length === 0) return { version: stored.version };
  const outcome = await saveSiteConfig({ ...stored, ...after }, version, { who: viewer.accountId, action: 'site-changed', changes, people: [], issues: [] });
  if (!outcome.ok) throw await conflict(outcome.stored, version, after);
  return { version: outcome.config.version };
};

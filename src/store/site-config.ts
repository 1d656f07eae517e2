import { kvs } from '@forge/kvs';
import type { FieldMapping, ProgramSettings } from '../model/settings';
import type { TrailNote } from '../model/trail-note';
import type { Budgeted } from './budget';
import { SITE_CHAIN } from './trail/entry';
import { noteRead } from './units';
import type { Versioned } from './versioned';
import { writeRecord } from './write-record';

/** What Jira administrators decided for the whole site. */
export type SiteConfig = {
  /** Counts its writes; 0 before the first. */
  readonly version: number;
  readonly mayCreate: 'everyone' | 'groups' | 'admins';
  /** Ids of groups; of effect only with `mayCreate` groups. */
  readonly creatorGroupIds: readonly string[];
  /** Where new programs differ from the app's own defaults. */
  readonly defaults: Partial<ProgramSettings>;
  /** Fields chosen for a project, by project id; a use that is not named is the app's own suggestion. */
  readonly fieldMappings: Readonly<Record<string, Partial<FieldMapping>>>;
  /** The names of chosen fields as they were then, by field id: to tell one that is gone, or is named otherwise now. */
  readonly fieldNames: Readonly<Record<string, string>>;
  /** Points of Jira an hour for what the app does by itself; what is not named has the app's own default. */
  readonly pointBudgets: Readonly<Partial<Record<Budgeted, number>>>;
  /** Points of Jira an hour for what pages ask on one person's behalf; null: the app's own default. */
  readonly viewerPoints: number | null;
};

export type SiteOutcome = { readonly ok: true; readonly config: SiteConfig } | { readonly ok: false; readonly stored: SiteConfig };

type Stored = Versioned & { readonly config: Omit<SiteConfig, 'version'> };

const ENTITY = 'site';
const KEY = 'config';

const atFirst: SiteConfig = { version: 0, mayCreate: 'everyone', creatorGroupIds: [], defaults: {}, fieldMappings: {}, fieldNames: {}, pointBudgets: {}, viewerPoints: null };

const read = (stored: Stored | undefined): SiteConfig =>
  (stored === undefined ? atFirst : { ...atFirst, ...stored.config, version: stored.version });

/** Where it is kept, and what is read from there: for those who read more in the same call. */
export const configPlace = { key: KEY, entityName: ENTITY } as const;
export const configFrom = (stored: unknown): SiteConfig => read(stored as Stored | undefined);

export const getSiteConfig = async (): Promise<SiteConfig> => {
  const stored = await kvs.entity<Stored>(ENTITY).get(KEY);
  noteRead(stored);
  return read(stored);
};

/** Saves what was read at `seen`; if somebody else saved since, nothing is written and `stored` is theirs. */
export const saveSiteConfig = async ({ version: _, ...config }: SiteConfig, seen: number, note: TrailNote): Promise<SiteOutcome> => {
  const outcome = await writeRecord<Omit<Stored, keyof Versioned>>({ entity: ENTITY, key: KEY, seen }, { config }, [{ chain: SITE_CHAIN, note }]);
  return outcome.ok ? { ok: true, config: read(outcome.stored) } : { ok: false, stored: read(outcome.stored) };
};

import { kvs } from '@forge/kvs';
import type { TrailCheck } from '../../../src/contract/trail';
import type * as Check from '../../../src/resolvers/trail/check-trail';
import type * as Heads from '../../../src/resolvers/trail/export-heads';
import type { TrailNote } from '../../../src/model/trail-note';
import type * as Entry from '../../../src/store/trail/entry';
import type * as Write from '../../../src/store/write-record';
import { openJobs, type OpenJobs } from '../../jobs/open-jobs';
import { anyNote } from '../any-note';

export type Outcome = Awaited<ReturnType<typeof Write.writeRecord>>;

export type OpenTrail = {
  readonly jobs: OpenJobs;
  /** Writes a record of the site's own entity, with an entry in the chain `p`. */
  readonly write: (seen: number, note?: Partial<TrailNote>, key?: string) => Promise<Outcome>;
  /** Several writers at the same moment; what became of each. */
  readonly atOnce: (wishes: readonly { readonly seen: number; readonly key: string }[]) => Promise<readonly PromiseSettledResult<Outcome>[]>;
  /** Erases a person from every chain, as somebody else. */
  readonly erase: (accountId: string) => Promise<void>;
  readonly check: (heads?: Parameters<typeof Check.checkTrail>[0]['heads']) => Promise<TrailCheck>;
  /** The same, while somebody writes the record that is stored in this version. */
  readonly checkDuring: (seen: number) => Promise<TrailCheck>;
  readonly heads: () => ReturnType<typeof Heads.exportHeads>;
  readonly entries: () => Promise<readonly Entry.TrailEntry[]>;
  /** Changes the storage behind the app's back. */
  readonly tamper: (work: (store: typeof kvs) => Promise<unknown>) => Promise<void>;
};

const entriesOf = async (): Promise<readonly Entry.TrailEntry[]> => {
  const found = await kvs.entity<Entry.TrailEntry>('trail').query().index('by-chain', { partition: ['p'] }).limit(100).getMany();
  return found.results.map(({ value }) => value);
};

const check = async (heads: Parameters<typeof Check.checkTrail>[0]['heads']): Promise<TrailCheck> =>
  (await import('../../../src/resolvers/trail/check-trail')).checkTrail({ programId: 'p', from: null, heads });

/** A storage with a trail in it, written by the real store inside invocations of the real platform. */
export const openTrail = async (): Promise<OpenTrail> => {
  const jobs = await openJobs({ projects: ['A'] });
  const write = async (seen: number, note: Partial<TrailNote> = {}, key = 'r'): Promise<Outcome> => {
    const { writeRecord } = await import('../../../src/store/write-record');
    return writeRecord({ entity: 'site', key, seen }, { config: { seen } }, [{ chain: 'p', note: anyNote('settings-changed', note) }]);
  };
  return {
    jobs,
    write: (...wish) => jobs.as(() => write(...wish)),
    atOnce: (wishes) => jobs.as(() => Promise.allSettled(wishes.map(({ seen, key }) => write(seen, {}, key)))),
    erase: (accountId) => jobs.as(async () => {
      const { eraseFrom, findNaming } = await import('../../../src/store/trail/erase-person');
      for (const naming of await findNaming(accountId)) await eraseFrom(naming, accountId, 'person-8');
    }),
    check: (heads = []) => jobs.as(() => check(heads)),
    checkDuring: (seen) => jobs.as(async () => (await Promise.all([check([]), write(seen)]))[0]),
    heads: () => jobs.as(async () => (await import('../../../src/resolvers/trail/export-heads')).exportHeads({ programId: 'p' })),
    entries: () => jobs.as(entriesOf),
    tamper: async (work) => { await jobs.as(async () => { await work(kvs); }); },
  };
};

import { randomUUID } from 'node:crypto';
import { kvs } from '@forge/kvs';
import type { Drift } from './health';
import { deleteAll } from './in-batches';
import { rowsFrom } from './pages';
import type { Row } from './pages';

/**
 * Issues of a project that differ from Jira by what its index counted at `at` (milliseconds), each with what the snapshot
 * said of it then. An index lags behind: whether they did differ shows once they were read by id.
 */
export type Suspicion = Pick<Drift, 'kind'> & {
  readonly at: number;
  readonly projectId: number;
  readonly issues: readonly (readonly [id: number, said: string])[];
};

const PREFIX = 'suspicion:';

/** So that one stays far below what a value may hold. */
const AT_ONCE = 1_000;

export const noteSuspicion = async (suspicion: Suspicion): Promise<void> => {
  const { at, issues } = suspicion;
  for (let from = 0; from < issues.length; from += AT_ONCE) {
    const some: Suspicion = { ...suspicion, issues: issues.slice(from, from + AT_ONCE) };
    await kvs.set(`${PREFIX}${String(at).padStart(14, '0')}:${randomUUID()}`, some);
  }
};

/** All of them, the oldest first. */
export const readSuspicions = (): Promise<readonly Row<Suspicion>[]> => rowsFrom<Suspicion>(PREFIX);

export const forgetSuspicions = (rows: readonly Row<Suspicion>[]): Promise<void> => deleteAll(rows.map(({ key }) => key));

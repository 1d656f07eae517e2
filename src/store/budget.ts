import { kvs } from '@forge/kvs';
import { noteRead } from './units';
import { allVersioned, type Versioned, writeVersioned } from './versioned';

/** What the app does by itself and has so many of Jira's points an hour for. */
export type Budgeted = 'pull' | 'events' | 'sweep' | 'flags';

/** What was set aside in one hour for one of these, over all processes; `hour` is its ISO beginning. */
export type Reserved = { readonly cause: Budgeted; readonly hour: string; readonly points: number };

type Stored = Reserved & Versioned;

const ENTITY = 'budget';

const ATTEMPTS = 12;

/** Thrown where other processes were faster, again and again. Nothing was reserved. */
export class BudgetBusy extends Error {
  override readonly name = 'BudgetBusy';
}

/**
 * Changes what is set aside for a cause in an hour: `change` gets what is, and answers what is to be. Whoever else
 * changes it at the same time, nobody's change is lost: `change` is asked again. An hour before the stored one is over,
 * and is not changed any more: null.
 */
export const changeReserved = async (cause: Budgeted, hour: string, change: (points: number) => number): Promise<number | null> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const stored = await kvs.entity<Stored>(ENTITY).get(cause);
    noteRead(stored);
    if (stored !== undefined && stored.hour > hour) return null;
    const before = stored?.hour === hour ? stored.points : 0;
    const points = change(before);
    if (points === before) return before;
    const outcome = await writeVersioned<Reserved>(ENTITY, cause, { cause, hour, points }, stored?.version ?? 0);
    if (outcome.ok) return points;
    await aMoment();
  }
  throw new BudgetBusy(`The points for ${cause} are being set aside by others.`);
};

/** What is set aside for each cause, in the hour in which that was last done. */
export const readReserved = async (): Promise<readonly Reserved[]> => allVersioned<Stored>(ENTITY);

const aMoment = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, Math.random() * 20); });

import { tallied } from '../jira/points';
import type { Budgeted } from '../store/budget';
import { reserve } from './budget';

/** Thrown where too little is left of an hour's points; nothing was asked of Jira. `nextAt`, in milliseconds: when there is more. */
export class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent';
  constructor(readonly nextAt: number) {
    super('The points of this hour are spent.');
  }
}

/**
 * Does work that the app does by itself on points set aside for it: `work` is told how many it may spend, between
 * `least` and `wanted`. What it does not spend is given back. Throws `BudgetSpent` where there are fewer than `least`.
 */
export const withinBudget = async <T>(cause: Budgeted, { least, wanted }: { readonly least: number; readonly wanted: number }, work: (points: number) => Promise<T>): Promise<T> => {
  const { granted, nextAt, giveBack } = await reserve(cause, wanted);
  if (granted < least) {
    await giveBack(granted);
    throw new BudgetSpent(nextAt);
  }
  let spent = 0;
  try {
    return await tallied(() => work(granted), (points) => { spent = points; });
  } finally {
    if (spent > granted) await reserve(cause, spent - granted);
    else await giveBack(granted - spent);
  }
};

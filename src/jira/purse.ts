import { AsyncLocalStorage } from 'node:async_hooks';

/** What the app may still ask of Jira on somebody's behalf. */
export type Purse = {
  /** Before each call; throws `TooMuchAsked` where nothing is left. Calls that are not over yet count as one point each. */
  readonly begin: () => void;
  /** What it cost, and that it is over. */
  readonly take: (points: number) => void;
  readonly end: () => void;
};

/** Somebody had the app ask Jira so much that it asks nothing more for them until `until`, in milliseconds. */
export class TooMuchAsked extends Error {
  override readonly name = 'TooMuchAsked';
  constructor(readonly until: number) {
    super('The viewer has used up what the app asks of Jira for one person in an hour.');
  }
}

const purses = new AsyncLocalStorage<Purse | null>();

/** Everything that `work` asks of Jira is paid from this purse; null: from nobody's, whoever called for the work. */
export const payingFrom = <T>(purse: Purse | null, work: () => Promise<T>): Promise<T> => purses.run(purse, work);

/** Null where nobody pays, as in jobs. */
export const purseAtHand = (): Purse | null => purses.getStore() ?? null;

/** Does one call, if there is something left for it. */
export const paid = async <T>(call: () => Promise<T>): Promise<T> => {
  const purse = purseAtHand();
  purse?.begin();
  try {
    return await call();
  } finally {
    purse?.end();
  }
};

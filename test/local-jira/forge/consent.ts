import type { Journal } from '../site/journal';

const table = 'forge.consent';

/** Who has allowed the app to act for them. */
export type Consents = {
  readonly has: (accountId: string) => boolean;
  readonly give: (accountId: string) => void;
  /** Takes it back, as a user can under their connected apps. */
  readonly withdraw: (accountId: string) => void;
  /** Whether users are asked at all; where they are not, everybody has agreed. */
  readonly asked: () => boolean;
  readonly ask: (required: boolean) => void;
};

/** @param required false: everybody has, from the beginning. */
export const openConsents = (journal: Journal, required: boolean): Consents => {
  const given = new Set<string>();
  let asks = required;
  journal.replay((name, accountId, row) => {
    if (name !== table) return;
    if (row === undefined) given.delete(accountId);
    else given.add(accountId);
  });
  return {
    has: (accountId) => !asks || given.has(accountId),
    give: (accountId) => {
      given.add(accountId);
      journal.put(table, accountId, true);
    },
    withdraw: (accountId) => {
      given.delete(accountId);
      journal.remove(table, accountId);
    },
    asked: () => asks,
    ask: (value) => { asks = value; },
  };
};

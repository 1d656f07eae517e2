import type { Journal } from '../site/journal';

const table = 'forge.consent';

/** Who has allowed the app to act for them. */
export type Consents = { readonly has: (accountId: string) => boolean; readonly give: (accountId: string) => void };

/** @param required false: everybody has, from the beginning. */
export const openConsents = (journal: Journal, required: boolean): Consents => {
  const given = new Set<string>();
  journal.replay((name, accountId, row) => {
    if (name === table && row !== undefined) given.add(accountId);
  });
  return {
    has: (accountId) => !required || given.has(accountId),
    give: (accountId) => {
      given.add(accountId);
      journal.put(table, accountId, true);
    },
  };
};

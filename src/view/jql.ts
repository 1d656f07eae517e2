/** Longer lists of keys make an address that browsers and Jira cut off. */
export const MOST_KEYS = 400;

/**
 * The given issues as a query that opens in Jira; null where there are none or too many to name.
 * Keys are letters, digits, underscores and one hyphen, so that they need no quotes; anything else is refused.
 */
export const keysAsJql = (keys: readonly string[]): string | null => {
  const distinct = [...new Set(keys)];
  if (distinct.length === 0 || distinct.length > MOST_KEYS || distinct.some((key) => !/^[A-Z][A-Z0-9_]*-\d+$/i.test(key))) return null;
  return `key in (${distinct.join(', ')}) ORDER BY key`;
};

/**
 * A query without its ORDER BY, so that more conditions can be added to it. Words inside quotes are no keywords. An
 * empty rest means that the query had no condition at all.
 */
export const withoutOrder = (jql: string): string => {
  let quote: string | null = null;
  for (let at = 0; at < jql.length; at++) {
    const character = jql[at];
    if (quote !== null) {
      if (character === '\\') at += 1;
      else if (character === quote) quote = null;
    } else if (character === '"' || character === '\'') {
      quote = character;
    } else if (startsOrder(jql, at)) {
      return jql.slice(0, at).trim();
    }
  }
  return jql.trim();
};

const startsOrder = (jql: string, at: number): boolean =>
  (at === 0 || /[\s)"']/.test(jql[at - 1] ?? '')) && /^order\s+by\b/i.test(jql.slice(at, at + 60));

export type Order = { readonly field: string; readonly down: boolean };

/** Where the last ORDER BY outside of quotation marks begins; the query's length where it has none. */
const orderStart = (jql: string): number => {
  const bare = jql.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g, (text) => ' '.repeat(text.length));
  const found = [...bare.matchAll(/\border\s+by\b/gi)].at(-1);
  return found?.index ?? jql.length;
};

/** What the query orders by first; null where it leaves that to Jira. */
export const orderOf = (jql: string): Order | null => {
  const [, quoted, plain, direction] = /^order\s+by\s+(?:"([^"]+)"|([^\s,]+))\s*(asc|desc)?/i.exec(jql.slice(orderStart(jql))) ?? [];
  const field = quoted ?? plain;
  return field === undefined ? null : { field: field.toLowerCase(), down: direction?.toLowerCase() === 'desc' };
};

/** The same query in another order. */
export const ordered = (jql: string, { field, down }: Order): string =>
  `${jql.slice(0, orderStart(jql)).trim()} ORDER BY ${field} ${down ? 'DESC' : 'ASC'}`.trim();

/** Where a field or function is first named in a query, outside of quoted values; null where it is not. */
export const positionOf = (jql: string, name: string): number | null => {
  const wanted = name.toLowerCase();
  const plain = withoutQuoted(jql).toLowerCase();
  for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + 1)) {
    if (!/[\w\]]/.test(plain[at - 1] ?? ' ') && !/\w/.test(plain[at + wanted.length] ?? ' ')) return at;
  }
  const quoted = [`"${wanted}"`, `'${wanted}'`].map((text) => jql.toLowerCase().indexOf(text)).filter((at) => at >= 0);
  return quoted.length === 0 ? null : Math.min(...quoted);
};

/** The same text, as long as it was, with blanks for what stands in quotes. */
const withoutQuoted = (jql: string): string =>
  jql.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/gs, (text) => ' '.repeat(text.length));

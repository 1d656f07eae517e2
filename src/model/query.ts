/** A query without its order, so that it can stand inside a larger one; an order inside quotes is a value, and stays. */
export const withoutOrder = (jql: string): string => {
  const order = /\border\s+by\b(?=(?:[^"']|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')*$)/i.exec(jql);
  return (order === null ? jql : jql.slice(0, order.index)).trim();
};

/** Functions that mean whoever asks; a program's rule is asked by the app, for which they would mean nobody. */
export const asksForItself = (jql: string): boolean => /\bcurrentUser\s*\(/i.test(jql);

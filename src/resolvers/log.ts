/**
 * Writes what went wrong to the app's log under a reference that the page shows. The name and the stack of an error
 * say where; its message may quote what somebody typed, so it stays out.
 */
export const logUnexpected = (reference: string, call: string, error: unknown): void => {
  const name = error instanceof Error ? error.name : typeof error;
  const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')).join('\n') : '';
  console.error(`${reference} ${call} ${name}\n${stack}`);
};

/** What Jira did not do. These errors say where, and never hold what was in an answer. */
export const logJira = (call: string, error: Error): void => {
  console.error(`${call} ${error.name}: ${error.message}`);
};

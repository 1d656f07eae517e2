/** Writes a line to the app's log: ids and counts, no data. */
export const logLine = (what: string): void => console.error(what);

/** Writes to the app's log what a job stumbled over: where, and the kind of error. Messages may quote data and stay out. */
export const logTrouble = (what: string, error: unknown): void => {
  const name = error instanceof Error ? error.name : typeof error;
  const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')).join('\n') : '';
  console.error(`${what} ${name}\n${stack}`);
};

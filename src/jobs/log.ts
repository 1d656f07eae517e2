/** Writes to the app's log what a job stumbled over: where, and the kind of error. Messages may quote data and stay out. */
export const logTrouble = (what: string, error: unknown): void => {
  const name = error instanceof Error ? error.name : typeof error;
  const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')).join('\n') : '';
  console.error(`${what} ${name}\n${stack}`);
};

/** Where the platform says what happens; a test may listen or keep it quiet. */
export type Logger = {
  readonly info: (message: string) => void;
  readonly warn: (message: string, error?: unknown) => void;
};

export const quietLogger: Logger = { info: () => undefined, warn: () => undefined };

export const consoleLogger: Logger = {
  info: (message) => console.log(message),
  warn: (message, error) => console.warn(error === undefined ? message : `${message}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
};

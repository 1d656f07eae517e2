/** What a process of the app is told and asked by the test that plays the platform, and the other way round. */
export type RunMessage = {
  readonly kind: 'run';
  readonly run: number;
  /** The exported function to call, with what Forge hands it. */
  readonly handler: string;
  readonly body: unknown;
  readonly cloudId: string;
  /** What the clock of the site says, in milliseconds. */
  readonly now: number;
};

/** The platform's answer to something that the app asked for. */
export type FetchedMessage = { readonly kind: 'fetched'; readonly fetch: number; readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly text: string };

export type ToProcess = RunMessage | FetchedMessage;

/** Something the app asks of the platform: of Jira, the storage or a queue. */
export type FetchMessage = {
  readonly kind: 'fetch';
  readonly run: number;
  readonly fetch: number;
  readonly descriptor: Readonly<Record<string, unknown>>;
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string | null;
};

export type FromProcess =
  | FetchMessage
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly run: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly run: number; readonly message: string };

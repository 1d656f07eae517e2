import type { Caller } from '../site/caller';
import type { Invocation } from './runtime';

/** refuse: over the limit (429); fail-before and fail-after: an error of the server, with nothing or everything done. */
export type StorageFault = 'refuse' | 'fail-before' | 'fail-after';

/**
 * What goes wrong on demand; each is asked at its moment and answers null where nothing is to go wrong. A test sets
 * the ones it wants on `platform.faults` while it runs.
 */
export type Faults = {
  storage?: ((path: string, body: unknown, invocation: Invocation) => StorageFault | null) | undefined;
  /** A response instead of Jira's, or `lost` for a connection that breaks. */
  jira?: ((request: Request, caller: Caller, invocation: Invocation) => Response | 'lost' | null | Promise<Response | 'lost' | null>) | undefined;
  /** Another answer than Jira's own, which was carried out: cut off, changed, or lost on its way back. */
  garble?: ((request: Request, response: Response, invocation: Invocation) => Response | 'lost' | Promise<Response | 'lost'>) | undefined;
  /** Stops the invocation for good, before or after this call to the platform is carried out. */
  kill?: ((path: string, invocation: Invocation) => 'before' | 'after' | null) | undefined;
  /** A product event that reaches the app twice, never, or so many milliseconds later than others. */
  trigger?: ((event: string, payload: Readonly<Record<string, unknown>>) => 'double' | 'lose' | { readonly lateBy: number } | null) | undefined;
  /** A queue event that is delivered twice. */
  delivery?: ((queueName: string, body: Readonly<Record<string, unknown>>) => 'double' | null) | undefined;
};

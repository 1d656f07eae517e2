/** Neither read as a stream nor changed: one for all answers that are JSON. */
export const jsonHeaders = new Headers({ 'content-type': 'application/json' });

const noHeaders = new Headers();

type Kept = { readonly status: number; readonly statusText?: string; readonly headers?: Headers };

/**
 * A response whose text is at hand: it can be read any number of times, and costs none of what a real one costs with its
 * stream and its checks. Tests make millions of them. It passes for a `Response` wherever one reads status, headers, text
 * or JSON of it; nothing else of one is there.
 */
class Held {
  constructor(readonly held: string, readonly kept: Kept) {}

  get status(): number { return this.kept.status; }
  get ok(): boolean { return this.kept.status >= 200 && this.kept.status < 300; }
  get statusText(): string { return this.kept.statusText ?? ''; }
  get headers(): Headers { return this.kept.headers ?? noHeaders; }

  text(): Promise<string> { return Promise.resolve(this.held); }

  json(): Promise<unknown> {
    return new Promise((resolve) => { resolve(JSON.parse(this.held)); });
  }

  clone(): Held { return new Held(this.held, this.kept); }
}

Object.setPrototypeOf(Held.prototype, Response.prototype);

export const heldResponse = (text: string, kept: Kept): Response => new Held(text, kept) as unknown as Response;

/** The same answer, read to its end. */
export const held = async (response: Response): Promise<Response> =>
  (response instanceof Held ? response : heldResponse(await response.text(), { status: response.status, statusText: response.statusText, headers: response.headers }));

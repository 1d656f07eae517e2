/**
 * A request whose text is at hand: it can be read, and copied, any number of times, and costs none of what streams cost.
 */
class HeldRequest extends Request {
  readonly #url: URL;
  readonly #init: RequestInit;
  readonly #text: string;

  constructor(url: URL, init: RequestInit, text: string) {
    super(url, init);
    this.#url = url;
    this.#init = init;
    this.#text = text;
  }

  override text(): Promise<string> { return Promise.resolve(this.#text); }

  override json(): Promise<unknown> {
    return new Promise((resolve) => { resolve(JSON.parse(this.#text)); });
  }

  override clone(): HeldRequest { return new HeldRequest(this.#url, this.#init, this.#text); }
}

/** The request that the app makes of Jira: its body is text or there is none. */
export const heldRequest = (url: URL, { body, ...init }: RequestInit = {}): Request =>
  (typeof body === 'string' ? new HeldRequest(url, init, body) : new Request(url, { ...init, ...(body === undefined ? {} : { body }) }));

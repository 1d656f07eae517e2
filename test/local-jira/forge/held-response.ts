/**
 * A response whose text is at hand: it can be read any number of times, and costs none of what a stream costs. Tests
 * make hundreds of thousands of them.
 */
export class HeldResponse extends Response {
  readonly #text: string;

  constructor(text: string, init: ResponseInit) {
    super(null, init);
    this.#text = text;
  }

  override text(): Promise<string> { return Promise.resolve(this.#text); }

  override json(): Promise<unknown> {
    return new Promise((resolve) => { resolve(JSON.parse(this.#text)); });
  }

  override clone(): HeldResponse {
    return new HeldResponse(this.#text, { status: this.status, statusText: this.statusText, headers: this.headers });
  }
}

/** The same answer, read to its end. */
export const held = async (response: Response): Promise<HeldResponse> =>
  (response instanceof HeldResponse ? response : new HeldResponse(await response.text(), { status: response.status, statusText: response.statusText, headers: response.headers }));

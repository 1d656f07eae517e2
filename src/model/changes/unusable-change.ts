/** A change that cannot be made; `message` says what is wrong and what to do instead. */
export class UnusableChange extends Error {
  constructor(readonly key: string, message: string) {
    super(message);
  }
}

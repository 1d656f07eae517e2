/** What can go wrong when Jira is asked, by what a caller would do about it. */

/** Jira answered 5xx, or nothing, several times in a row; asking again later may help. */
export class JiraUnavailable extends Error {
  override readonly name = 'JiraUnavailable';
}

/** The thing does not exist, or the asker may not see it: Jira does not tell the two apart. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}

/** Jira refused the request as wrong; `messages` are its own words. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
  constructor(readonly messages: readonly string[]) {
    super(messages.join(' ') || 'Jira refused the request.');
  }
}

/** The asker is known, and may not do this; `messages` are Jira's own words, where it gave any. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
  constructor(message: string, readonly messages: readonly string[] = []) {
    super(message);
  }
}

/** Jira answered 5xx, or nothing, to a write that is to happen once: it may be there. Look before trying again. */
export class MaybeWritten extends Error {
  override readonly name = 'MaybeWritten';
}

/** The user has not yet allowed the app to act for them. */
export class ConsentNeeded extends Error {
  override readonly name = 'ConsentNeeded';
}

/** Jira asks to wait. `reason` is its `RateLimit-Reason`, null where it gave none. */
export class RateLimited extends Error {
  override readonly name = 'RateLimited';
  constructor(readonly retryAfterSeconds: number, readonly reason: string | null) {
    super(`Jira asks to wait ${retryAfterSeconds} s${reason === null ? '' : ` (${reason})`}.`);
  }
}

/** Jira's answer is not in the form it should be. The message says where, and never holds what was in it. */
export class BrokenAnswer extends Error {
  override readonly name = 'BrokenAnswer';
}

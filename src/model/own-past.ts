import { dayOfMinute } from './day';
import type { Issue } from './program';
import type { Reading } from './read-issue';
import { lastChanged } from './short-past';
import { statusPast } from './status-past';
import type { Day, Minute } from './time';

type Past = Pick<Issue, 'started' | 'done'>;

/** Answers the object it is given, so that a class made of it gives private fields to an object that is there already. */
const Given = function (issue: object): object {
  return issue;
} as unknown as new (issue: object) => object;

/** When an issue was started and done, read from its changelog when somebody first asks: of most nobody does. */
class OwnPast extends Given {
  readonly #reading: Reading;
  #past: Past | null = null;

  constructor(issue: Omit<Issue, keyof Past>, reading: Reading) {
    super(issue);
    this.#reading = reading;
  }

  static of(issue: object): Past {
    const own = issue as OwnPast & Issue;
    return (own.#past ??= read(own, own.#reading));
  }
}

const read = ({ jira, category }: Omit<Issue, keyof Past>, { statuses, before, settings: { timeZone } }: Reading): Past => {
  const { started, done } = statusPast(jira, statuses, before);
  const dayOf = (moment: number | null): Day | null => (moment === null ? null : dayOfMinute(moment, timeZone));
  return { started: dayOf(started), done: category === 'done' ? dayOf(done) : null };
};

const STARTED: PropertyDescriptor & ThisType<object> = { get() { return OwnPast.of(this).started; }, enumerable: true };
const DONE: PropertyDescriptor & ThisType<object> = { get() { return OwnPast.of(this).done; }, enumerable: true };

/**
 * Completes an issue by when it was started and done. Where it changed after this moment that is read at once, since
 * figures will ask for it; else when somebody asks. Either way they are own properties, so that a copy has them, and
 * each way makes issues of one shape.
 */
export const withPast = (issue: Omit<Issue, keyof Past>, reading: Reading, after: Minute): Issue => {
  if (lastChanged(issue.jira) >= after) {
    const whole = issue as { -readonly [Key in keyof Issue]: Issue[Key] };
    const { started, done } = read(issue, reading);
    whole.started = started;
    whole.done = done;
    return whole;
  }
  new OwnPast(issue, reading);
  Object.defineProperty(issue, 'started', STARTED);
  return Object.defineProperty(issue, 'done', DONE) as Issue;
};

import type { Sprint } from './jira-issue';
import type { Minute } from './time';

/**
 * Sprints as they stood before a moment. A sprint without a start date is left as it is; a sprint closed today was
 * active until its end date, as far as dates tell.
 */
export class PastSprints {
  private readonly known = new Map<Sprint, Sprint>();
  private readonly lists = new Map<readonly Sprint[], readonly Sprint[]>();

  constructor(private readonly before: Minute) {}

  one(sprint: Sprint): Sprint {
    let past = this.known.get(sprint);
    if (past === undefined) {
      const state = stateBefore(sprint, this.before);
      past = state === sprint.state ? sprint : { ...sprint, state };
      this.known.set(sprint, past);
    }
    return past;
  }

  /** The same list where nothing in it differs. Issues share their lists. */
  all(sprints: readonly Sprint[]): readonly Sprint[] {
    if (sprints.length === 0) return sprints;
    const known = this.lists.get(sprints);
    if (known !== undefined) return known;
    const past = sprints.some((sprint) => this.one(sprint) !== sprint) ? sprints.map((sprint) => this.one(sprint)) : sprints;
    this.lists.set(sprints, past);
    return past;
  }
}

/** After which moment and up to which one a sprint is active, as far as its dates tell; after the end of time where it never is. */
export const activeSpan = ({ state, startAt, endAt }: Sprint): { readonly after: Minute; readonly upTo: Minute } => {
  if (state === 'future' || startAt === null) return { after: state === 'active' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY, upTo: Number.POSITIVE_INFINITY };
  return { after: startAt, upTo: state === 'active' ? Number.POSITIVE_INFINITY : endAt ?? Number.NEGATIVE_INFINITY };
};

/** The state of a sprint before a moment, as far as its dates tell; today's before the end of time (`Infinity`). */
const stateBefore = (sprint: Sprint, before: Minute): Sprint['state'] => {
  if (sprint.state === 'future' || sprint.startAt === null) return sprint.state;
  const { after, upTo } = activeSpan(sprint);
  if (after >= before) return 'future';
  return upTo >= before ? 'active' : 'closed';
};

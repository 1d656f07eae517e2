import { outcomeCount } from '../outcome-count';

/**
 * **Outcome unknown**: issues in a done status of which the program cannot tell whether they were delivered or
 * dropped, because their resolution, or their done status where they have none, is not mapped.
 */
export const unknownOutcome = outcomeCount({
  key: 'unknown-outcome',
  name: 'Outcome unknown',
  group: 'Delivery',
  better: 'lower',
  formula: 'Issues that are done with a resolution that is mapped neither to delivered nor to dropped.',
  followed: true,
  parts: ['unknown'],
  verb: 'are done with an unknown outcome',
  why: (issue) => (issue.jira.resolution === null ? `no resolution, status ${issue.jira.status.name}` : issue.jira.resolution.name),
});

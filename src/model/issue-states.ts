import type { Issue } from './program';
import { outcomeOfResolution, outcomeOfStatus } from './read-issue';
import { perValue } from './rows/per-value';
import type { Run } from './rows/runs';
import type { ProgramSettings } from './settings';

/** What a program makes of an issue's status, of its resolution and of how long it was left untouched. */
export type IssueState = Pick<Issue, 'category' | 'outcome' | 'setAside'>;

/** All states that there are; an issue's is told by its number. */
export const issueStates: readonly IssueState[] = [
  { category: 'todo', outcome: null, setAside: false },
  { category: 'doing', outcome: null, setAside: false },
  { category: 'done', outcome: 'delivered', setAside: false },
  { category: 'done', outcome: 'dropped', setAside: false },
  { category: 'done', outcome: 'unknown', setAside: false },
  { category: 'todo', outcome: null, setAside: true },
  { category: 'doing', outcome: null, setAside: true },
];

const numberOf = (category: IssueState['category'], outcome: IssueState['outcome'], setAside = false): number =>
  issueStates.findIndex((state) => state.category === category && state.outcome === outcome && state.setAside === setAside);

/** By the number of a state, that of the same work if nobody touched it for too long: work that is done is not set aside. */
export const untouchedStates: Uint8Array = Uint8Array.from(issueStates, ({ category, outcome }) => numberOf(category, outcome, category !== 'done'));

/** Stands for the state of work of which no resolution tells it. */
const NOT_RESOLVED = 255;

/** Writes the number of each issue's state, by its index, as if all of them were touched lately. */
export const writeStates = ({ rows: { status, resolution }, row, at }: Run, settings: ProgramSettings, to: Uint8Array): void => {
  const byStatus = perValue(status.values, (value) => numberOf(value.category, value.category === 'done' ? outcomeOfStatus(value, settings) : null));
  const isDone = perValue(status.values, ({ category }) => (category === 'done' ? 1 : 0));
  const byResolution = perValue(resolution.values, (value) => (value === null ? NOT_RESOLVED : numberOf('done', outcomeOfResolution(value, settings))));
  for (let n = 0; n < row.length; n += 1) {
    const of = row[n] ?? -1;
    const its = status.of[of] ?? -1;
    const resolved = isDone[its] === 1 ? byResolution[resolution.of[of] ?? -1] ?? NOT_RESOLVED : NOT_RESOLVED;
    to[at[n] ?? -1] = resolved === NOT_RESOLVED ? byStatus[its] ?? 0 : resolved;
  }
};

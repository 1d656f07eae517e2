import { columns, isDonePart } from './columns';
import type { Named, Status } from './jira-issue';
import { issueAt } from './past-issues';
import type { Program } from './program';
import type { Run } from './rows/runs';

/** How many done issues have each resolution, or each status where they have none; one resolution may be several objects. */
export type Endings = ReadonlyMap<Named | Status, number>;

const known = new WeakMap<Program, Endings>();

/** Keeps how the done issues of a program ended that was read in these runs. */
export const rememberEndings = (program: Program, runs: readonly Run[]): void => { known.set(program, endingsIn(runs)); };

/** How the done issues of a program ended. */
export const endingsOf = (program: Program): Endings => known.get(program) ?? endingsOneByOne(program);

/** Of a past day, or of a program that was made of another one. */
const endingsOneByOne = (program: Program): Endings => {
  const endings = new Map<Named | Status, number>();
  const { part } = columns(program);
  for (let index = 0; index < part.length; index += 1) {
    const jira = isDonePart(part[index]) ? issueAt(program, index)?.jira : undefined;
    if (jira === undefined) continue;
    const ending = jira.resolution ?? jira.status;
    endings.set(ending, (endings.get(ending) ?? 0) + 1);
  }
  return endings;
};

const endingsIn = (runs: readonly Run[]): Endings => {
  const endings = new Map<Named | Status, number>();
  for (const run of runs) addEndings(run, endings);
  return endings;
};

const addEndings = ({ rows: { status, resolution }, row }: Run, to: Map<Named | Status, number>): void => {
  const isDone = status.values.map(({ category }) => category === 'done');
  const isResolved = resolution.values.map((value) => value !== null);
  const [byStatus, byResolution] = [new Uint32Array(isDone.length), new Uint32Array(isResolved.length)];
  for (let n = 0; n < row.length; n += 1) {
    const at = row[n] ?? 0;
    const [ofStatus, ofResolution] = [status.of[at] ?? 0, resolution.of[at] ?? 0];
    if (isDone[ofStatus] !== true) continue;
    if (isResolved[ofResolution] === true) byResolution[ofResolution] = (byResolution[ofResolution] ?? 0) + 1;
    else byStatus[ofStatus] = (byStatus[ofStatus] ?? 0) + 1;
  }
  addCounts(status.values, byStatus, to);
  addCounts(resolution.values, byResolution, to);
};

const addCounts = (values: readonly (Named | Status | null)[], counts: Uint32Array, to: Map<Named | Status, number>): void => {
  for (const [number, value] of values.entries()) {
    const count = counts[number] ?? 0;
    if (value !== null && count > 0) to.set(value, (to.get(value) ?? 0) + count);
  }
};

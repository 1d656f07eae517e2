import { type Columns, mayBeDoneFrom, newColumns, NO_DATE, NO_DAY, partNumberOf, rememberColumns, sumOfSizes } from './columns';
import { issueStates } from './issue-states';
import type { Parents } from './parents';
import type { Program } from './program';
import type { ProgramTerms } from './program-terms';
import { NOT_TOLD, WITH_ESTIMATE, WITH_POINTS } from './rows/issue-rows';
import { perValue } from './rows/per-value';
import type { Run } from './rows/runs';
import { writeSigns } from './signs';

const partNumbers = Uint8Array.from(issueStates, partNumberOf);
const isDone = Uint8Array.from(issueStates, ({ category }) => (category === 'done' ? 1 : 0));

/** Keeps the columns of a program of today, whose issues were read in these runs: the same that are read issue by issue. */
export const rememberColumnsOfToday = (program: Program, runs: readonly Run[], terms: ProgramTerms, { parent, leaf }: Parents): void => {
  const columns = newColumns(program.issues.length, program.asOf);
  columns.parent.set(parent);
  columns.leaf.set(leaf);
  columns.created.set(terms.created);
  for (let index = 0; index < terms.state.length; index += 1) columns.part[index] = partNumbers[terms.state[index] ?? -1] ?? 0;
  for (const run of runs) {
    writeFields(run, columns);
    writeSigns(run, columns.signs);
    writeDone(run, columns, terms);
  }
  rememberColumns(program, columns);
};

const writeFields = ({ rows: { type, start, due, marks }, row, at }: Run, to: Columns): void => {
  const levels = perValue(type.values, ({ level }) => level);
  for (let n = 0; n < row.length; n += 1) {
    const of = row[n] ?? -1;
    const index = at[n] ?? -1;
    const mark = marks[of] ?? 0;
    to.level[index] = levels[type.of[of] ?? -1] ?? 0;
    to.sizes[index] = sumOfSizes((mark & WITH_POINTS) !== 0, (mark & WITH_ESTIMATE) !== 0);
    to.start[index] = dateOf(start[of]);
    to.due[index] = dateOf(due[of]);
  }
};

const dateOf = (day: number | undefined): number => (day === undefined || day === NOT_TOLD ? NO_DATE : day);

/** Of nearly all issues nobody has to look into the changelog: they are open, or were done too long ago. */
const writeDone = ({ rows, row, at }: Run, to: Columns, terms: ProgramTerms): void => {
  const pastOf = terms.pastsIn(rows);
  for (let n = 0; n < row.length; n += 1) {
    const index = at[n] ?? -1;
    const of = row[n] ?? -1;
    const isIn = isDone[terms.state[index] ?? -1] === 1 && mayBeDoneFrom(to.doneFrom, rows.changedAt[of] ?? Number.NaN);
    const past = isIn ? pastOf(index, of) : null;
    to.done[index] = past?.done ?? NO_DAY;
    to.started[index] = past?.started ?? NO_DAY;
  }
};

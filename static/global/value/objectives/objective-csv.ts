import type { IncrementView } from '../../../../src/contract/value/objectives';
import type { CsvTable } from '../../../parts/download-csv';

const yesNo = (value: boolean | null): string | null => (value === null ? null : value ? 'yes' : 'no');

/** Objectives of all increments; values from 0 to 10. */
export const objectiveTable = (increments: readonly IncrementView[]): CsvTable => ({
  headings: ['Increment', 'Increment from', 'Increment to', 'Team', 'Objective', 'Planned value (1 to 10)', 'Actual value (0 to 10)', 'Committed', 'Committed on', 'Delivered', 'Scored on', 'Epics'],
  rows: increments.flatMap(({ name, start, end, list }) => list.map((one) => [
    name, start, end, one.team?.name ?? null, one.name, one.planned, one.actual, yesNo(one.committed), one.frozenOn, yesNo(one.delivered), one.scoredOn, one.epics.map(({ key }) => key).join(' '),
  ])),
});

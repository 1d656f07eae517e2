import type { IncrementSprints } from '../../../src/contract/settings';
import type { CsvTable } from '../../parts/download-csv';

/** Sprints of all teams with the increment they count for. */
export const sprintTable = (increments: readonly IncrementSprints[]): CsvTable => ({
  headings: ['Increment', 'Team', 'Sprint', 'State', 'Start', 'End', 'Moved by hand'],
  rows: increments.flatMap(({ increment, teams }) => teams.flatMap(({ team, sprints }) => sprints.map(({ name, state, start, end, moved }) =>
    [increment?.name ?? 'In no increment', team, name, state, start, end, moved ? 'yes' : 'no']))),
});

import type { RunwayView, TeamMatrixView } from '../../../../src/contract/teams';
import type { CsvTable } from '../../../parts/download-csv';

/** Who waits for whom, a row for each pair of teams with an open dependency. */
export const matrixTable = ({ teams, cells }: TeamMatrixView): CsvTable => {
  const name = (at: number): string => teams[at]?.name ?? 'Outside the program';
  return {
    headings: [
      'Waiting team', 'Blocking team', 'Waiting now (dependencies)', 'Not waiting yet (dependencies)', 'Not known whether waiting (dependencies)', 'Late by plan (dependencies)',
      'Longest wait (working days)', 'Oldest from (working days)', 'Oldest to (working days)',
    ],
    rows: cells.map((cell) => [
      name(cell.waitingTeam), name(cell.blockerTeam), cell.waiting, cell.coming, cell.untold, cell.late, cell.teamDays, cell.oldest?.from ?? null, cell.oldest?.to ?? null,
    ]),
  };
};

/** For how long each team has ready work, and ready work elsewhere that it could take up. */
export const runwayTable = ({ rows }: RunwayView): CsvTable => ({
  headings: ['Team', 'Open issues', 'Ready (issues)', 'Blocked (issues)', 'Delivered (issues a week)', 'Runway (working days)', 'Not known because', 'In words', 'Ready elsewhere'],
  rows: rows.map((row) => [row.team.name, row.team.open, row.ready, row.blocked, row.perWeek, row.workingDays, row.reason, row.sentence, row.elsewhere.map(({ issue }) => issue.key).join(' ')]),
});

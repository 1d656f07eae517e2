import type { RunwayView, TeamRunwayRow } from '../../contract/teams';
import type { Analysis } from '../../analyse/analysis';
import { VELOCITY_WEEKS } from '../../analyse/flow/velocity';
import { runways, type TeamRunway } from '../../analyse/people/runways';
import { stateOf } from '../../analyse/state';
import { readyElsewhere, type Candidate } from '../../analyse/teams/ready-elsewhere';
import { coverageOf } from '../coverage';
import { issueRow } from '../issue-row';
import { keysAsJql } from '../jql';
import type { Around } from '../overview';
import type { Texts } from '../texts';
import { because, runwaySentence } from './runway-words';
import { teamView } from './team-view';

/** Issues that are named of what a team could take up. */
const SHOWN = 5;

/** Teams of which the ready issues can be opened in Jira, and how many issues of each; what is named has to be asked about one by one. */
const [OPENED_TEAMS, OPENED_ISSUES] = [20, 50];

/** One team with what it could take up; null where it has enough to do. */
type PlannedRow = { readonly runway: TeamRunway; readonly found: readonly Candidate[] | null; readonly opens: boolean };

/** The runways of the teams before any text is read. */
export type PlannedRunway = {
  readonly rows: readonly PlannedRow[];
  /** Issues that are named, and of them those whose summaries are shown. */
  readonly ids: readonly number[];
  readonly told: readonly number[];
};

const stateOfRunway = ({ program: { settings } }: Analysis, { workingDays }: TeamRunway): TeamRunwayRow['state'] => stateOf(workingDays, settings.thresholds['runway']);

/** Only a team below the limits of the measure is looked for work elsewhere. */
const rowOf = (today: Analysis, runway: TeamRunway, at: number): PlannedRow => {
  const state = stateOfRunway(today, runway);
  return {
    runway, found: state === 'bad' || state === 'watch' ? readyElsewhere(today, runway) : null,
    opens: at < OPENED_TEAMS && runway.ready.length <= OPENED_ISSUES,
  };
};

/** How long the ready work of each team lasts, and what is ready elsewhere, before any text is read. */
export const planRunway = (today: Analysis): PlannedRunway => {
  const rows = runways(today).map((runway, at) => rowOf(today, runway, at));
  const told = rows.flatMap(({ found }) => (found ?? []).slice(0, SHOWN).map(({ issue }) => issue.id));
  return { rows, told, ids: [...new Set([...told, ...rows.flatMap(({ runway, opens }) => (opens ? runway.ready.map(({ id }) => id) : []))])] };
};

const drawRow = (today: Analysis, { runway, found, opens }: PlannedRow, texts: Texts): TeamRunwayRow => {
  const { team, workingDays, reason, ready, blocked, delivered } = runway;
  const shown = (found ?? []).slice(0, SHOWN);
  return {
    team: teamView(today, team), workingDays, reason, ready: ready.length, blocked: blocked.length,
    perWeek: delivered === 0 ? null : delivered / VELOCITY_WEEKS,
    state: stateOfRunway(today, runway),
    sentence: runwaySentence(runway, found),
    elsewhere: shown.map((one) => ({ issue: issueRow(one.issue, texts), because: because(one) })),
    elsewhereTotal: found?.length ?? 0,
    elsewhereJql: keysAsJql(shown.map(({ issue }) => issue.key)),
    readyJql: opens ? keysAsJql(ready.map(({ key }) => key)) : null,
  };
};

/** How long each team has ready work, the shortest first. It grows with teams, never with issues. */
export const drawRunway = (today: Analysis, { rows }: PlannedRunway, around: Around, texts: Texts): RunwayView =>
  ({ ...coverageOf(around), rows: rows.map((row) => drawRow(today, row, texts)) });

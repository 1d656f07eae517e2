import type { MeetingView, SheetView } from '../../contract/sheet';
import type { Analysis } from '../../analyse/analysis';
import { decisionsNeeded, type Decision } from '../../analyse/agenda/decisions-needed';
import { projectProgress } from '../../analyse/delivery/project-progress';
import { programState } from '../../analyse/program-state';
import type { Question } from '../../analyse/questions/question';
import { isoDay } from '../../model/day';
import type { Meeting } from '../../model/meeting';
import { coverageOf } from '../coverage';
import { type Around, partialWords, progressRow } from '../overview';
import { stateSentence } from '../sentence';
import type { Texts } from '../texts';
import { toldFigures } from '../told-figures';
import { moneyBarOf } from '../value/money-bar';
import { idsOfWaits, waitingTeams, waitsByBlocker, type WaitsOfBlocker } from '../waits';
import { agendaItem, idsOfTalks, plannedTalks, type PlannedTalk } from './agenda-items';
import { costliest, costlyWait } from './costly-waits';
import { idsOfDecisions, neededDecision } from './decision-words';
import { milestoneRows } from './milestone-rows';
import { changesSince } from './since';

/** What executives ask first: how far, on time, what waits, what is at risk. */
const tiles: readonly string[] = ['progress-issues', 'on-time-completion', 'cross-team-waiting', 'waiting-team-days', 'milestones-at-risk'];

/** Without a meeting the sheet tells of the last seven days. */
const NO_MEETING_DAYS = 7;

/** What the sheet will show; `ids` are all issues it names. */
export type PlannedSheet = {
  readonly today: Analysis;
  readonly meeting: Meeting | null;
  readonly waits: readonly WaitsOfBlocker[];
  readonly costliest: readonly WaitsOfBlocker[];
  readonly talks: readonly PlannedTalk[];
  readonly decisions: readonly Decision[];
  readonly ids: readonly number[];
};

/** `meeting`: the last one closed by the day the sheet is of; `questions`: those of the data that nobody answered. */
export const planSheet = (today: Analysis, meeting: Meeting | null, questions: readonly Question[]): PlannedSheet => {
  const waits = waitsByBlocker(today, today.states.waiting);
  const shown = costliest(today, waits);
  const talks = plannedTalks(today);
  const decisions = decisionsNeeded(today, questions);
  return { today, meeting, waits, costliest: shown, talks, decisions, ids: [...new Set([...idsOfWaits(shown), ...idsOfTalks(talks), ...idsOfDecisions(decisions)])] };
};

/** Everything on the sheet for executives. It grows with projects alone: everything else is cut to what fits on a page. */
export const drawSheet = (plan: PlannedSheet, around: Around, texts: Texts, meeting: MeetingView | null): SheetView => {
  const { today, waits } = plan;
  const { program } = today;
  const state = programState(today);
  const sinceDay = plan.meeting?.day ?? program.asOf - NO_MEETING_DAYS;
  const milestones = milestoneRows(today, plan.meeting, sinceDay);
  return {
    programId: around.programId, version: around.version, name: program.name,
    visibility: around.visibility, archived: around.archived, canManage: around.canManage, ...coverageOf(around),
    state: state.state, stateWord: state.word, rule: state.rule, causes: state.causes,
    sentence: stateSentence(today, waitingTeams(waits), around.locale),
    meeting, sinceDay: isoDay(sinceDay), since: changesSince(today, sinceDay),
    tiles: program.byId.size === 0 ? [] : toldFigures(tiles, [today], partialWords(around)),
    money: moneyBarOf(today),
    milestones: milestones.rows, milestonesTotal: milestones.total,
    waits: plan.costliest.map((one) => costlyWait(today, one, texts, around.locale)), waitsTotal: waits.length,
    progress: projectProgress(program).map(progressRow),
    decisions: plan.decisions.map((decision) => neededDecision(today, decision, around.locale)),
    agenda: plan.talks.map((talk) => agendaItem(talk, texts)),
  };
};

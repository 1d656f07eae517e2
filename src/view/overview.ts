import type { Freshness, OverviewView, ProjectProgress as ProgressRow, Runway } from '../contract/overview';
import type { PullProgress } from '../contract/program';
import type { Analysis } from '../analyse/analysis';
import { linksByType, type LinksOfType } from '../analyse/dependencies/links-by-type';
import type { Trends } from '../analyse/weekly';
import { programState, type ProgramState, stateWords } from '../analyse/program-state';
import type { FoundGap } from '../analyse/quality/gaps/gaps';
import { gapsOf } from '../analyse/quality/gaps/gaps';
import { projectProgress, type ProjectProgress } from '../analyse/delivery/project-progress';
import { runways } from '../analyse/people/runways';
import { isoDay } from '../model/day';
import type { Visibility } from '../model/roles';
import type { DayRecord } from '../model/value/day-record';
import { assumptions } from './assumptions';
import { gapView } from './gaps';
import { linkTypeCounts } from './link-types';
import { setUpSteps } from './set-up';
import { sinceLastWeek, stateSentence } from './sentence';
import { tilesFor } from './standard-tiles';
import { suggestions } from './suggestions';
import type { Texts } from './texts';
import { figureGroups, toldTrends, trendsOfNamed } from './told-figures';
import { crossedLimits } from './value/crossed-limits';
import { notSetUp } from './value/not-set-up';
import { idsOfWaits, waitingRow, waitingTeams, waitsByBlocker, type WaitsOfBlocker } from './waits';

/** How many blockers the lists of Overview show. */
const SHOWN_WAITS = 10;

/** What the store and the platform know around a program, as the page shows it. */
export type Around = {
  readonly programId: string;
  readonly version: number;
  readonly visibility: Visibility;
  readonly archived: boolean;
  readonly canManage: boolean;
  readonly fresh: Freshness;
  readonly pull: PullProgress;
  /** What else makes every figure partial, in words. */
  readonly notes: readonly string[];
  readonly locale: string;
  /** What belongs to the program for the viewer, as a clause with which Jira finds exactly that; null where none does. */
  readonly membership: string | null;
};

/** What Jira says of people for the viewer: leads of projects by project id, and names by account id. */
export type NamedPeople = { readonly leads: ReadonlyMap<number, string>; readonly names: ReadonlyMap<string, string> };

/** What Overview will show, and of which issues it needs the summaries; `named` are all that it names one by one. */
export type PlannedOverview = {
  readonly today: Analysis;
  readonly trends: Trends;
  readonly waits: readonly WaitsOfBlocker[];
  readonly links: readonly LinksOfType[];
  readonly ids: readonly number[];
  readonly named: readonly number[];
  /** None where the viewer is not to set the program right, or where another day is looked at. */
  readonly gaps: readonly FoundGap[];
  /** What was recorded of the last days, for the limits that were crossed on them. */
  readonly records: readonly DayRecord[];
};

/** `fixes`: whether the viewer may set the program right, as of today. */
export const planOverview = (today: Analysis, fixes: boolean, records: readonly DayRecord[] = []): PlannedOverview => {
  const waits = waitsByBlocker(today, today.states.waiting);
  const links = linksByType(today.program);
  const ids = idsOfWaits(waits.slice(0, SHOWN_WAITS));
  const trends = trendsOfNamed(tilesFor(today), today);
  return { today, trends, waits, links, ids, named: [...ids, ...links.flatMap(({ example }) => example?.ids ?? [])], gaps: fixes ? gapsOf(today) : [], records };
};

const unread: Readonly<Record<PullProgress['phase'], readonly string[]>> = {
  waiting: ['still being read from Jira'],
  'open-issues': ['still being read from Jira'],
  'done-issues': ['still being read from Jira'],
  history: ['the past is still being read'],
  failed: ['not all of it could be read from Jira'],
  complete: [],
};

/** What makes every figure of this view partial, in words; null where nothing does. */
export const partialWords = ({ fresh, pull, notes }: Pick<Around, 'fresh' | 'pull' | 'notes'>): string | null => {
  const parts = [
    ...(fresh.projectsTotal !== null && fresh.projectsTotal > fresh.projectsVisible ? [`${fresh.projectsVisible} of ${fresh.projectsTotal} projects`] : []),
    ...unread[pull.phase],
    ...notes,
  ];
  return parts.length === 0 ? null : parts.join(', ');
};

/** How far one project is, as a page shows it. */
export const progressRow = ({ project, due, ...counts }: ProjectProgress): ProgressRow => ({
  key: project.key, name: project.name,
  delivered: counts.delivered, dropped: counts.dropped, doing: counts.doing, todo: counts.todo,
  unknown: counts.unknown, setAside: counts.setAside,
  percent: counts.percent, reason: counts.reason,
  due: due === null ? null : isoDay(due), lateByWorkingDays: counts.lateByWorkingDays,
});

const runwayRows = (today: Analysis): readonly Runway[] =>
  runways(today).map(({ team, workingDays, reason }) => ({ team: team.name, workingDays, reason }));

const overrideOf = ({ override, byRule }: ProgramState, names: NamedPeople['names']): OverviewView['override'] => (override === null ? null : {
  reason: override.reason, by: override.by === null ? null : names.get(override.by) ?? null, until: isoDay(override.until), byRule: stateWords[byRule.state],
});

/** What those who manage the program are offered to put right; nothing for anybody else. */
const offered = ({ today, links, gaps }: PlannedOverview, around: Around, { leads }: NamedPeople): Pick<OverviewView, 'assumptions' | 'suggestions' | 'gaps' | 'setUp'> => {
  if (!around.canManage) return { assumptions: [], suggestions: [], gaps: [], setUp: [] };
  const found = {
    assumptions: assumptions({ analysis: today, links, locale: around.locale }),
    suggestions: suggestions(today, links),
    gaps: gaps.map((gap) => gapView(gap, today.program, around.membership, leads)),
  };
  const setUp = around.visibility === 'draft' && !around.archived ? setUpSteps(today.program, { ...found, ...around }, around.locale) : [];
  return { ...found, setUp };
};

/** Everything the Overview tab draws. It grows with projects, teams and link types, never with issues. */
export const drawOverview = (plan: PlannedOverview, around: Around, texts: Texts, people: NamedPeople): OverviewView => {
  const { today, trends, waits, links, records } = plan;
  const { program } = today;
  const state = programState(today);
  const partial = partialWords(around);
  const groups = figureGroups(today, partial);
  return {
    programId: around.programId, version: around.version, name: program.name,
    visibility: around.visibility, archived: around.archived, canManage: around.canManage, fresh: around.fresh, pull: around.pull,
    state: state.state, stateWord: state.word, rule: state.rule, causes: state.causes, override: overrideOf(state, people.names),
    sentence: stateSentence(today, waitingTeams(waits), around.locale),
    since: [...sinceLastWeek(today), ...crossedLimits(program, records, program.asOf - 6, around.locale).map(({ measure, text }) => ({ measure, text }))], sinceDay: isoDay(program.asOf - 7),
    tiles: toldTrends(tilesFor(today), today, trends, partial),
    question: null,
    valueNotSetUp: around.canManage ? notSetUp(program.value) : null,
    waiting: waits.slice(0, SHOWN_WAITS).map((one) => waitingRow(today, one, texts)),
    waitingTotal: waits.length,
    progress: projectProgress(program).map(progressRow),
    runway: runwayRows(today),
    unknowns: groups.find(({ name }) => name === 'Data quality')?.figures ?? [],
    groups: groups.filter(({ name }) => name !== 'Data quality'),
    linkTypes: linkTypeCounts(links, program.settings.linkMeanings),
    ...offered(plan, around, people),
  };
};

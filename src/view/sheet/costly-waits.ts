import type { CostlyWait } from '../../contract/sheet';
import type { Analysis } from '../../analyse/analysis';
import { costlyBlockers } from '../../analyse/agenda/costly-blockers';
import type { Day } from '../../model/time';
import { apart, namesApart } from '../apart';
import type { Texts } from '../texts';
import { waitingRow, type WaitsOfBlocker } from '../waits';
import { dateWords } from '../words';

const SHOWN = 3;

/** The waits that cost most, of all those by their blockers. */
export const costliest = (analysis: Analysis, waits: readonly WaitsOfBlocker[]): readonly WaitsOfBlocker[] => {
  const byBlocker = new Map(waits.map((one) => [one.blocker, one]));
  return costlyBlockers(analysis).slice(0, SHOWN).flatMap(({ blocker }) => byBlocker.get(blocker) ?? []);
};

const whoWaits = ({ waits }: WaitsOfBlocker): string => {
  const others = waits.filter(({ crossTeam }) => crossTeam);
  const teams = [...new Set((others.length > 0 ? others : waits).map(({ blocked }) => blocked.team.name))];
  return `${namesApart(teams)} ${teams.length === 1 ? 'waits' : 'wait'}`;
};

/** What is asked of its owner: to finish it, by the day it is needed; where no day or no owner is named, to name one. */
const askOf = (waiting: WaitsOfBlocker, asOf: Day, locale: string): string => {
  const [{ blocker, outside, health }] = waiting.waits;
  const key = blocker?.key ?? outside?.key ?? '';
  const who = whoWaits(waiting);
  const days = waiting.waits.flatMap(({ neededBy }) => neededBy ?? []);
  const needed = days.length === 0 ? null : Math.min(...days);
  if (health === 'cycle') return `Decide what goes first: ${key} is in a ring of issues that wait for each other, and ${who}.`;
  if (blocker !== null && blocker.jira.assignee === null) return `Give ${key} an owner in ${apart(blocker.team.name)}: ${who}.`;
  if (needed === null) return `Say by when ${key} will be done: ${who}, and no day is named.`;
  return needed < asOf ? `Finish ${key} now, it was needed by ${dateWords(needed, locale)}: ${who}.` : `Finish ${key} by ${dateWords(needed, locale)}: ${who}.`;
};

/** What is waited for as the sheet shows it, with what it costs, or why that is not known. */
export const costlyWait = (analysis: Analysis, waiting: WaitsOfBlocker, texts: Texts, locale: string): CostlyWait => {
  const [{ blocker }] = waiting.waits;
  return {
    wait: waitingRow(analysis, waiting, texts),
    owner: blocker === null ? null : blocker.jira.assignee?.name ?? blocker.team.name,
    ask: askOf(waiting, analysis.program.asOf, locale),
  };
};

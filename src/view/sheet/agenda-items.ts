import type { AgendaItem } from '../../contract/sheet';
import type { Analysis } from '../../analyse/analysis';
import { pairsToTalk, type TeamPair } from '../../analyse/agenda/pairs-to-talk';
import type { Wait } from '../../analyse/dependencies/waits';
import { issueRow, outsideRow } from '../issue-row';
import type { Texts } from '../texts';

const SHOWN_PAIRS = 5;
const SHOWN_BLOCKERS = 3;

/** A pair of teams with the waits that the sheet names: of each blocker the most urgent. */
export type PlannedTalk = { readonly pair: TeamPair; readonly named: readonly Wait[] };

const oneEach = (waits: readonly Wait[]): readonly Wait[] => {
  const seen = new Set<number>();
  return waits.filter(({ dependency: { blocker } }) => !seen.has(blocker) && seen.add(blocker).size > 0);
};

/** The talks of the agenda, with the issues each of them names, before any text is read. */
export const plannedTalks = (analysis: Analysis): readonly PlannedTalk[] =>
  pairsToTalk(analysis).slice(0, SHOWN_PAIRS).map((pair) => ({ pair, named: oneEach(pair.waits).slice(0, SHOWN_BLOCKERS) }));

/** Issues that the agenda names, or the assignees of which it names. */
export const idsOfTalks = (talks: readonly PlannedTalk[]): readonly number[] =>
  talks.flatMap(({ named }) => named.flatMap(({ blocker, outside, blocked }) => [blocked.id, ...(blocker === null ? [] : [blocker.id]), ...(outside === null ? [] : [outside.id])]));

const rowOf = ({ blocker, outside, blocked }: Wait, texts: Texts): AgendaItem['about'][number] => {
  const why = `${blocked.key} waits for it`;
  return blocker === null ? outsideRow(outside ?? { id: 0, key: '', status: null }, texts, why) : issueRow(blocker, texts, why);
};

/** Who must talk: the assignees of what waits and of what it waits for. */
const peopleOf = (named: readonly Wait[]): readonly string[] =>
  [...new Set(named.flatMap(({ blocker, blocked }) => [blocker?.jira.assignee?.name, blocked.jira.assignee?.name].filter((name) => name !== undefined)))];

/** A talk as the agenda shows it: who must talk to whom, about what. */
export const agendaItem = ({ pair, named }: PlannedTalk, texts: Texts): AgendaItem => ({
  waitingTeam: pair.waitingTeam,
  blockerTeam: pair.blockerTeam,
  people: peopleOf(named),
  about: named.map((wait) => rowOf(wait, texts)),
  issues: pair.blockers.length,
  saved: pair.saved.workingDays,
  savedReason: pair.saved.reason,
  waited: pair.waited,
});

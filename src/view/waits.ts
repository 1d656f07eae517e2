import type { WaitingRow } from '../contract/overview';
import type { Analysis } from '../analyse/analysis';
import { byUrgency } from '../analyse/dependencies/urgency';
import { describeWait, downstreamOfEnd, impactOfBlocker, type Wait } from '../analyse/dependencies/waits';
import { isoDay } from '../model/day';
import { issueRow, outsideRow } from './issue-row';
import type { Texts } from './texts';

/** All that waits for one blocker directly, what needs it most first. */
export type WaitsOfBlocker = { readonly blocker: number; readonly waits: readonly [Wait, ...Wait[]] };

/** The open dependencies at these positions by their blocker, the most urgent first. */
export const waitsByBlocker = (analysis: Analysis, positions: readonly number[]): readonly WaitsOfBlocker[] => {
  const waits = new Map<number, Wait[]>();
  for (const position of positions) {
    const wait = describeWait(analysis, position);
    if (wait === null) continue;
    const known = waits.get(wait.dependency.blocker);
    if (known === undefined) waits.set(wait.dependency.blocker, [wait]);
    else known.push(wait);
  }
  return [...waits]
    .flatMap(([blocker, all]): WaitsOfBlocker[] => {
      const [first, ...rest] = all.sort(byUrgency);
      return first === undefined ? [] : [{ blocker, waits: [first, ...rest] }];
    })
    .sort((a, b) => byUrgency(a.waits[0], b.waits[0]));
};

/** The same open dependencies one by one, the most urgent first: of one blocker, each issue that waits for it. */
export const waitsByBlocked = (analysis: Analysis, positions: readonly number[]): readonly WaitsOfBlocker[] =>
  positions
    .flatMap((position) => describeWait(analysis, position) ?? [])
    .sort(byUrgency)
    .map((wait) => ({ blocker: wait.dependency.blocker, waits: [wait] }));

/** Issues whose summaries the rows will show. */
export const idsOfWaits = (shown: readonly WaitsOfBlocker[]): readonly number[] =>
  shown.flatMap(({ waits: [{ blocker, outside, blocked }] }) =>
    [blocked, blocker, outside].flatMap((end) => (end === null ? [] : [end.id])));

/** Names that a sentence can hold; more of them are counted in the place of the last. */
const NAMED_TEAMS = 8;

const fewTeams = (names: readonly string[]): readonly string[] =>
  (names.length <= NAMED_TEAMS ? names : [...names.slice(0, NAMED_TEAMS - 1), `${names.length - NAMED_TEAMS + 1} more teams`]);

const blockerWhy = ({ insteadOf }: Wait): string => (insteadOf === null ? '' : `takes the place of its duplicate ${insteadOf.key}`);

/** A row of one blocker. What is shown of it is what the viewer may see, since nothing else is in the analysis. */
export const waitingRow = (analysis: Analysis, { blocker, waits }: WaitsOfBlocker, texts: Texts): WaitingRow => {
  const [first] = waits;
  const impact = impactOfBlocker(analysis, blocker);
  const neededBy = waits.map((wait) => wait.neededBy).filter((day) => day !== null);
  const teams = new Set(waits.filter(({ crossTeam }) => crossTeam).map(({ blocked }) => blocked.team.name));
  const shown = first.blocker === null ? null : issueRow(first.blocker, texts, blockerWhy(first));
  return {
    blocker: shown ?? outsideRow(first.outside ?? { id: 0, key: '', status: null }, texts),
    blocked: issueRow(first.blocked, texts),
    blockedIssues: waits.length,
    waiting: first.state === 'waiting',
    waitingTeams: fewTeams([...(teams.size > 0 ? teams : new Set([first.blocked.team.name]))]),
    blockerTeam: first.blocker?.team.name ?? 'outside the program',
    crossTeam: first.crossTeam,
    outside: first.blocker === null,
    age: first.age,
    health: first.health,
    impact: impact.workingDays,
    impactReason: impact.reason,
    neededBy: neededBy.length === 0 ? null : isoDay(Math.min(...neededBy)),
    downstream: downstreamOfEnd(analysis, blocker).issues.length,
  };
};

/** Teams that have at least one issue waiting for another team now. */
export const waitingTeams = (shown: readonly WaitsOfBlocker[]): number =>
  new Set(shown.flatMap(({ waits }) => waits.filter(({ crossTeam, state }) => crossTeam && state === 'waiting').map(({ blocked }) => blocked.team.id))).size;

import type { DependencyRow } from '../../contract/dependencies';
import type { Analysis } from '../../analyse/analysis';
import { downstreamCounts } from '../../analyse/dependencies/downstream-counts';
import { type OpenWait, openWaits } from '../../analyse/dependencies/open-waits';
import { downstreamOfEnd, impactOfBlocker } from '../../analyse/dependencies/waits';
import { isoDay } from '../../model/day';
import { issueRow, outsideRow } from '../issue-row';
import type { Texts } from '../texts';

const nowhere = { id: 0, key: '', status: null } as const;

/** Up to here it costs less to count for all at once than for the blockers of one page. */
const COUNT_ALL = 20_000;

const downstreamOf = (analysis: Analysis, blocker: number): number =>
  (openWaits(analysis).length <= COUNT_ALL ? downstreamCounts(analysis).get(blocker) ?? 0 : downstreamOfEnd(analysis, blocker).issues.length);

/** One open dependency as the list shows it. */
export const dependencyRow = (analysis: Analysis, wait: OpenWait, texts: Texts): DependencyRow => {
  const { dependency, blocker, outside, blocked } = wait;
  const impact = impactOfBlocker(analysis, dependency.blocker);
  return {
    blocker: blocker === null ? outsideRow(outside ?? nowhere, texts) : issueRow(blocker, texts),
    blocked: issueRow(blocked, texts),
    outside: blocker === null,
    kind: dependency.kind,
    state: wait.state,
    health: wait.health,
    crossTeam: wait.crossTeam,
    critical: wait.critical,
    age: wait.age,
    neededBy: wait.neededBy === null ? null : isoDay(wait.neededBy),
    impact: impact.workingDays,
    impactReason: impact.reason,
    downstream: downstreamOf(analysis, dependency.blocker),
    insteadOf: wait.insteadOf?.key ?? null,
  };
};

/** The issues at the ends of these dependencies, each once. */
export const idsOfEnds = (waits: readonly OpenWait[]): readonly number[] =>
  [...new Set(waits.flatMap(({ blocker, outside, blocked }) => [blocked, blocker, outside].flatMap((end) => (end === null ? [] : [end.id]))))];

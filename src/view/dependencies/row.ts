import type { DependencyRow } from '../../contract/dependencies';
import type { Analysis } from '../../analyse/analysis';
import type { OpenWait } from '../../analyse/dependencies/open-waits';
import { downstreamOfEnd, impactOfBlocker } from '../../analyse/dependencies/waits';
import { isoDay } from '../../model/day';
import { issueRow, outsideRow } from '../issue-row';
import type { Texts } from '../texts';

const nowhere = { id: 0, key: '', status: null } as const;

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
    downstream: downstreamOfEnd(analysis, dependency.blocker).issues.length,
    insteadOf: wait.insteadOf?.key ?? null,
  };
};

/** The issues at the ends of these dependencies, each once. */
export const idsOfEnds = (waits: readonly OpenWait[]): readonly number[] =>
  [...new Set(waits.flatMap(({ blocker, outside, blocked }) => [blocked, blocker, outside].flatMap((end) => (end === null ? [] : [end.id]))))];

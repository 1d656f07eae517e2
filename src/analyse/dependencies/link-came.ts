import { dayOfMinute } from '../../model/day';
import { issueAt } from '../../model/past-issues';
import type { Bounds, Dependency, Program } from '../../model/program';
import type { Day } from '../../model/time';

/**
 * The day a dependency came: by the changelog of either end the day its link was made, of several links of different
 * types the first. Where neither tells, some day between the creation of the younger end and `asOf`.
 */
export const linkCame = (program: Program, { blocker, blocked, typeIds }: Dependency): Bounds => {
  const created = Math.max(issueAt(program, blocker)?.created ?? -Infinity, issueAt(program, blocked)?.created ?? -Infinity);
  let from = Infinity;
  let to = Infinity;
  for (const typeId of typeIds) {
    const day = dayInChangelog(program, blocked, blocker, typeId) ?? dayInChangelog(program, blocker, blocked, typeId);
    from = Math.min(from, day ?? created);
    to = Math.min(to, day ?? program.asOf);
  }
  return { from: Math.min(from, program.asOf), to };
};

/** The last day up to `asOf` on which issue `index` says that a link of this type to the other end came. */
const dayInChangelog = (program: Program, index: number, other: number, typeId: string): Day | null => {
  const issue = issueAt(program, index);
  const otherId = other < 0 ? program.outside[-1 - other]?.id : issueAt(program, other)?.id;
  if (issue === undefined || otherId === undefined) return null;
  const { history } = issue.jira;
  for (let at = history.length - 1; at >= 0; at -= 1) {
    const change = history[at];
    if (change === undefined || change.field !== 'link' || change.to === null || !isLink(change.to, typeId, otherId)) continue;
    const day = dayOfMinute(change.at, program.settings.timeZone);
    if (day <= program.asOf) return day;
  }
  return null;
};

/** Whether a changelog's `typeId|side|otherId|otherKey` is of this type and leads there, without taking it apart. */
const isLink = (value: string, typeId: string, otherId: number): boolean =>
  value.startsWith(`${typeId}|`) && value.indexOf(`ward|${otherId}|`, typeId.length) > 0;

import { columns, NO_DAY, parts } from '../../model/columns';
import { isoDay } from '../../model/day';
import { issueAt } from '../../model/past-issues';
import type { Issue, Program } from '../../model/program';
import { evidence, figure, input } from '../figure';
import type { Measure } from '../measure';
import { lastWeek, type Window } from '../window';
import { signed } from '../words';

const [setAside, dropped] = [parts.indexOf('setAside'), parts.indexOf('dropped')];

const wasAdded = (issue: Issue, since: number): boolean => issue.leaf && !issue.setAside && issue.created > since;

const wasRemoved = (issue: Issue, since: number): boolean =>
  issue.leaf && issue.outcome === 'dropped' && issue.done !== null && issue.done > since;

const whyOf = (issue: Issue, since: number): string | null => {
  const added = wasAdded(issue, since);
  if (wasRemoved(issue, since)) return added ? 'added and dropped' : 'dropped';
  return added ? `created ${isoDay(issue.created)}` : null;
};

/** Out of columns: an issue is only looked at where it was dropped, and perhaps longer ago than columns tell. */
const countChanges = (program: Program, since: number): { readonly added: number; readonly removed: number } => {
  const { part, leaf, created, done, doneFrom } = columns(program);
  let added = 0;
  let removed = 0;
  for (let index = 0; index < part.length; index += 1) {
    if (leaf[index] !== 1) continue;
    if (part[index] !== setAside && (created[index] ?? 0) > since) added += 1;
    if (part[index] !== dropped) continue;
    const day = since < doneFrom ? issueAt(program, index)?.done ?? NO_DAY : done[index] ?? NO_DAY;
    if (day > since) removed += 1;
  }
  return { added, removed };
};

/**
 * **Scope change in a window**: leaves created minus leaves dropped in it. An issue that was moved into or out of the
 * program's projects, or that a changed rule brought in, counts by its creation only: Jira does not tell when it became
 * a member.
 */
export const scopeChangeIn = (window: Window): Measure => ({
  key: window === lastWeek ? 'scope-change' : `scope-change-${window.key}`,
  name: `Scope change ${window.name}`,
  group: 'Delivery',
  unit: 'issues',
  better: 'none',
  formula: `Issues without children that were created, minus those that were dropped, ${window.words}.`,
  source: null,
  followed: window === lastWeek,
  compute: ({ program }) => {
    const since = window.since(program.asOf);
    const { added, removed } = countChanges(program, since);
    return figure(added - removed, `${added} added - ${removed} dropped = ${signed(added - removed)}`, {
      inputs: [input('Created', added, 'issues'), input('Dropped', removed, 'issues')],
      issues: () => evidence(program.issues, (issue) => whyOf(issue, since)),
    });
  },
});

/** **Scope change in the last 7 days**: leaves created minus leaves dropped after `asOf` - 7 days. */
export const scopeChange = scopeChangeIn(lastWeek);

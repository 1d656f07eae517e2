import { isoDay } from '../../model/day';
import type { Issue, Program } from '../../model/program';
import { evidence, figure, input } from '../figure';
import type { Measure } from '../measure';
import { signed } from '../words';

const wasAdded = (issue: Issue, since: number): boolean => issue.leaf && !issue.setAside && issue.created > since;

const wasRemoved = (issue: Issue, since: number): boolean =>
  issue.leaf && issue.outcome === 'dropped' && issue.done !== null && issue.done > since;

const whyOf = (issue: Issue, since: number): string | null => {
  const added = wasAdded(issue, since);
  if (wasRemoved(issue, since)) return added ? 'added and dropped' : 'dropped';
  return added ? `created ${isoDay(issue.created)}` : null;
};

const countChanges = ({ issues }: Program, since: number): { readonly added: number; readonly removed: number } => {
  let added = 0;
  let removed = 0;
  for (const issue of issues) {
    if (wasAdded(issue, since)) added += 1;
    if (wasRemoved(issue, since)) removed += 1;
  }
  return { added, removed };
};

/**
 * **Scope change in the last 7 days**: leaves created minus leaves dropped after `asOf` - 7 days. An issue that was
 * moved into or out of the program's projects, or that a changed rule brought in, counts by its creation only: Jira
 * does not tell when it became a member.
 */
export const scopeChange: Measure = {
  key: 'scope-change',
  name: 'Scope change in 7 days',
  group: 'Delivery',
  unit: 'issues',
  better: 'none',
  formula: 'Issues without children that were created, minus those that were dropped, in the last 7 days.',
  source: null,
  followed: true,
  compute: ({ program }) => {
    const since = program.asOf - 7;
    const { added, removed } = countChanges(program, since);
    return figure(added - removed, `${added} added - ${removed} dropped = ${signed(added - removed)}`, {
      inputs: [input('Created', added, 'issues'), input('Dropped', removed, 'issues')],
      issues: () => evidence(program.issues, (issue) => whyOf(issue, since)),
    });
  },
};

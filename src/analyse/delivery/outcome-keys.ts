import { columns, parts } from '../../model/columns';
import type { Named, Status } from '../../model/jira-issue';
import type { Program } from '../../model/program';
import type { Outcome } from '../../model/settings';
import { oncePer } from '../once-per';

/** How many done issues ended one way: by resolution, or by status where an issue has none. */
export type OutcomeKey = {
  /** As in `ProgramSettings.outcomes`. */
  readonly key: string;
  readonly name: string;
  readonly issues: number;
  readonly outcome: Outcome | null;
};

/** The parts before it are those of done issues. */
const firstOpen = parts.indexOf('doing');

/**
 * How many done issues have each resolution, or each status where they have none, in the order they are met. Issues
 * share these objects, so that nothing of them is read but which one it is.
 */
const endingsOf = (program: Program): ReadonlyMap<Named | Status, number> => {
  const { part } = columns(program);
  const found = new Map<Named | Status, number>();
  for (let index = 0; index < part.length; index += 1) {
    const jira = (part[index] ?? firstOpen) < firstOpen ? program.issues[index]?.jira : undefined;
    if (jira === undefined) continue;
    const ending = jira.resolution ?? jira.status;
    found.set(ending, (found.get(ending) ?? 0) + 1);
  }
  return found;
};

/** The ways in which done work of the program ended, most frequent first. */
export const outcomeKeys = oncePer((program: Program): readonly OutcomeKey[] => {
  const found = new Map<string, { name: string; issues: number }>();
  for (const [ending, issues] of endingsOf(program)) {
    const key = 'category' in ending ? `status:${ending.id}` : ending.id;
    const before = found.get(key);
    if (before === undefined) found.set(key, { name: 'category' in ending ? `no resolution, status ${ending.name}` : ending.name, issues });
    else before.issues += issues;
  }
  return [...found]
    .map(([key, { name, issues }]) => ({ key, name, issues, outcome: program.settings.outcomes[key] ?? null }))
    .sort((a, b) => b.issues - a.issues || a.name.localeCompare(b.name));
});

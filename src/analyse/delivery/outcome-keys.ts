import type { Program } from '../../model/program';
import type { Outcome } from '../../model/settings';

/** How many done issues ended one way: by resolution, or by status where an issue has none. */
export type OutcomeKey = {
  /** As in `ProgramSettings.outcomes`. */
  readonly key: string;
  readonly name: string;
  readonly issues: number;
  readonly outcome: Outcome | null;
};

/** The ways in which done work of the program ended, most frequent first. */
export const outcomeKeys = (program: Program): readonly OutcomeKey[] => {
  const found = new Map<string, { name: string; issues: number }>();
  for (const { category, jira } of program.issues) {
    if (category !== 'done') continue;
    const key = jira.resolution?.id ?? `status:${jira.status.id}`;
    const name = jira.resolution?.name ?? `no resolution, status ${jira.status.name}`;
    const before = found.get(key);
    if (before === undefined) found.set(key, { name, issues: 1 });
    else before.issues += 1;
  }
  return [...found]
    .map(([key, { name, issues }]) => ({ key, name, issues, outcome: program.settings.outcomes[key] ?? null }))
    .sort((a, b) => b.issues - a.issues || a.name.localeCompare(b.name));
};

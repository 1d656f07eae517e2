import { endingsOf } from '../../model/endings';
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
    .sort((a, b) => b.issues - a.issues || a.name.localeCompare(b.name) || (a.key < b.key ? -1 : 1));
});

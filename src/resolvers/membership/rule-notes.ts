import { counted } from '../../analyse/words';
import type { CheckedRule } from './check-rule-list';

type Told = Pick<CheckedRule, 'rule'> & { readonly again: boolean };

/** From here on the first pull is long enough that somebody should know before they start it. */
export const MANY_ISSUES = 30_000;

const TWICE = 'This stands here twice. It counts once, and is saved once.';

/** What is worth knowing of a rule without being wrong. */
export const ruleNote = (issues: number | null, shared: number | null, { rule, again }: Told): string | null => {
  if (again) return TWICE;
  if (issues === null) return rule?.kind === 'epic' ? 'Too much lies under it to be counted here. It is read whole all the same.' : null;
  if (issues === 0) return 'Nothing matches now. The rule stays, and finds issues as they come.';
  if (issues > MANY_ISSUES) return `${counted(issues, 'issue')}: the first pull takes its time, many minutes at least. Open work comes first, and figures fill up as it goes on.`;
  if (rule?.kind === 'epic' && issues === 1) return 'Nothing lies under it now.';
  return shared === issues ? 'Other rules find all of it, too.' : null;
};

/** The same for an exclusion; `all` is what the rules find. */
export const exclusionNote = (all: number | null) => (issues: number | null, shared: number | null, { again }: Told): string | null => {
  if (again) return TWICE;
  if (issues === 0) return 'Nothing matches now, so it keeps nothing out.';
  if (shared === 0) return 'It matches nothing that the rules bring in, so it keeps nothing out.';
  return shared !== null && shared === all ? 'It keeps out everything that the rules bring in: the program would be empty.' : null;
};

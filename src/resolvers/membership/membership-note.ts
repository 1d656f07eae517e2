import { counted } from '../../analyse/words';
import type { RuleInput } from '../../contract/settings';
import { projectsNamed } from '../../model/membership';
import type { MembershipRule, ProgramSettings } from '../../model/settings';
import type { ChangedText } from '../../model/trail-note';
import type { Changed } from '../change-program';
import { hiddenId, ruleInputs } from './named-things';

type Lists = Pick<ProgramSettings, 'rules' | 'excluded'>;

const kinds: readonly { readonly kind: MembershipRule['kind']; readonly words: string; readonly hidden: string }[] = [
  { kind: 'project', words: 'projects', hidden: 'project that is not named' },
  { kind: 'epic', words: 'epics with all below them', hidden: 'epic that is not named' },
  { kind: 'jql', words: 'queries', hidden: '' },
];

/** The rules of one kind as one text; null where there are none. */
const textOf = (inputs: readonly RuleInput[], kind: MembershipRule['kind'], hidden: string): string | null => {
  const some = inputs.filter((input) => input.kind === kind);
  const named = some.flatMap((input) => (input.kind === 'jql' ? [input.jql] : hiddenId(input.key) === null ? [input.key] : []));
  const unnamed = some.length - named.length;
  return some.length === 0 ? null : [...named, ...(unnamed === 0 ? [] : [counted(unnamed, hidden)])].join(kind === 'jql' ? '; ' : ', ');
};

const changesOf = (what: (words: string) => string, before: readonly RuleInput[], after: readonly RuleInput[]): readonly ChangedText[] =>
  kinds.map(({ kind, words, hidden }) => ({ what: what(words), before: textOf(before, kind, hidden), after: textOf(after, kind, hidden) }))
    .filter((change) => change.before !== change.after);

const allOf = (lists: readonly Lists[]): readonly MembershipRule[] => lists.flatMap(({ rules, excluded }) => [...rules, ...excluded]);

const epicsNamed = (rules: readonly MembershipRule[]): readonly number[] => rules.flatMap((rule) => (rule.kind === 'epic' ? [Number(rule.issueId)] : []));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the trail says of changed rules: the lists by kind, before and after, as the one who changed them knows them. */
export const membershipNote = async (before: Lists, after: Lists): Promise<Changed['note']> => {
  const [rules, newRules, excluded, newExcluded] = await Promise.all([before.rules, after.rules, before.excluded, after.excluded].map(ruleInputs));
  const all = allOf([before, after]);
  return {
    action: 'membership-changed', people: [], issues: [...new Set(epicsNamed(all))], projects: [...new Set(projectsNamed(all))],
    changes: [
      ...changesOf(capital, rules ?? [], newRules ?? []),
      ...changesOf((words) => `Left out: ${words}`, excluded ?? [], newExcluded ?? []),
    ],
  };
};

import { distinctRules, type EpicMembers, type FoundByRules, isListed, type ListedRule, type Membership, projectsNamed } from '../model/membership';
import type { MembershipRule } from '../model/settings';
import { type CompiledRule, readCompiled } from '../store/membership';
import type { ProgramRecord } from '../store/programs';

/** What a program's rules find, as far as they are compiled. */
export type RuleLists = {
  readonly membership: Membership;
  /** Whether a rule has no list of issues that can be read: what it would find, or keep out, is not known yet. */
  readonly compiling: boolean;
  /** Why Jira tells nothing of a rule any more, in words, for each such rule. */
  readonly refusals: readonly string[];
};

type Read = { readonly rule: ListedRule; readonly compiled: CompiledRule | null };

export const readRuleLists = async ({ id, settings }: Pick<ProgramRecord, 'id' | 'settings'>): Promise<RuleLists> => {
  const [rules, excluded] = await Promise.all([readAll(id, settings.rules), readAll(id, settings.excluded)]);
  const all = [...rules, ...excluded];
  return {
    membership: { included: foundBy(settings.rules, rules), excluded: foundBy(settings.excluded, excluded) },
    compiling: all.some(({ compiled }) => compiled === null),
    refusals: [...new Set(all.flatMap(({ compiled }) => compiled?.refusal ?? []))],
  };
};

const readAll = (programId: string, rules: readonly MembershipRule[]): Promise<readonly Read[]> =>
  Promise.all(distinctRules(rules.filter(isListed)).map(async (rule) => ({ rule, compiled: await readCompiled(programId, rule) })));

const foundBy = (rules: readonly MembershipRule[], read: readonly Read[]): FoundByRules => ({
  projects: new Set(projectsNamed(rules)),
  queries: read.flatMap(({ rule, compiled }) => (rule.kind === 'jql' && compiled !== null && compiled.ids !== null ? [compiled.ids] : [])),
  epics: read.flatMap(({ rule, compiled }) => (rule.kind === 'epic' && compiled !== null && compiled.ids !== null ? [epicOf(rule.issueId, compiled, compiled.ids)] : [])),
});

const epicOf = (issueId: string, { refusal, root }: CompiledRule, ids: ReadonlySet<number>): EpicMembers => ({
  rootId: Number(issueId), ids,
  gone: refusal === null ? null : { openIn: root === null || root.secured ? null : root.projectId },
});

import type { RuleCount, RuleInput, SettingsView } from '../../contract/settings';
import type { Program } from '../../model/program';
import type { MembershipRule } from '../../model/settings';

/** A rule as people know it; null where it is about something that the viewer may not browse. */
const ruleInput = (rule: MembershipRule, { projects, issues, byId }: Program): RuleInput | null => {
  if (rule.kind === 'jql') return rule;
  if (rule.kind === 'project') {
    const project = projects.find(({ id }) => String(id) === rule.projectId);
    return project === undefined ? null : { kind: 'project', key: project.key };
  }
  const issue = issues[byId.get(Number(rule.issueId)) ?? -1];
  return issue === undefined ? null : { kind: 'epic', key: issue.key };
};

const told = (rules: readonly MembershipRule[], program: Program): readonly RuleCount[] => rules.flatMap((rule) => {
  const input = ruleInput(rule, program);
  return input === null ? [] : [{ rule: input, name: null, issues: null, shared: null, problem: null, note: null }];
});

export const membershipOf = (program: Program): SettingsView['membership'] =>
  ({ rules: told(program.settings.rules, program), excluded: told(program.settings.excluded, program), issues: program.issues.length });

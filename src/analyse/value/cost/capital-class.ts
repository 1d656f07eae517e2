import type { Issue } from '../../../model/program';
import type { Day } from '../../../model/time';
import type { CostClass } from '../../../model/value/cost-line';
import { valueOn } from '../../../model/value/dated';
import type { CapitalRule, ValueSettings } from '../../../model/value/value-settings';
import type { PackageId } from '../../../model/value/work-package';

/** What a cost is for, as far as it is known. */
export type CostObject = { readonly package: PackageId | null; readonly projectId: number | null; readonly issue: Issue | null };

/** `rule`: the words of the rule that decided; null where none did, and the class is what remains, or not decided. */
export type Classed = { readonly class: CostClass | null; readonly rule: string | null };

const valuesOf = ({ of }: CapitalRule, { package: id, projectId, issue }: CostObject): readonly string[] => {
  switch (of) {
    case 'package': return id === null ? [] : [id];
    case 'project': return projectId === null ? [] : [String(projectId)];
    case 'issue-type': return issue === null ? [] : [issue.jira.type.id, issue.jira.type.name];
    case 'component': return issue?.jira.components.map(({ name }) => name) ?? [];
  }
};

/**
 * Whether a cost is capitalized, by the policy that holds on the day: the first rule one of whose values fits, else what
 * the policy says of the rest. Null where no policy holds, or it does not decide. Not accounting advice.
 */
export const capitalClass = ({ policy }: Pick<ValueSettings, 'policy'>, object: CostObject, day: Day): Classed => {
  const holding = valueOn(policy, day);
  if (holding === null) return { class: null, rule: null };
  const rule = holding.rules.find((one) => valuesOf(one, object).some((value) => one.values.includes(value)));
  return rule === undefined
    ? { class: holding.otherwise, rule: holding.otherwise === null ? null : 'whatever no rule is about' }
    : { class: rule.class, rule: rule.words };
};

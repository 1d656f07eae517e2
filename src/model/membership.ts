import type { MembershipRule } from './settings';

/** Rules whose issues are found by asking Jira; whole projects need no list. */
export type ListedRule = Exclude<MembershipRule, { readonly kind: 'project' }>;

/**
 * What an epic's rule found. `gone`: the epic was deleted or is hidden from the app since, and `ids` are the last it
 * told; then the project it was last seen in, where seeing that project was enough to see the epic, else null.
 */
export type EpicMembers = {
  readonly rootId: number;
  readonly ids: ReadonlySet<number>;
  readonly gone: { readonly openIn: number | null } | null;
};

/** What a list of rules finds, as the app sees it: whole projects, and the ids that queries and epics lead to. */
export type FoundByRules = {
  readonly projects: ReadonlySet<number>;
  readonly queries: readonly ReadonlySet<number>[];
  readonly epics: readonly EpicMembers[];
};

export type Membership = { readonly included: FoundByRules; readonly excluded: FoundByRules };

/** Ids that epics lead to, for somebody who sees some of the issues on the way. */
export type Reached = { readonly included: ReadonlySet<number>; readonly excluded: ReadonlySet<number> };

/** Tells rules apart: two with the same text are the same rule. */
export const ruleText = (rule: MembershipRule): string => {
  if (rule.kind === 'project') return `project:${rule.projectId}`;
  return rule.kind === 'epic' ? `epic:${rule.issueId}` : `jql:${rule.jql}`;
};

/** Each rule once, in their order. */
export const distinctRules = <R extends MembershipRule>(rules: readonly R[]): readonly R[] =>
  [...new Map(rules.map((rule) => [ruleText(rule), rule] as const)).values()];

export const isListed = (rule: MembershipRule): rule is ListedRule => rule.kind !== 'project';

export const projectsNamed = (rules: readonly MembershipRule[]): readonly number[] =>
  rules.flatMap((rule) => (rule.kind === 'project' ? [Number(rule.projectId)] : []));

const named = ({ projects, queries }: FoundByRules, id: number, projectId: number): boolean =>
  projects.has(projectId) || queries.some((ids) => ids.has(id));

/**
 * Whether an issue may be a member for somebody: a rule finds it, and no exclusion but perhaps one by epic, which
 * hangs on what that somebody sees.
 */
export const isCandidate = ({ included, excluded }: Membership, id: number, projectId: number): boolean =>
  (named(included, id, projectId) || included.epics.some(({ ids }) => ids.has(id))) && !named(excluded, id, projectId);

/** Whether an issue is a member: exclusions win over all rules. */
export const isMember = ({ included, excluded }: Membership, reached: Reached, id: number, projectId: number): boolean =>
  (named(included, id, projectId) || reached.included.has(id)) && !named(excluded, id, projectId) && !reached.excluded.has(id);

const all = ({ epics }: FoundByRules): ReadonlySet<number> => new Set(epics.flatMap(({ ids }) => [...ids]));

/** What epics lead to for the app itself. */
export const reachedByApp = ({ included, excluded }: Membership): Reached => ({ included: all(included), excluded: all(excluded) });

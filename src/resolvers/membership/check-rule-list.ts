import type { RuleCount, RuleInput } from '../../contract/settings';
import { withoutOrder } from '../../jira/jql-order';
import type { MembershipRule } from '../../model/settings';
import { problemInQuery } from '../program-rules';
import { fewAtOnce } from './few-at-once';
import { hiddenId, type NamedThings } from './named-things';

/**
 * A rule as somebody typed it, checked against what they may see. `rule` is null where it cannot be used. `kept`: it is
 * one of the stored rules, and may stay even where its keeper no longer sees what it names.
 */
export type CheckedRule = {
  readonly input: RuleInput;
  readonly rule: MembershipRule | null;
  readonly name: string | null;
  readonly problem: RuleCount['problem'];
  readonly kept: boolean;
};

const wrong = (input: RuleInput, message: string, position: number | null = null): CheckedRule =>
  ({ input, rule: null, name: null, problem: { message, position }, kept: false });

type NamedInput = Exclude<RuleInput, { readonly kind: 'jql' }>;

const thing: Readonly<Record<'project' | 'epic', string>> = { project: 'a project', epic: 'an epic' };

/** What its keeper does not see stays as it is, unless they take it away. */
const hidden = (input: NamedInput, stored: readonly MembershipRule[]): CheckedRule => {
  const id = hiddenId(input.key);
  const rule = stored.find((one) => (one.kind === 'project' ? input.kind === 'project' && one.projectId === id : one.kind === 'epic' && input.kind === 'epic' && one.issueId === id));
  if (rule === undefined) return wrong(input, `This names ${thing[input.kind]} that is not in the program. Remove it.`);
  const message = `This is ${thing[input.kind]} that you may not see, or that is gone. The rule stays as it is unless you remove it.`;
  return { input, rule, name: null, problem: { message, position: null }, kept: true };
};

const missing = ({ kind, key }: NamedInput): string => {
  if (key.trim() === '') return kind === 'project' ? 'Name a project by its key.' : 'Name an issue by its key, as in WEB-12.';
  return `${key}: no such ${kind === 'project' ? 'project' : 'issue'}, or you may not see it. Remove it or ask for access.`;
};

const checkNamed = (input: NamedInput, stored: readonly MembershipRule[], things: NamedThings): CheckedRule => {
  if (hiddenId(input.key) !== null) return hidden(input, stored);
  const found = input.kind === 'project' ? things.project(input.key) : things.epic(input.key);
  if (found === null) return wrong(input, missing(input));
  const rule: MembershipRule = input.kind === 'project' ? { kind: 'project', projectId: String(found.id) } : { kind: 'epic', issueId: String(found.id) };
  return { input: { kind: input.kind, key: found.key }, rule, name: found.name, problem: null, kept: false };
};

const checkQuery = async (input: Extract<RuleInput, { kind: 'jql' }>, stored: readonly MembershipRule[]): Promise<CheckedRule> => {
  const jql = withoutOrder(input.jql);
  if (jql === '') return wrong(input, 'The query is empty; it would find every issue of the site. Write a condition, or remove it.', 0);
  const problem = await problemInQuery(input.jql);
  const kept = stored.some((rule) => rule.kind === 'jql' && rule.jql === jql);
  return { input, rule: problem === null || kept ? { kind: 'jql', jql } : null, name: null, problem, kept };
};

/** Checks a list of rules, in its order. Throws what Jira's trouble throws: then nothing is known of any of them. */
export const checkRuleList = (inputs: readonly RuleInput[], stored: readonly MembershipRule[], things: NamedThings): Promise<readonly CheckedRule[]> =>
  fewAtOnce(inputs, async (input) => (input.kind === 'jql' ? checkQuery(input, stored) : checkNamed(input, stored, things)));

/** Whether nobody can save it: a rule that is wrong and was not there before. */
export const isWrong = ({ problem, kept }: CheckedRule): boolean => problem !== null && !kept;

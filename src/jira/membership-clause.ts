import type { MembershipRule, ProgramSettings } from '../model/settings';
import { certainId } from './jql';
import { withoutOrder } from './jql-order';

const ruled = (rule: MembershipRule): string => {
  if (rule.kind === 'project') return `project = ${certainId(Number(rule.projectId))}`;
  if (rule.kind === 'jql') return `(${withoutOrder(rule.jql)})`;
  const id = certainId(Number(rule.issueId));
  return `(id = ${id} OR parent = ${id} OR parentEpic = ${id})`;
};

/** A comparison that is turned round leaves out issues whose field is empty, so that those are named. */
const excepted = (rule: MembershipRule): string => {
  if (rule.kind === 'project') return `project != ${certainId(Number(rule.projectId))}`;
  if (rule.kind === 'jql') return `NOT (${withoutOrder(rule.jql)})`;
  const id = certainId(Number(rule.issueId));
  return `(id != ${id} AND (parent IS EMPTY OR parent != ${id}) AND (parentEpic IS EMPTY OR parentEpic != ${id}))`;
};

/**
 * What belongs to a program as a clause for Jira's own search, so that it stays true while issues come and go. An epic
 * brings its children and their sub-tasks; what lies deeper below an issue above epics is not in it. Null without a rule.
 */
export const membershipClause = ({ rules, excluded }: Pick<ProgramSettings, 'rules' | 'excluded'>): string | null => {
  if (rules.length === 0) return null;
  return [`(${rules.map(ruled).join(' OR ')})`, ...excluded.map(excepted)].join(' AND ');
};

/**
 * The same where it finds exactly what belongs to the program, else null: Jira cannot be asked for all that lies under an
 * epic, and a query that is turned round passes over issues in which its field is empty.
 */
export const exactMembershipClause = (settings: Pick<ProgramSettings, 'rules' | 'excluded'>): string | null =>
  (settings.rules.some(({ kind }) => kind === 'epic') || settings.excluded.some(({ kind }) => kind !== 'project') ? null : membershipClause(settings));

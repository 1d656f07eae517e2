import { everyIssueClause, flaggedClause, noIssueClause, unflaggedClause } from '../../jira/issue-flag';
import { membershipClause } from '../../jira/membership-clause';
import type { ProgramRecord } from '../../store/programs';
import { writesFlags } from './wanted-flags';

const same = (one: string, other: string): boolean => one.trim().toLocaleLowerCase('en') === other.trim().toLocaleLowerCase('en');

/**
 * What `issue in waitingOnOtherTeams("Analytics launch")` stands for: the flagged issues of that program, as a clause
 * that stays true while issues come and go; `not in` is all others. Jira shows each person of it what they may browse.
 * Where no other program flags issues the flags alone are the answer. Otherwise the clause holds the rules, and Jira
 * refuses it to whoever cannot browse a project or an epic that they name. Of programs that are not published nothing
 * is said, not even that they are there: any name that no program has which flags its issues stands for no issue.
 * Programs of the same name are taken together.
 */
export const waitingClause = (programs: readonly ProgramRecord[], name: string, operator: string): string => {
  const flagging = programs.filter(writesFlags);
  const named = flagging.filter((program) => same(program.name, name));
  const excludes = operator === 'not in';
  const members = named.map(({ settings }) => membershipClause(settings)).filter((clause) => clause !== null);
  if (members.length === 0) return excludes ? `(${everyIssueClause})` : noIssueClause;
  if (named.length === flagging.length) return excludes ? `(${unflaggedClause})` : flaggedClause;
  const any = members.map((clause) => `(${clause})`).join(' OR ');
  return excludes ? `(${unflaggedClause} OR NOT (${any}))` : `(${flaggedClause} AND (${any}))`;
};

import { flaggedClause, unflaggedClause } from '../../jira/issue-flag';
import type { Computed } from '../../jira/jql-computations';
import { membershipClause } from '../../jira/membership-clause';
import type { ProgramRecord } from '../../store/programs';
import { writesFlags } from './wanted-flags';

const same = (one: string, other: string): boolean => one.trim().toLocaleLowerCase('en') === other.trim().toLocaleLowerCase('en');

/**
 * What `issue in waitingOnOtherTeams("Analytics launch")` stands for: the flagged issues of that program, as a clause
 * that stays true while issues come and go; `not in` is all others. Of programs that are not published nothing is said,
 * not even that they are there. Jira shows each person of it what they may browse.
 */
export const waitingClause = (programs: readonly ProgramRecord[], name: string, operator: string): Computed => {
  const named = programs.filter((program) => writesFlags(program) && same(program.name, name));
  if (named.length > 1) return { error: `More than one published program is called "${name}". Give them different names in Flagship.` };
  const members = named[0] === undefined ? null : membershipClause(named[0].settings);
  if (members === null) return { error: `There is no published program "${name}" that flags its issues. Look its name up in Flagship.` };
  return { value: operator === 'not in' ? `(${unflaggedClause} OR NOT (${members}))` : `(${flaggedClause} AND ${members})` };
};

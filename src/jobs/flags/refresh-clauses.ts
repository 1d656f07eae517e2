import { storedComputations, updateComputations } from '../../jira/jql-computations';
import type { ProgramRecord } from '../../store/programs';
import { logTrouble } from '../log';
import { waitingClause } from './waiting-clause';

/**
 * Jira asks once what a function of the app stands for and keeps that: after a change of programs this puts right what
 * it keeps. Answers whether it could; flags do not wait for it.
 */
export const refreshClauses = async (programs: readonly ProgramRecord[]): Promise<boolean> => {
  try {
    const stored = await storedComputations();
    const changed = stored.flatMap(({ id, operator, arguments: [name = ''], value }) => {
      const now = waitingClause(programs, name, operator);
      return now === value ? [] : [{ id, value: now }];
    });
    await updateComputations(changed);
    return true;
  } catch (error) {
    logTrouble('Stored functions could not be refreshed; the next job tries again.', error);
    return false;
  }
};

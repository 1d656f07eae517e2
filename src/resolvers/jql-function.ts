import { z } from 'zod';
import { siteId } from '../jira/site';
import { waitingClause } from '../jobs/flags/waiting-clause';
import { listPrograms } from '../store/programs';
import { isRestoring } from '../store/restore/mark';
import { logUnexpected } from './log';

/** What Jira asks: how the function stands in a query. */
const asked = z.object({ clause: z.object({ operator: z.string().max(20), arguments: z.array(z.string().max(1_000)).max(10) }) });

/** A clause that takes the function's place, or the words that the one who searches gets to read. */
export type FunctionAnswer = { readonly jql: string } | { readonly error: string };

/**
 * `issue in waitingOnOtherTeams("name of a program")`. Jira keeps the answer for everybody who searches and asks about
 * nobody, so that it depends on no viewer; whose issues come of it is decided by Jira, for each who searches.
 */
export const onJqlFunction = async (request: unknown): Promise<FunctionAnswer> => {
  try {
    const parsed = asked.safeParse(request);
    const name = parsed.success ? parsed.data.clause.arguments[0] ?? '' : '';
    if (!parsed.success || name.trim() === '') return { error: 'Name a program of Flagship: issue in waitingOnOtherTeams("Analytics launch").' };
    if (await isRestoring(siteId(), Date.now())) return { error: 'Programs of Flagship are being restored. Search again in some minutes.' };
    return { jql: waitingClause(await listPrograms(), name, parsed.data.clause.operator.toLowerCase()) };
  } catch (error) {
    logUnexpected('jql', 'waitingOnOtherTeams', error);
    return { error: 'Flagship could not look this program up. Search again in a minute.' };
  }
};

import { countMatching, idList } from '../../jira/jql';
import type { PullState } from '../../store/pull-state';
import { askForCount } from '../../store/sweep-state';
import type { Purse } from './purse';

const AT_ONCE = 50;
const COUNT_COSTS = 4;

/**
 * Compares how many issues the pulls met with how many Jira counts, several projects together. Jira's index lags by
 * seconds, and issues come and go meanwhile: where the numbers differ the next sweep counts again, and finds which issues
 * it is and whether they really do.
 */
export const verifyCounts = async (states: readonly PullState[], purse: Purse): Promise<void> => {
  for (let from = 0; from < states.length; from += AT_ONCE) {
    const some = states.slice(from, from + AT_ONCE);
    if (await countOf(some, purse) !== some.reduce((sum, { done }) => sum + done, 0)) return askForCount();
  }
};

const countOf = (states: readonly PullState[], purse: Purse): Promise<number> =>
  purse.pay(COUNT_COSTS, () => countMatching(`project in ${idList(states.map(({ projectId }) => projectId))}`, 'app'));

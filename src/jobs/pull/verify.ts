import { countMatching, idList } from '../../jira/jql';
import { noteDrift } from '../../store/health';
import type { PullState } from '../../store/pull-state';
import type { Purse } from './purse';

const AT_ONCE = 50;
const COUNT_COSTS = 4;

/**
 * Compares how many issues the pulls met with how many Jira counts, several projects together and one by one only where
 * they differ. Jira's index lags by seconds, and issues come and go meanwhile: which they are, events and the sweep's
 * own counts find out; here it is said that they differ.
 */
export const verifyCounts = async (states: readonly PullState[], purse: Purse): Promise<void> => {
  for (let from = 0; from < states.length; from += AT_ONCE) {
    const some = states.slice(from, from + AT_ONCE);
    if (await countOf(some, purse) === some.reduce((sum, { done }) => sum + done, 0)) continue;
    for (const state of some) {
      const differ = Math.abs(await countOf([state], purse) - state.done);
      if (differ > 0) await noteDrift({ at: Date.now(), projectId: state.projectId, kind: 'count', issues: differ });
    }
  }
};

const countOf = (states: readonly PullState[], purse: Purse): Promise<number> =>
  purse.pay(COUNT_COSTS, () => countMatching(`project in ${idList(states.map(({ projectId }) => projectId))}`, 'app'));

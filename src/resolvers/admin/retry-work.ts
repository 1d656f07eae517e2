import type { AdminCalls } from '../../contract/calls';
import { pushFollow } from '../../jobs/queues';
import { reviveRestore } from '../../jobs/restore/revive-restore';
import { pullAgain } from './pull-again';

type Call = AdminCalls['retryWork'];

const followNow = async (kind: 'issues' | 'sweep'): Promise<void> => pushFollow({ kind }, 0);

/**
 * Tries again at once what fails: reads a project anew, follows what is marked, goes on with a restore; anything else is
 * done by a sweep. What is asked for twice is done once or twice, to the same end.
 */
export const retryWork = async ({ what }: Call['input']): Promise<Call['output']> => {
  const [kind = '', rest = ''] = what.split(':', 2);
  if (kind === 'pull') return pullAgain({ projectId: rest });
  if (kind === 'restore') await reviveRestore(Date.now());
  else await followNow(kind === 'follow' ? 'issues' : 'sweep');
  return {};
};

import type { AdminCalls } from '../../contract/calls';
import { flagsAfter } from '../../jobs/flags/flags-soon';
import { pushFollow } from '../../jobs/queues';
import { reviveRestore } from '../../jobs/restore/revive-restore';
import { pullAgain } from './pull-again';

type Call = AdminCalls['retryWork'];

const followNow = async (kind: 'issues' | 'sweep'): Promise<void> => pushFollow({ kind }, 0);

/**
 * Tries again at once what fails: reads a project anew, follows what is marked, writes flags, finds what belongs to a
 * program; anything else is done by a sweep. What is asked for twice is done once or twice, to the same end.
 */
export const retryWork = async ({ what }: Call['input']): Promise<Call['output']> => {
  const [kind = '', rest = ''] = what.split(':', 2);
  const now = Date.now();
  if (kind === 'pull') return pullAgain({ projectId: rest });
  if (kind === 'rules') await pushFollow({ kind: 'rules', programId: rest }, 0);
  else if (kind === 'flags') await flagsAfter(now, 0);
  else if (kind === 'restore') await reviveRestore(now);
  else await followNow(kind === 'follow' ? 'issues' : 'sweep');
  return {};
};

import type { AdminCalls } from '../../../contract/calls';
import { RESTORE } from '../../../jobs/restore/restore';
import { reviveRestore } from '../../../jobs/restore/revive-restore';
import { readHealth } from '../../../store/health';
import { readMark } from '../../../store/restore/mark';
import { dropUpload } from '../../../store/uploads';
import { Refusal } from '../../refusal';

/** How a restore fares. Who looks also sees to it that one whose job was lost goes on. */
export const restoreState = async (): Promise<AdminCalls['restoreState']['output']> => {
  const mark = await readMark();
  if (mark === null) return { state: 'none', done: 0, of: 0, since: null, trouble: null };
  await reviveRestore(Date.now());
  const { failures } = await readHealth(Date.now());
  return {
    trouble: failures.find(({ what, at }) => what === RESTORE && at >= mark.at)?.message ?? null,
    state: mark.writes ? 'writing' : 'waiting', done: mark.done, of: mark.parts, since: new Date(mark.at).toISOString(),
  };
};

/** Throws an upload away that is not to be restored after all. */
export const dropRestore = async ({ restoreId }: AdminCalls['dropRestore']['input']): Promise<Record<string, never>> => {
  if ((await readMark())?.restoreId === restoreId) throw new Refusal('busy', 'This restore was confirmed and is running.');
  await dropUpload(restoreId);
  return {};
};

import type { AdminCalls } from '../../../contract/calls';
import { reviveRestore } from '../../../jobs/restore/revive-restore';
import { readMark } from '../../../store/restore/mark';
import { dropStaged } from '../../../store/restore/staged';
import { Refusal } from '../../refusal';

/** How a restore fares. Who looks also sees to it that one whose job was lost goes on. */
export const restoreState = async (): Promise<AdminCalls['restoreState']['output']> => {
  const mark = await readMark();
  if (mark === null) return { state: 'none', done: 0, of: 0, since: null };
  await reviveRestore(Date.now());
  return { state: mark.writes ? 'writing' : 'waiting', done: mark.done, of: mark.parts, since: new Date(mark.at).toISOString() };
};

/** Throws an upload away that is not to be restored after all. */
export const dropRestore = async ({ restoreId }: AdminCalls['dropRestore']['input']): Promise<Record<string, never>> => {
  if ((await readMark())?.restoreId === restoreId) throw new Refusal('busy', 'This restore was confirmed and is running.');
  await dropStaged(restoreId);
  return {};
};

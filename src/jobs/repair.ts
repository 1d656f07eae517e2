import { isBroken } from '../store/loaded-project';
import type { LoadedProject } from '../store/loaded-project';
import { updateSnapshot } from '../store/update-snapshot';
import { logTrouble } from './log';
import { followSoon } from './queues';
import { requestPull } from './request-pull';

/**
 * Takes pieces that cannot be read out of these snapshots and has their issues read again: those that are known by id
 * alone, else their project. Until then they are `unread`. What cannot be done now is found again at the next look.
 */
export const repair = async (site: string, loaded: readonly LoadedProject[]): Promise<void> => {
  const broken = loaded.filter(isBroken);
  if (broken.length === 0) return;
  try {
    for (const { stored: { pointer } } of broken) await updateSnapshot(site, pointer.projectId, {});
    await requestPull(broken.filter(({ pieces }) => pieces.unknown > 0).map(({ stored: { pointer } }) => pointer.projectId), true);
    await followSoon(Date.now());
  } catch (error) {
    logTrouble('Lost pieces of the snapshot could not be taken out of it and are left to the next look.', error);
  }
};

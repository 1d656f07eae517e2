import { siteId } from '../../jira/site';
import { encodeIds } from '../../store/id-list';
import type { Pointer } from '../../store/pointer';
import { type IndexedProject, readSiteIndex, signatureOf, writeSiteIndex } from '../../store/site-index';
import { loadProject } from '../../store/snapshot';
import { wholeProjects } from './counts';

/** Brings the index of the site up to date: of projects whose segments were written anew since, and that nobody reads at the moment. */
export const keepSiteIndex = async (pointers: readonly Pointer[]): Promise<void> => {
  const index = await readSiteIndex();
  const stale = (await wholeProjects(pointers)).filter((pointer) => index.get(pointer.projectId)?.signature !== signatureOf(pointer));
  const here = new Set(pointers.map(({ projectId }) => projectId));
  const kept = [...index].filter(([projectId]) => here.has(projectId));
  if (stale.length === 0 && kept.length === index.size) return;
  const read: (IndexedProject | null)[] = [];
  for (const { projectId } of stale) read.push(await indexed(projectId));
  await writeSiteIndex(new Map([...kept, ...read.flatMap((one) => (one === null ? [] : [[one.projectId, one] as const]))]));
};

/** Null where some of it cannot be read: then it is loaded, and mended, by whoever needs it. */
const indexed = async (projectId: number): Promise<IndexedProject | null> => {
  const loaded = await loadProject(siteId(), projectId);
  if (loaded === null || loaded.pieces.base.includes(null)) return null;
  const ids = loaded.pieces.base.flatMap((issues) => (issues ?? []).map(({ id }) => id));
  return { projectId, signature: signatureOf(loaded.stored.pointer), ids: encodeIds(ids), mapping: loaded.project.mapping };
};

import { outdated, planBlob, writeBehindNote } from './blobs';
import { nextDataVersion } from './data-version';
import { markDirty } from './dirty';
import { noteDrift } from './health';
import { POINTER_ENTITY, pointerKey } from './pointer';
import type { SegmentRef, StoredPointer } from './pointer';
import { encodeTexts } from './texts';
import { writeVersioned } from './versioned';

/**
 * Puts a piece without summaries in the place of one that cannot be read, and marks its issues to be read again, with
 * their summaries. Where somebody else wrote meanwhile, whoever looks next finds it again.
 */
export const replaceLostTexts = async ({ pointer, version }: StoredPointer, segment: SegmentRef, issueIds: readonly number[]): Promise<void> => {
  const now = Date.now();
  await markDirty(issueIds);
  const blank = planBlob(encodeTexts(new Map()));
  const note = await writeBehindNote([blank], now);
  const segments = pointer.segments.map((one) => (one.texts.id === segment.texts.id ? { ...one, texts: blank.ref } : one));
  const { ok } = await writeVersioned(POINTER_ENTITY, pointerKey(pointer.projectId), { pointer: { ...pointer, segments } }, version, {
    set: [outdated([segment.texts], now), nextDataVersion()], remove: [note],
  });
  if (ok) await noteDrift({ at: now, projectId: pointer.projectId, kind: 'broken', issues: issueIds.length });
};

import { kvs } from '@forge/kvs';
import type { Project } from '../model/program';
import type { FieldMapping } from '../model/settings';
import type { BlobRef } from './blobs';
import { planBlob, readBlob } from './blobs';
import type { PlannedBlob } from './blobs';
import { checkFormat, pack, unpack } from './container';
import { noteRead } from './units';
import { allVersioned } from './versioned';
import type { Versioned } from './versioned';

/** A project as the snapshot knows it, with the fields that points, start and team of its issues were read from. */
export type SnapshotProject = Project & { readonly mapping: FieldMapping };

export type SegmentRef = { readonly facts: BlobRef; readonly texts: BlobRef; readonly issues: number };

/** A small piece over the segments. `ids`, as `encodeIds` has them, are the issues it tells of: should it be lost, it is known which. */
export type DeltaRef = { readonly piece: BlobRef; readonly ids: string };

/**
 * Where the snapshot of one project is, in one small record that is replaced as a whole. Times in milliseconds.
 * `complete`: all issues are in it. `historyComplete`: and all their changelogs. `deltas` lie over the segments, oldest first.
 * `unread`, as `encodeIds` has them, are issues whose pieces were lost and that were not read again yet; null for none.
 */
export type Pointer = {
  readonly projectId: number;
  readonly format: number;
  readonly segments: readonly SegmentRef[];
  readonly deltas: readonly DeltaRef[];
  readonly unread: string | null;
  readonly project: BlobRef;
  readonly issues: number;
  readonly pulledAt: number | null;
  readonly savedAt: number;
  readonly complete: boolean;
  readonly historyComplete: boolean;
};

export type StoredPointer = Versioned & { readonly pointer: Pointer };

export const POINTER_ENTITY = 'snapshot';

export const pointerKey = (projectId: number): string => `project:${projectId}`;

/** The pointer in whatever format it is; null where the project was never pulled. */
export const readAnyPointer = async (projectId: number): Promise<StoredPointer | null> => {
  const stored = await kvs.entity<StoredPointer>(POINTER_ENTITY).get(pointerKey(projectId));
  noteRead(stored);
  return stored ?? null;
};

/** Null where the project was never pulled. Throws `OtherFormat` where another version of the app wrote it. */
export const readPointer = async (projectId: number): Promise<StoredPointer | null> => {
  const stored = await readAnyPointer(projectId);
  if (stored !== null) checkFormat(stored.pointer.format);
  return stored;
};

/** Pointers of all projects the site has a snapshot of, in any format. Format 1 had no deltas. */
export const allPointers = async (): Promise<readonly Pointer[]> =>
  (await allVersioned<StoredPointer>(POINTER_ENTITY)).map(({ pointer }) => ({ ...FIRST_FORMAT, ...pointer }));

const FIRST_FORMAT: Pick<Pointer, 'deltas' | 'unread'> = { deltas: [], unread: null };

/** All pieces that a pointer of any known format names. */
export const blobsOf = (pointer: Pointer): readonly BlobRef[] => {
  const { project, segments, deltas } = { ...FIRST_FORMAT, ...pointer };
  return [project, ...segments.flatMap((segment) => [segment.facts, segment.texts]), ...deltas.map(({ piece }) => piece)];
};

export const planProject = (project: SnapshotProject): PlannedBlob => planBlob(pack('project', project, []));

export const readProject = async (ref: BlobRef, read: (ref: BlobRef) => Promise<Uint8Array> = readBlob): Promise<SnapshotProject> =>
  unpack('project', await read(ref)).dictionaries as SnapshotProject;

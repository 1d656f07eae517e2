import { kvs } from '@forge/kvs';
import type { Project } from '../model/program';
import type { FieldMapping } from '../model/settings';
import type { BlobRef } from './blobs';
import { planBlob, readBlob } from './blobs';
import type { PlannedBlob } from './blobs';
import { BrokenSnapshot } from './columns';
import { FORMAT, pack, unpack } from './container';
import { allVersioned } from './versioned';
import type { Versioned } from './versioned';

/** A project as the snapshot knows it, with the fields that points, start and team of its issues were read from. */
export type SnapshotProject = Project & { readonly mapping: FieldMapping };

export type SegmentRef = { readonly facts: BlobRef; readonly texts: BlobRef; readonly issues: number };

/**
 * Where the snapshot of one project is, in one small record that is replaced as a whole. Times in milliseconds.
 * `complete`: all issues are in it. `historyComplete`: and all their changelogs.
 */
export type Pointer = {
  readonly projectId: number;
  readonly format: number;
  readonly segments: readonly SegmentRef[];
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
export const readAnyPointer = async (projectId: number): Promise<StoredPointer | null> =>
  (await kvs.entity<StoredPointer>(POINTER_ENTITY).get(pointerKey(projectId))) ?? null;

/** Null where the project was never pulled. Throws `BrokenSnapshot` where another version of the app wrote it. */
export const readPointer = async (projectId: number): Promise<StoredPointer | null> => {
  const stored = await readAnyPointer(projectId);
  if (stored !== null) checkFormat(stored.pointer);
  return stored;
};

/** Throws `BrokenSnapshot` where another version of the app wrote the pointer. */
export const checkFormat = ({ projectId, format }: Pointer): void => {
  if (format !== FORMAT) throw new BrokenSnapshot(`The snapshot of project ${projectId} is in format ${format}.`);
};

/** Pointers of all projects the site has a snapshot of, in any format. */
export const allPointers = async (): Promise<readonly Pointer[]> =>
  (await allVersioned<StoredPointer>(POINTER_ENTITY)).map((stored) => stored.pointer);

export const blobsOf = (pointer: Pointer): readonly BlobRef[] =>
  [pointer.project, ...pointer.segments.flatMap((segment) => [segment.facts, segment.texts])];

export const planProject = (project: SnapshotProject): PlannedBlob => planBlob(pack('project', project, []));

export const readProject = async (ref: BlobRef): Promise<SnapshotProject> =>
  unpack('project', await readBlob(ref)).dictionaries as SnapshotProject;

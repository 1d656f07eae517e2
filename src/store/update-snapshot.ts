import { isDeepStrictEqual } from 'node:util';
import { inTransaction, noteWritten, outdated, writeBehindNote } from './blobs';
import type { PlannedBlob } from './blobs';
import { FORMAT } from './container';
import { nextDataVersion } from './data-version';
import { markDirty } from './dirty';
import { effectiveChange, withoutRemoved } from './effective-change';
import type { SnapshotIssue } from './effective-change';
import { noteDrift } from './health';
import { decodeIds, encodeIds } from './id-list';
import { isBroken, issueIn } from './loaded-project';
import type { LoadedProject } from './loaded-project';
import { planPieces } from './plan-pieces';
import type { PlannedPieces } from './plan-pieces';
import { POINTER_ENTITY, blobsOf, planProject, pointerKey } from './pointer';
import type { Pointer, SnapshotProject } from './pointer';
import { removePullState } from './pull-state';
import { loadProject } from './snapshot';
import { deleteVersioned, writeVersioned } from './versioned';

export type { SnapshotIssue } from './effective-change';

/**
 * What a writer knows about a project: issues as they are now, ids of issues that are in it no more, and, where they
 * changed, the project itself and how much of it has been pulled.
 */
export type SnapshotChange = {
  readonly upsert?: readonly SnapshotIssue[];
  readonly remove?: ReadonlySet<number>;
  readonly project?: SnapshotProject;
  readonly pulledAt?: number;
  readonly complete?: boolean;
  readonly historyComplete?: boolean;
};

const ATTEMPTS = 12;

/** Thrown where other writers were faster, again and again; the change is not in the snapshot, and may be tried later. */
export class SnapshotBusy extends Error {
  override readonly name = 'SnapshotBusy';
}

/**
 * Takes a change into the snapshot of a project, under the condition that nobody wrote since it was read; if somebody
 * did, it is applied again to what they wrote. Answers the pointer that holds it: the one there was, where the change
 * says nothing new. Pieces that cannot be read leave the snapshot on the way, and their issues are marked to be read
 * again. A project without a snapshot needs `change.project`; without it nothing is written and the answer is null.
 * `known` is the snapshot as the caller has just read it, null where there was none: it is not read once more unless
 * somebody wrote since.
 */
export const updateSnapshot = async (site: string, projectId: number, change: SnapshotChange, known?: LoadedProject | null): Promise<Pointer | null> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const current = attempt === 0 && known !== undefined ? known : await loadProject(site, projectId);
    if (current === null && change.project === undefined) return null;
    const pointer = await writeOnce(site, projectId, current, withoutRemoved(change, current));
    if (pointer !== null) return pointer;
    await aWhile(attempt);
  }
  throw new SnapshotBusy(`The snapshot of project ${projectId} is being written by others.`);
};

/** Writers that met once go on at different moments. */
const aWhile = (attempt: number): Promise<void> =>
  new Promise((resolve) => { setTimeout(resolve, Math.random() * 20 * attempt); });

/** Deletes the snapshot of a project. Its pieces are collected later. */
export const dropSnapshot = async (stored: { readonly version: number; readonly pointer: Pointer }): Promise<boolean> => {
  const { pointer } = stored;
  const outcome = await deleteVersioned(POINTER_ENTITY, pointerKey(pointer.projectId), stored.version, {
    set: [outdated(blobsOf(pointer), Date.now()), nextDataVersion()],
  });
  return outcome.ok;
};

const writeOnce = async (site: string, projectId: number, current: LoadedProject | null, change: SnapshotChange): Promise<Pointer | null> => {
  const effective = await effectiveChange(site, current, change);
  const pieces = await planPieces(site, current, effective);
  const project = change.project === undefined || isDeepStrictEqual(change.project, current?.project) ? null : planProject(change.project);
  const pointer = pointerAfter(projectId, current, change, { ...pieces, project });
  if (current !== null && saysSame(pointer, current.stored.pointer)) return current.stored.pointer;
  const lost = current !== null && isBroken(current) ? [...current.unread] : [];
  await markDirty([...lost, ...pieces.untold]);
  const flipped = await flip(site, pointer, current, pieces, project);
  if (flipped && current !== null && isBroken(current)) await sayBroken(current);
  return flipped ? pointer : null;
};

const saysSame = (one: Pointer, other: Pointer): boolean => isDeepStrictEqual({ ...one, savedAt: other.savedAt }, other);

type Planned = PlannedPieces & { readonly project: PlannedBlob | null };

const pointerAfter = (projectId: number, current: LoadedProject | null, change: SnapshotChange, { segments, deltas, project }: Planned): Pointer => {
  const old = current?.stored.pointer;
  const blob = project?.ref ?? old?.project;
  if (blob === undefined) throw new Error('A first snapshot needs its project.');
  const whole = current === null || current.pieces.unknown === 0;
  return {
    projectId, format: FORMAT, segments, deltas, unread: unreadAfter(current, change), project: blob,
    issues: issuesAfter(current, change),
    pulledAt: change.pulledAt ?? old?.pulledAt ?? null,
    savedAt: Date.now(),
    complete: change.complete ?? (whole && old?.complete === true),
    historyComplete: change.historyComplete ?? (whole && old?.historyComplete === true),
  };
};

const issuesAfter = (current: LoadedProject | null, { upsert = [], remove = new Set() }: SnapshotChange): number => {
  const before = (current?.segments ?? []).reduce((sum, issues) => sum + issues.length, 0);
  const isHere = (id: number): boolean => current !== null && issueIn(current, id) !== null;
  const added = new Set(upsert.map(({ issue }) => issue.id).filter((id) => !remove.has(id) && !isHere(id)));
  return before + added.size - [...remove].filter(isHere).length;
};

/** What was told of now, either way, is read. */
const unreadAfter = (current: LoadedProject | null, { upsert = [], remove = new Set() }: SnapshotChange): string | null => {
  const met = new Set([...upsert.map(({ issue }) => issue.id), ...remove]);
  const left = [...current?.unread ?? []].filter((id) => !met.has(id));
  return left.length === 0 ? null : encodeIds(left);
};

/** Up to so many bytes, pieces are stored in the pointer's own transaction: that is one write, instead of one for each and a note. */
const BESIDE_POINTER_BYTES = 18_000;

const isSmall = (blobs: readonly PlannedBlob[]): boolean => blobs.reduce((sum, { bytes }) => sum + bytes.length, 0) <= BESIDE_POINTER_BYTES;

const flip = async (site: string, pointer: Pointer, current: LoadedProject | null, { first, withPointer }: PlannedPieces, project: PlannedBlob | null): Promise<boolean> => {
  const now = Date.now();
  const pieces = project === null ? first : [...first, project];
  const [before, beside] = isSmall(pieces) ? [[], [...withPointer, ...pieces]] : [pieces, withPointer];
  const note = before.length === 0 ? null : await writeBehindNote(before, now);
  const kept = new Set(blobsOf(pointer).map((blob) => blob.id));
  const dropped = current === null ? [] : blobsOf(current.stored.pointer).filter((blob) => !kept.has(blob.id));
  const outcome = await writeVersioned(POINTER_ENTITY, pointerKey(pointer.projectId), { pointer }, current?.stored.version ?? 0, {
    set: [...beside.flatMap(inTransaction), ...(dropped.length === 0 ? [] : [outdated(dropped, now)]), nextDataVersion()],
    ...(note === null ? {} : { remove: [note] }),
  });
  if (outcome.ok) noteWritten(site, [...before, ...beside]);
  return outcome.ok;
};

/** Where not even the ids of what was lost are known, a pull without a state is begun anew by the sweep. */
const sayBroken = async ({ stored: { pointer }, unread, pieces }: LoadedProject): Promise<void> => {
  const before = pointer.unread === null ? 0 : decodeIds(pointer.unread).size;
  await noteDrift({ at: Date.now(), projectId: pointer.projectId, kind: 'broken', issues: unread.size - before + pieces.unknown });
  if (pieces.unknown > 0) await removePullState(pointer.projectId);
};

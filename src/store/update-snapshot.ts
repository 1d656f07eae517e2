import { outdated, planBlob, writeBehindNote } from './blobs';
import type { PlannedBlob } from './blobs';
import { FORMAT } from './container';
import { nextDataVersion } from './data-version';
import { encodeSegment } from './encode-segment';
import { mergeIssues } from './merge-issues';
import type { MergedSegment, SnapshotIssue } from './merge-issues';
import { POINTER_ENTITY, blobsOf, planProject, pointerKey } from './pointer';
import type { Pointer, SegmentRef, SnapshotProject } from './pointer';
import { loadProject, loadSegmentTexts } from './snapshot';
import type { LoadedProject } from './snapshot';
import { encodeTexts } from './texts';
import { deleteVersioned, writeVersioned } from './versioned';

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

const ATTEMPTS = 8;

/** Thrown where other writers were faster, again and again; the change is not in the snapshot, and may be tried later. */
export class SnapshotBusy extends Error {
  override readonly name = 'SnapshotBusy';
}

/**
 * Takes a change into the snapshot of a project, under the condition that nobody wrote since it was read; if somebody
 * did, it is applied again to what they wrote. Answers the new pointer. A project without a snapshot needs
 * `change.project`; without it nothing is written and the answer is null.
 */
export const updateSnapshot = async (site: string, projectId: number, change: SnapshotChange): Promise<Pointer | null> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const current = await loadProject(site, projectId);
    if (current === null && change.project === undefined) return null;
    const pointer = await writeOnce(site, projectId, current, change);
    if (pointer !== null) return pointer;
  }
  throw new SnapshotBusy(`The snapshot of project ${projectId} is being written by others.`);
};

/** Deletes the snapshot of a project. Its pieces are collected later. */
export const dropSnapshot = async (stored: { readonly version: number; readonly pointer: Pointer }): Promise<boolean> => {
  const { pointer } = stored;
  const outcome = await deleteVersioned(POINTER_ENTITY, pointerKey(pointer.projectId), stored.version, {
    set: [outdated(blobsOf(pointer), Date.now()), nextDataVersion()],
  });
  return outcome.ok;
};

const writeOnce = async (
  site: string, projectId: number, current: LoadedProject | null, change: SnapshotChange,
): Promise<Pointer | null> => {
  const merged = await mergeIssues(current?.segments ?? [], change.upsert ?? [], change.remove ?? new Set(), (number) => textsOf(site, current, number));
  const planned: PlannedBlob[] = [];
  const plan = (blob: PlannedBlob) => { planned.push(blob); return blob.ref; };
  const segments = merged.map((segment) => segmentRef(segment, current, plan));
  const old = current?.stored.pointer;
  const project = change.project === undefined && old !== undefined ? old.project : plan(planProject(required(change.project)));
  const pointer: Pointer = {
    projectId, format: FORMAT, segments, project,
    issues: segments.reduce((sum, segment) => sum + segment.issues, 0),
    pulledAt: change.pulledAt ?? old?.pulledAt ?? null,
    savedAt: Date.now(),
    complete: change.complete ?? old?.complete ?? false,
    historyComplete: change.historyComplete ?? old?.historyComplete ?? false,
  };
  return flip(pointer, current, planned);
};

const flip = async (pointer: Pointer, current: LoadedProject | null, planned: readonly PlannedBlob[]): Promise<Pointer | null> => {
  const now = Date.now();
  const note = planned.length === 0 ? null : await writeBehindNote(planned, now);
  const kept = new Set(blobsOf(pointer).map((blob) => blob.id));
  const dropped = current === null ? [] : blobsOf(current.stored.pointer).filter((blob) => !kept.has(blob.id));
  const outcome = await writeVersioned(POINTER_ENTITY, pointerKey(pointer.projectId), { pointer }, current?.stored.version ?? 0, {
    set: [...(dropped.length === 0 ? [] : [outdated(dropped, now)]), nextDataVersion()],
    ...(note === null ? {} : { remove: [note] }),
  });
  return outcome.ok ? pointer : null;
};

const segmentRef = (segment: MergedSegment, current: LoadedProject | null, plan: (blob: PlannedBlob) => SegmentRef['facts']): SegmentRef => {
  const old = segment.from === null ? undefined : current?.stored.pointer.segments[segment.from];
  if (old !== undefined && !segment.factsChanged && segment.texts === null) return old;
  return {
    facts: old !== undefined && !segment.factsChanged ? old.facts : plan(planBlob(encodeSegment(segment.issues))),
    texts: old !== undefined && segment.texts === null ? old.texts : plan(planBlob(encodeTexts(segment.texts ?? new Map()))),
    issues: segment.issues.length,
  };
};

const textsOf = async (site: string, current: LoadedProject | null, number: number) => {
  const segment = current?.stored.pointer.segments[number];
  return segment === undefined ? new Map<number, string>() : loadSegmentTexts(site, segment);
};

const required = (project: SnapshotProject | undefined): SnapshotProject => {
  if (project === undefined) throw new Error('A first snapshot needs its project.');
  return project;
};


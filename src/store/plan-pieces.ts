import { planBlob } from './blobs';
import type { PlannedBlob } from './blobs';
import { BrokenSnapshot } from './columns';
import { NO_DELTA, encodeDelta, inOne } from './delta';
import type { Delta } from './delta';
import { encodeIds } from './id-list';
import { encodeSegment } from './encode-segment';
import { inBase } from './loaded-project';
import type { LoadedProject } from './loaded-project';
import { mergeIssues } from './merge-issues';
import type { MergedSegment } from './merge-issues';
import type { DeltaRef, SegmentRef } from './pointer';
import { loadSegmentTexts } from './snapshot';
import { encodeTexts } from './texts';
import type { Texts } from './texts';

/**
 * The pieces of a project after a change. `first` are to be stored before the pointer names them; `withPointer` are
 * small enough to be stored in its very transaction. `untold` are issues whose summaries were lost and must be read again.
 */
export type PlannedPieces = {
  readonly segments: readonly SegmentRef[];
  readonly deltas: readonly DeltaRef[];
  readonly first: readonly PlannedBlob[];
  readonly withPointer: readonly PlannedBlob[];
  readonly untold: readonly number[];
};

/** A cold reader reads each of them; a day of one edit a minute writes ever more bytes the fewer there may be. */
const MOST_DELTAS = 8;

/** Beyond this many issues, segments are written anew: about an eighth of one. */
const MOST_IN_DELTAS = 250;

const FEW = 5;

/** A transaction takes 4 MB, and a value 240 KiB; changelogs can be long. */
const MOST_DELTA_BYTES = 150_000;

/** Where a change goes: into a delta of its own, into one with all the deltas before it, or with all of them into the segments. */
export const planPieces = async (site: string, current: LoadedProject | null, change: Delta): Promise<PlannedPieces> => {
  const segments = (current?.stored.pointer.segments ?? []).filter((_, at) => current?.pieces.base[at] !== null);
  const kept = (current?.stored.pointer.deltas ?? []).filter((_, at) => current?.pieces.deltas[at] !== null);
  const plain = { segments, first: [], untold: [] };
  if (change.issues.size === 0) return { ...plain, deltas: kept, withPointer: [] };
  if (!isMuch(change, current)) {
    const [before, delta] = kept.length < MOST_DELTAS ? [kept, change] : [[], rolledUp(current, change)];
    if (delta.issues.size === 0) return { ...plain, deltas: before, withPointer: [] };
    const blob = planBlob(encodeDelta(delta));
    const ref = { piece: blob.ref, ids: encodeIds(delta.issues.keys()) };
    if (delta.issues.size <= MOST_IN_DELTAS && blob.bytes.length <= MOST_DELTA_BYTES) return { ...plain, deltas: [...before, ref], withPointer: [blob] };
  }
  return folded(site, current, rolledUp(current, change));
};

/** Of a small project, what is no more than a person does at once is kept beside it, and a page of a pull is not. */
const isMuch = ({ issues: { size } }: Delta, current: LoadedProject | null): boolean => {
  const { segments, issues } = current?.stored.pointer ?? { segments: [], issues: 0 };
  return segments.length === 0 || size > MOST_IN_DELTAS || (size > FEW && size * 4 > issues);
};

/** All deltas and the change in one; what came and went without ever being in a segment is forgotten. */
const rolledUp = (current: LoadedProject | null, change: Delta): Delta => {
  const { base, over } = current?.pieces ?? { base: [], over: NO_DELTA };
  const { issues, texts } = inOne([over, change]);
  return { issues: new Map([...issues].filter(([id, issue]) => issue !== null || inBase(base, id) !== null)), texts };
};

const folded = async (site: string, current: LoadedProject | null, all: Delta): Promise<PlannedPieces> => {
  const first: PlannedBlob[] = [];
  const untold: number[] = [];
  const plan = (bytes: Uint8Array) => {
    const blob = planBlob(bytes);
    first.push(blob);
    return blob.ref;
  };
  const base = (current?.pieces.base ?? []).map((issues) => issues ?? []);
  const merged = await mergeIssues(base, all, (number) => textsOf(site, current, number, untold));
  const segments = merged.map((segment) => refOf(segment, current, plan));
  return { segments, deltas: [], first, withPointer: [], untold };
};

const refOf = (segment: MergedSegment, current: LoadedProject | null, plan: (bytes: Uint8Array) => SegmentRef['facts']): SegmentRef => {
  const old = segment.from === null ? undefined : current?.stored.pointer.segments[segment.from];
  return {
    facts: old !== undefined && !segment.factsChanged ? old.facts : plan(encodeSegment(segment.issues)),
    texts: old !== undefined && segment.texts === null ? old.texts : plan(encodeTexts(segment.texts ?? new Map())),
    issues: segment.issues.length,
  };
};

const textsOf = async (site: string, current: LoadedProject | null, number: number, untold: number[]): Promise<Texts> => {
  const segment = current?.stored.pointer.segments[number];
  if (segment === undefined) return new Map();
  try {
    return await loadSegmentTexts(site, segment);
  } catch (error) {
    if (!(error instanceof BrokenSnapshot)) throw error;
    untold.push(...(current?.pieces.base[number] ?? []).map(({ id }) => id));
    return new Map();
  }
};

import type { JiraIssue } from '../model/jira-issue';
import { readOrRecall } from './blobs';
import type { BlobRef } from './blobs';
import { BrokenSnapshot } from './columns';
import { NewerFormat, checkFormat } from './container';
import { decodeSegment } from './decode-segment';
import { decodeDelta, inOne } from './delta';
import type { Delta } from './delta';
import { decodeIds } from './id-list';
import { laidOver } from './loaded-project';
import type { LoadedProject, Pieces } from './loaded-project';
import { replaceLostTexts } from './lost-texts';
import { readPointer, readProject } from './pointer';
import type { Pointer, SegmentRef, SnapshotProject, StoredPointer } from './pointer';
import { readPointers, readPointersLately } from './read-pointers';
import { Remembered } from './remembered';
import { decodeTexts } from './texts';
import type { Texts } from './texts';

export type { LoadedProject } from './loaded-project';

export type LoadedProjects = {
  readonly loaded: ReadonlyMap<number, LoadedProject>;
  /** Those that cannot be read at all. */
  readonly broken: readonly number[];
  /** Why some are not for this version of the app to read, and to be left alone; null where none is. */
  readonly newer: NewerFormat | null;
};

/** Together these stay below a third of a function's 512 MB: about 1 KB an issue with its changelog, 0.2 KB a summary. */
const REMEMBERED_ISSUES = 120_000;
const REMEMBERED_TEXTS = 60_000;
/** A project without issues takes some room too. */
const ROOM_OF_PROJECT = 10;

const projects = new Remembered<LoadedProject>(REMEMBERED_ISSUES, ({ stored }) => stored.pointer.issues + ROOM_OF_PROJECT);
const texts = new Remembered<Texts>(REMEMBERED_TEXTS, (found) => found.size);

/**
 * The snapshot of a project as it is now; null where it was never pulled. Only the pointer is read each time: what it
 * points to never changes and is remembered. `site` is the cloud id. Pieces that are missing or damaged leave out their
 * issues and nothing else: see `unread`.
 * Throws `NewerFormat` where a newer version of the app wrote it, which is to be left alone, and `BrokenSnapshot` where
 * it cannot be read at all: then the project must be pulled anew.
 */
export const loadProject = async (site: string, projectId: number): Promise<LoadedProject | null> => {
  const stored = await readPointer(projectId);
  return stored === null ? null : loadPointed(site, stored);
};

/** Those of several projects, by project id; the ones that were never pulled are absent. `lately`: as some seconds ago will do. */
export const loadProjects = async (site: string, projectIds: readonly number[], lately = false): Promise<LoadedProjects> => {
  const loaded = new Map<number, LoadedProject>();
  const broken: number[] = [];
  let newer: NewerFormat | null = null;
  const pointers = await (lately ? readPointersLately : readPointers)(site, projectIds);
  await Promise.all([...pointers].map(async ([projectId, stored]) => {
    try {
      loaded.set(projectId, await loadPointed(site, stored, lately));
    } catch (error) {
      if (error instanceof NewerFormat) newer = error;
      else if (error instanceof BrokenSnapshot) broken.push(projectId);
      else throw error;
    }
  }));
  return { loaded, broken, newer };
};

const loadPointed = async (site: string, stored: StoredPointer, lately = false): Promise<LoadedProject> => {
  const { pointer } = stored;
  checkFormat(pointer.format);
  const key = `${site}|${pointer.projectId}`;
  const before = projects.known(key);
  if (before !== undefined && before.stored.token === stored.token) return before;
  // What is known already may be newer than what was listed.
  if (before !== undefined && lately && before.stored.pointer.savedAt >= pointer.savedAt) return before;
  const loaded = await loadAnew(site, stored, before);
  projects.keep(key, loaded);
  return loaded;
};

const loadAnew = async (site: string, stored: StoredPointer, before: LoadedProject | undefined): Promise<LoadedProject> => {
  const { pointer } = stored;
  const old = remembered(before);
  const [project, base, deltas] = await Promise.all([
    (old.project(pointer.project) ?? readProject(pointer.project, (ref) => readOrRecall(site, ref))),
    Promise.all(pointer.segments.map(async ({ facts }) => old.base(facts) ?? unlessBroken(async () => decodeSegment(await readOrRecall(site, facts))))),
    Promise.all(pointer.deltas.map(async ({ piece }) => old.delta(piece) ?? unlessBroken(async () => decodeDelta(await readOrRecall(site, piece))))),
  ]);
  const over = inOne(deltas.map((delta, at) => delta ?? lostDelta(pointer.deltas[at]?.ids)));
  const { ids, unknown } = await lostOf(site, pointer, base, over);
  const unread = new Set([...ids, ...lostIn(pointer, deltas)].filter((id) => (over.issues.get(id) ?? null) === null));
  return { stored, project, segments: laidOver(base, over), unread, pieces: { base, deltas, over, unknown } };
};

/** Pieces never change, so those that the version before had already are taken from it. */
const remembered = (before: LoadedProject | undefined) => {
  const bases = new Map(before?.stored.pointer.segments.map(({ facts }, at) => [facts.id, before.pieces.base[at] ?? null]));
  const deltas = new Map(before?.stored.pointer.deltas.map(({ piece }, at) => [piece.id, before.pieces.deltas[at] ?? null]));
  return {
    base: ({ id }: BlobRef) => bases.get(id) ?? null,
    delta: ({ id }: BlobRef) => deltas.get(id) ?? null,
    project: ({ id }: BlobRef): SnapshotProject | null => (before?.stored.pointer.project.id === id ? before.project : null),
  };
};

/** What a delta said of its issues is not known any more, and what the segments say of them is out of date. */
const lostDelta = (ids: string | undefined): Delta =>
  ({ issues: new Map(ids === undefined ? [] : [...decodeIds(ids)].map((id) => [id, null])), texts: new Map() });

/** Ids of deltas that cannot be read, and of those lost before. */
const lostIn = ({ deltas, unread }: Pointer, read: Pieces['deltas']): readonly number[] => [
  ...(unread === null ? [] : decodeIds(unread)),
  ...deltas.flatMap(({ ids }, at) => (read[at] === null ? [...decodeIds(ids)] : [])),
];

/** Which issues stood in segments that cannot be read: their summaries, which are kept apart, still have the ids. */
const lostOf = async (site: string, { segments }: Pointer, base: Pieces['base'], over: Delta) => {
  const ids: number[] = [];
  let unknown = 0;
  for (const [at, segment] of segments.entries()) {
    if (base[at] !== null) continue;
    const found = await unlessBroken(() => loadSegmentTexts(site, segment));
    if (found === null) unknown += segment.issues;
    else ids.push(...[...found.keys()].filter((id) => !over.issues.has(id)));
  }
  return { ids, unknown };
};

export const loadSegmentTexts = (site: string, segment: SegmentRef): Promise<Texts> =>
  texts.get(`${site}|${segment.texts.id}`, async () => decodeTexts(await readOrRecall(site, segment.texts)));

/**
 * Summaries of the wanted issues, by id; reads only the segments they are in. Issues of other projects are absent, and
 * so are those whose summaries cannot be read.
 */
export const loadTexts = async (site: string, { stored, pieces, segments }: LoadedProject, wanted: ReadonlySet<number>): Promise<Texts> => {
  const found = new Map<number, string>();
  for (const [number, issues] of segments.entries()) {
    const here = issues.filter((issue) => wanted.has(issue.id));
    const segment = stored.pointer.segments[number];
    const kept = segment === undefined || here.every(({ id }) => pieces.over.texts.has(id)) ? null : await textsOrReplace(site, stored, segment, issues);
    for (const { id } of here) {
      const text = pieces.over.texts.get(id) ?? kept?.get(id);
      if (text !== undefined) found.set(id, text);
    }
  }
  return found;
};

const textsOrReplace = async (site: string, stored: StoredPointer, segment: SegmentRef, issues: readonly JiraIssue[]): Promise<Texts | null> => {
  const found = await unlessBroken(() => loadSegmentTexts(site, segment));
  if (found === null) await replaceLostTexts(stored, segment, issues.map(({ id }) => id));
  return found;
};

/** Null where what is read is missing or damaged. */
const unlessBroken = async <T>(read: () => Promise<T>): Promise<T | null> => {
  try {
    return await read();
  } catch (error) {
    if (error instanceof BrokenSnapshot && !(error instanceof NewerFormat)) return null;
    throw error;
  }
};

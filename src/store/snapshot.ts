import type { JiraIssue } from '../model/jira-issue';
import { readBlob } from './blobs';
import { BrokenSnapshot } from './columns';
import { decodeSegment } from './decode-segment';
import { checkFormat, readPointer, readProject } from './pointer';
import type { SegmentRef, SnapshotProject, StoredPointer } from './pointer';
import { readPointers } from './read-pointers';
import { Remembered } from './remembered';
import { decodeTexts } from './texts';
import type { Texts } from './texts';

/** The snapshot of one project at one version: `segments[n]` holds the issues of `pointer.segments[n]`. */
export type LoadedProject = {
  readonly stored: StoredPointer;
  readonly project: SnapshotProject;
  readonly segments: readonly (readonly JiraIssue[])[];
};

export type LoadedProjects = { readonly loaded: ReadonlyMap<number, LoadedProject>; readonly broken: readonly number[] };

/** Together these stay below a third of a function's 512 MB: about 1 KB an issue with its changelog, 0.2 KB a summary. */
const REMEMBERED_ISSUES = 120_000;
const REMEMBERED_TEXTS = 60_000;
const REMEMBERED_PROJECTS = 500;

const segments = new Remembered<readonly JiraIssue[]>(REMEMBERED_ISSUES, (issues) => issues.length);
const texts = new Remembered<Texts>(REMEMBERED_TEXTS, (found) => found.size);
const projects = new Remembered<SnapshotProject>(REMEMBERED_PROJECTS, () => 1);

/**
 * The snapshot of a project as it is now; null where it was never pulled. Only the pointer is read each time: what it
 * points to never changes and is remembered. `site` is the cloud id.
 * Throws `BrokenSnapshot` where a piece is missing, damaged or in another format: the project must be pulled anew.
 */
export const loadProject = async (site: string, projectId: number): Promise<LoadedProject | null> => {
  const stored = await readPointer(projectId);
  return stored === null ? null : loadPointed(site, stored);
};

const loadPointed = async (site: string, stored: StoredPointer): Promise<LoadedProject> => {
  const { pointer } = stored;
  checkFormat(pointer);
  const [project, ...loaded] = await Promise.all([
    projects.get(`${site}|${pointer.project.id}`, () => readProject(pointer.project)),
    ...pointer.segments.map((segment) => loadSegment(site, segment)),
  ] as const);
  return { stored, project, segments: loaded };
};

/**
 * The snapshots of several projects, by project id; those that were never pulled are absent, and those that cannot be
 * read are named in `broken`.
 */
export const loadProjects = async (site: string, projectIds: readonly number[]): Promise<LoadedProjects> => {
  const loaded = new Map<number, LoadedProject>();
  const broken: number[] = [];
  await Promise.all([...await readPointers(site, projectIds)].map(async ([projectId, stored]) => {
    try {
      loaded.set(projectId, await loadPointed(site, stored));
    } catch (error) {
      if (!(error instanceof BrokenSnapshot)) throw error;
      broken.push(projectId);
    }
  }));
  return { loaded, broken };
};

const loadSegment = (site: string, segment: SegmentRef): Promise<readonly JiraIssue[]> =>
  segments.get(`${site}|${segment.facts.id}`, async () => decodeSegment(await readBlob(segment.facts)));

export const loadSegmentTexts = (site: string, segment: SegmentRef): Promise<Texts> =>
  texts.get(`${site}|${segment.texts.id}`, async () => decodeTexts(await readBlob(segment.texts)));

/** Summaries of the wanted issues, by id; reads only the segments they are in. Issues of other projects are absent. */
export const loadTexts = async (site: string, loaded: LoadedProject, wanted: ReadonlySet<number>): Promise<Texts> => {
  const found = new Map<number, string>();
  for (const [number, issues] of loaded.segments.entries()) {
    const here = issues.filter((issue) => wanted.has(issue.id));
    const segment = loaded.stored.pointer.segments[number];
    if (here.length === 0 || segment === undefined) continue;
    const summaries = await loadSegmentTexts(site, segment);
    for (const { id } of here) found.set(id, summaries.get(id) ?? '');
  }
  return found;
};

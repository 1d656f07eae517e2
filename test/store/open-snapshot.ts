import fc from 'fast-check';
import type { JiraIssue } from '../../src/model/jira-issue';
import type { LoadedProject } from '../../src/store/snapshot';
import type { SnapshotChange } from '../../src/store/update-snapshot';
import { openJobs, type OpenJobs } from '../jobs/open-jobs';
import { anyIssue } from './arbitrary-issue';

const [template] = fc.sample(anyIssue, { seed: 3, numRuns: 1 });

/** An issue of project A, odd in all that is not told. */
export const issue = (id: number, more: Partial<JiraIssue> = {}): JiraIssue => {
  if (template === undefined) throw new Error('no sample');
  return { ...(JSON.parse(JSON.stringify(template)) as JiraIssue), id, key: `A-${id}`, projectId: 10000, links: [], history: [], historyKnown: false, ...more };
};

export const project = { id: 10000, key: 'A', name: 'Alpha', style: 'team-managed' as const, versions: [], mapping: { points: null, start: null, team: null } };

export type Loaded = { readonly loaded: LoadedProject; readonly issues: readonly JiraIssue[]; readonly texts: ReadonlyMap<number, string> };

/** The snapshot of one project, on a site that has nothing else. */
export type OpenSnapshot = {
  readonly jobs: OpenJobs;
  readonly update: (change: SnapshotChange) => Promise<unknown>;
  readonly load: () => Promise<Loaded | null>;
  /** As a process would that has nothing in memory. */
  readonly loadCold: () => Promise<Loaded | null>;
  /** Keys of the plain storage that begin so, as they are now. */
  readonly stored: (prefix: string) => readonly string[];
  /** Keys of all pieces that pointers name. */
  readonly named: () => Promise<readonly string[]>;
  readonly collect: (at: number) => Promise<number>;
  readonly close: () => void;
};

export const openSnapshot = async (): Promise<OpenSnapshot> => {
  const jobs = await openJobs({ projects: ['A'] });
  let cold = 0;
  const loadAs = (site: string) => jobs.as(async () => {
    const { loadProject, loadTexts } = await import('../../src/store/snapshot');
    const loaded = await loadProject(site, 10000);
    if (loaded === null) return null;
    const { wholeIssue } = await import('../../src/model/whole-issue');
    const issues = loaded.segments.flat().map(wholeIssue);
    return { loaded, issues, texts: await loadTexts(site, loaded, new Set(issues.map((one) => one.id))) };
  });
  const stored = (prefix: string): readonly string[] => {
    const keys = new Set<string>();
    jobs.journal.replay((table, id, row) => {
      if (!table.endsWith('/plain') || !id.startsWith(prefix)) return;
      if (row === undefined) keys.delete(id);
      else keys.add(id);
    });
    return [...keys].sort();
  };
  return {
    jobs, stored,
    update: (change) => jobs.as(async () => (await import('../../src/store/update-snapshot')).updateSnapshot(jobs.site.cloudId, 10000, change)),
    load: () => loadAs(jobs.site.cloudId),
    loadCold: () => loadAs(`${jobs.site.cloudId}-${cold += 1}`),
    named: () => jobs.as(async () => {
      const { allPointers, blobsOf } = await import('../../src/store/pointer');
      return (await allPointers()).flatMap(blobsOf).flatMap(({ id, chunks }) => Array.from({ length: chunks }, (_, at) => `blob:${id}:${at}`)).sort();
    }),
    collect: (at) => jobs.as(async () => (await import('../../src/store/blobs')).collectGarbage(at)),
    close: () => jobs.close(),
  };
};

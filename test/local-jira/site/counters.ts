import type { Tables } from './tables';

const numbered = ['issue', 'link', 'change', 'comment', 'worklog', 'sprint', 'dashboard', 'board', 'savedFilter', 'remoteLink'] as const;

/** The kinds of rows whose ids are numbers given out one by one. */
export type Numbered = (typeof numbered)[number];

/** Lowest id a fresh site gives out, less one. */
export const firstNumber = 10000;

const highest = (ids: Iterable<string>, from: number): number => {
  let found = from;
  for (const id of ids) found = Math.max(found, Number(id) || 0);
  return found;
};

const versionIds = (tables: Tables): string[] => [...tables.project.values()].flatMap((project) => project.versions.map((version) => version.id));

/** Starts every counter behind the highest number that the seed uses: ids, version ids, and issue keys by project. */
export const startCounters = (tables: Tables): void => {
  for (const kind of numbered) tables.counter.put({ kind, last: highest(tables[kind].rows.keys(), firstNumber) });
  tables.counter.put({ kind: 'version', last: highest(versionIds(tables), firstNumber) });
  const keys = new Map<string, number>();
  for (const issue of tables.issue.values()) {
    keys.set(issue.projectId, highest([issue.key.slice(issue.key.lastIndexOf('-') + 1)], keys.get(issue.projectId) ?? 0));
  }
  for (const [projectId, last] of keys) tables.counter.put({ kind: `key:${projectId}`, last });
};

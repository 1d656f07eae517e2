import type { Site } from '../site/site';
import type { Issue } from '../site/types';

/** The site as searches find it, which may lag behind what it is; of these issues they know what is true. */
export type IssueIndex = (certain: readonly string[]) => Site;

type Change = { readonly id: string; readonly before: Issue | undefined; readonly until: number };

/**
 * An index that learns of each change of an issue so many milliseconds after it happened, as Jira's does: until then a
 * search finds the issue as it was, does not find a new one, and still counts one that is gone. Only one on a site.
 */
export const laggingIndex = (site: Site, lagOf: () => number): IssueIndex => {
  let recent: Change[] = [];
  site.watchIssues((id, before) => { recent.push({ id, before, until: site.now() + lagOf() }); });
  return (certain) => {
    recent = recent.filter(({ until }) => until > site.now());
    const known = new Set(certain);
    // The oldest change that is not known yet tells how the index has it.
    const stale = new Map<string, Issue | undefined>();
    for (const { id, before } of recent) if (!known.has(id) && !stale.has(id)) stale.set(id, before);
    return stale.size === 0 ? site : asIndexed(site, stale);
  };
};

const asIndexed = (site: Site, stale: ReadonlyMap<string, Issue | undefined>): Site => {
  const rows = [...site.issues()].filter(({ id }) => !stale.has(id)).concat([...stale.values()].filter((row) => row !== undefined));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return Object.assign(Object.create(site) as Site, {
    issues: () => byId.values(),
    issueById: (id: string) => byId.get(id),
    issueByKey: (key: string) => byKey.get(key.toUpperCase()) ?? site.issueByKey(key),
  });
};

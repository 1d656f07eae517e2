import { BadRequest } from '../../jira/errors';
import { quoted } from '../../jira/jql';
import { someMatching } from '../../jira/search';
import type { Viewer } from '../../jira/visible';
import type { CheckedRule } from './check-rule-list';

/** Looked at in one go, and how often at most: each of them is paid for. */
const LOOKED_AT = 50;
const MOST_LOOKS = 12;
const REMEMBERED_MS = 30_000;
const REMEMBERED = 200;

const remembered = new Map<string, { readonly projects: number | null; readonly until: number }>();

const keysNamed = (rules: readonly CheckedRule[]): ReadonlySet<string> =>
  new Set(rules.flatMap(({ input, rule, problem }) => (input.kind === 'project' && rule !== null && problem === null ? [input.key] : [])));

/** Asks for issues outside the projects known so far until there are none; null where there are more than one can look at. */
const look = async (found: string, known: ReadonlySet<string>, out: ReadonlySet<string>): Promise<number | null> => {
  const projects = new Set([...known].filter((key) => !out.has(key)));
  for (let round = 0; round < MOST_LOOKS; round++) {
    const met = [...projects, ...out];
    const elsewhere = met.length === 0 ? found : `(${found}) AND project not in (${met.map(quoted).join(', ')})`;
    const issues = await someMatching(elsewhere, LOOKED_AT);
    if (issues.length === 0) return projects.size;
    for (const { key } of issues) projects.add(key.slice(0, key.lastIndexOf('-')));
  }
  return null;
};

/**
 * In how many projects there are issues that the query finds for the viewer, with those that rules name and without
 * those left out whole. Null where it cannot be told.
 */
export const projectsFound = async (viewer: Viewer, found: string, rules: readonly CheckedRule[], excluded: readonly CheckedRule[]): Promise<number | null> => {
  const [known, out] = [keysNamed(rules), keysNamed(excluded)];
  const key = JSON.stringify([viewer.site, viewer.accountId, found, [...known], [...out]]);
  const before = remembered.get(key);
  if (before !== undefined && before.until > Date.now()) return before.projects;
  const projects = await look(found, known, out).catch((error: unknown) => {
    if (error instanceof BadRequest) return null;
    throw error;
  });
  remembered.delete(key);
  remembered.set(key, { projects, until: Date.now() + REMEMBERED_MS });
  for (const oldest of remembered.keys()) if (remembered.size > REMEMBERED) remembered.delete(oldest); else break;
  return projects;
};

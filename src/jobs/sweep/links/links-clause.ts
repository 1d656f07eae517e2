import { idList, quoted } from '../../../jira/jql';
import type { JiraIssue } from '../../../model/jira-issue';
import type { LinkType } from '../../../model/program';
import { plain } from './link-questions';

/** Issues with a query that finds nothing as long as Jira has the same links of them as the snapshot. */
export type LinkCheck = { readonly issues: readonly JiraIssue[]; readonly clause: string };

/** So many issues, and so long a query, at once: each of them costs Jira a look at the links of an issue. */
const AT_ONCE = 40;
const LONGEST = 12_000;

/**
 * Puts issues that have links together, so that one count of Jira tells of all of them whether any has another link than
 * is known: one that came, went, leads elsewhere or is of another kind.
 */
export const linkChecks = (issues: readonly JiraIssue[], types: readonly LinkType[]): readonly LinkCheck[] => {
  const checks: LinkCheck[] = [];
  for (const issue of issues) {
    const clause = clauseOf(issue, types);
    if (clause === '') continue;
    const last = checks.at(-1);
    const fits = last !== undefined && last.issues.length < AT_ONCE && last.clause.length + clause.length < LONGEST;
    if (fits) checks[checks.length - 1] = { issues: [...last.issues, issue], clause: `${last.clause} OR ${clause}` };
    else checks.push({ issues: [issue], clause });
  }
  return checks;
};

/**
 * Each sentence that the issue reads, such as "blocks", leads to the known other ends, and to no more. Unlike the field
 * `issueLinkType`, this function of Jira's knows a type by its two sentences alone, and not by its name.
 */
const clauseOf = (issue: JiraIssue, types: readonly LinkType[]): string => [...endsByText(issue, types)].map(([text, ends]) => {
  const [linked, others] = [`linkedIssues(${quoted(issue.key)}, ${quoted(text)})`, idList([...ends])];
  return `(issue in ${linked} AND id not in ${others}) OR (id in ${others} AND issue not in ${linked})`;
}).join(' OR ');

const endsByText = ({ links }: JiraIssue, types: readonly LinkType[]): ReadonlyMap<string, ReadonlySet<number>> => {
  const byId = new Map(types.map((type) => [type.id, type]));
  const found = new Map<string, Set<number>>();
  for (const { typeId, side, otherId } of links) {
    const text = plain(byId.get(typeId)?.[side] ?? '');
    if (text !== '') found.set(text, (found.get(text) ?? new Set()).add(otherId));
  }
  return found;
};
